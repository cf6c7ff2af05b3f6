import { currentCourses } from "~/domains/courses/published.server";
import { demoCertificateCode } from "~/domains/credentials/demo-code.server";
import type { Locale } from "~/i18n/translate";
import { publicCycleList } from "../awards/cycle/cycle-desk.server";
import { listNotices } from "../awards/notice/shown/list-notices.server";
import { nextEvents } from "../events/list-events.server";
import { listExams } from "../exams/list-exams.server";

/** So many of the next events stand on it, and so many of the courses; the rest is a link away. */
const EVENTS = 3;
const COURSES = 5;

/** What the first page shows: courses, exams, the next events, notices that run, award cycles under way, and an example of a code that can be tried in a demo. */
export async function showFront(now: number, locale: Locale) {
  const [courses, exams, code, events, awards, notices] = await Promise.all([
    currentCourses(),
    listExams(),
    demoCertificateCode(),
    nextEvents(EVENTS, now, locale),
    publicCycleList(locale, now),
    listNotices(now),
  ]);
  return {
    events,
    awards: awards.current,
    notices: notices.running,
    courseCount: courses.length,
    courses: courses.slice(0, COURSES).map(({ slug, title, summary, lessons, minutes }) => ({
      slug,
      title,
      summary,
      lessons: lessons.length,
      minutes,
    })),
    examCount: exams.filter(({ formal }) => formal !== null).length,
    mock: exams.find(({ mock }) => mock !== null)?.mock?.slug ?? null,
    exampleCode: code ?? "7K3M-9QXV-2D8P",
  };
}
