import { db } from "@db/client.server";
import { listSittings } from "~/domains/assessment/sitting.store.server";
import { currentCourses } from "~/domains/courses/published.server";
import { demoCertificateCode } from "~/domains/credentials/demo-code.server";

/** What the first page shows: courses, exams, and an example of a code that can be tried in a demo. */
export async function showFront() {
  const [courses, sittings, code] = await Promise.all([currentCourses(), listSittings(db), demoCertificateCode()]);
  return {
    courses: courses.map(({ slug, title, summary, lessons, minutes }) => ({
      slug,
      title,
      summary,
      lessons: lessons.length,
      minutes,
    })),
    exams: sittings.map(({ slug, title, items, durationMinutes, cutScore, mock }) => ({
      slug,
      title,
      items,
      minutes: durationMinutes,
      cut: cutScore,
      mock,
    })),
    exampleCode: code ?? "7K3M-9QXV-2D8P",
  };
}
