import { db } from "@db/client.server";
import { listSittings } from "~/domains/assessment/sitting.store.server";
import { currentCourses } from "~/domains/courses/published.server";
import { demoCertificateCode } from "~/domains/credentials/demo-code.server";
import type { Locale } from "~/i18n/translate";
import { publicCycleList } from "../awards/cycle/cycle-desk.server";
import { nextEvents } from "../events/list-events.server";

/** So many of the next events stand on it. */
const EVENTS = 3;

/** What the first page shows: courses, exams, the next events, award cycles under way, and an example of a code that can be tried in a demo. */
export async function showFront(now: number, locale: Locale) {
  const [courses, sittings, code, events, awards] = await Promise.all([
    currentCourses(),
    listSittings(db),
    demoCertificateCode(),
    nextEvents(EVENTS, now, locale),
    publicCycleList(locale, now),
  ]);
  return {
    events,
    awards: awards.current,
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
