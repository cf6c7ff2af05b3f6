import { db } from "@db/client.server";
import { currentCourses } from "~/domains/courses/published.server";
import type { CourseView } from "~/domains/courses/read-lesson.server";
import type { Certificate } from "~/domains/credentials/assertion.store.server";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { hoursOf, readHourMinutes } from "~/domains/hours/hour.store.server";
import { totalsByYear, type YearTotal } from "~/domains/hours/hour-totals";
import type { SignedIn } from "~/domains/people/visitor";
import { isoDayOf } from "~/kernel/instant-format";
import { type OwnOffice, type OwnWaits, readOwnWaits } from "./own-waits.server";

export interface LearningOverview {
  employer: string | null;
  waits: OwnWaits;
  /** Courses begun, the one touched last first. */
  begun: CourseView[];
  /** The first course not begun yet, for newcomers. */
  first: Awaited<ReturnType<typeof currentCourses>>[number] | null;
  year: string;
  hours: YearTotal | null;
  hourMinutes: number;
  certificates: Certificate[];
  /** Firms whose director she is. */
  offices: OwnOffice[];
}

/** Everything a learner's first page shows: where she stopped, what waits, what she has earned. */
export async function readLearningOverview(who: SignedIn, now: number): Promise<LearningOverview> {
  const { personId } = who;
  const year = isoDayOf(now).slice(0, 4);
  const [{ waits, begun, certificates, offices }, courses, entries, hourMinutes, enterprise] = await Promise.all([
    readOwnWaits(who, now),
    currentCourses(),
    hoursOf(db, personId, year),
    readHourMinutes(db),
    who.enterpriseId ? findEnterprise(db, who.enterpriseId) : null,
  ]);
  return {
    employer: enterprise?.name ?? null,
    waits,
    begun: begun.sort((a, b) => lastTouched(b) - lastTouched(a)),
    first: courses.find(({ slug }) => !begun.some(({ course }) => course.slug === slug)) ?? null,
    year,
    hours: totalsByYear(entries)[0] ?? null,
    hourMinutes,
    certificates,
    offices,
  };
}

/** When anything in a course was last read or answered; the beginning of the enrolment when nothing was. */
const lastTouched = ({ progress, enrolment }: CourseView): number =>
  Math.max(enrolment?.startedAt ?? 0, ...progress.lessons.map(({ updatedAt }) => updatedAt ?? 0));
