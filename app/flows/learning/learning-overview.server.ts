import { db } from "@db/client.server";
import { type RunningAttempt, runningAttempts } from "~/domains/assessment/attempt.store.server";
import { listSittings, type Sitting } from "~/domains/assessment/sitting.store.server";
import { enrolmentsOf } from "~/domains/courses/learning.store.server";
import { countDue } from "~/domains/courses/practice.store.server";
import { currentCourses } from "~/domains/courses/published.server";
import { type CourseView, readCourseView } from "~/domains/courses/read-lesson.server";
import { type Certificate, listOwnCertificates, statusAt } from "~/domains/credentials/assertion.store.server";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { type DutyWait, dutyWaits } from "~/domains/duties/duty-waits.server";
import { hoursOf, readHourMinutes } from "~/domains/hours/hour.store.server";
import { totalsByYear, type YearTotal } from "~/domains/hours/hour-totals";
import { findConsent } from "~/domains/people/consent.store.server";
import type { SignedIn } from "~/domains/people/visitor";
import { DEFAULT_LOCALE } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { readEligibility } from "../exams/start-exam.server";
import { consentText } from "../people/consent-texts.server";

/** An exam that she may start, and whose certificate she does not hold. */
export interface WaitingExam {
  slug: string;
  title: string;
  minutes: number;
  closesAt: number | null;
  /** Attempts left; null = any number. */
  left: number | null;
}

export interface LearningOverview {
  employer: string | null;
  /** Courses begun, the one touched last first. */
  begun: CourseView[];
  /** The first course not begun yet, for newcomers. */
  first: Awaited<ReturnType<typeof currentCourses>>[number] | null;
  /** Whatever kind of exam and whatever she holds: its clock runs. */
  running: RunningAttempt[];
  exams: WaitingExam[];
  wrongDue: number;
  year: string;
  hours: YearTotal | null;
  hourMinutes: number;
  certificates: Certificate[];
  /** The terms she agreed to have changed since; she is asked anew (terms, section 8). */
  newerTerms: boolean;
  /** What waits of her duties as a director. */
  duties: DutyWait[];
}

/** Everything a learner's first page shows: where she stopped, what waits, what she has earned. */
export async function readLearningOverview(who: SignedIn, now: number): Promise<LearningOverview> {
  const { personId } = who;
  const today = isoDayOf(now);
  const year = today.slice(0, 4);
  const [
    enrolments,
    courses,
    sittings,
    running,
    wrongDue,
    entries,
    hourMinutes,
    certificates,
    enterprise,
    terms,
    duties,
  ] = await Promise.all([
    enrolmentsOf(db, personId),
    currentCourses(),
    listSittings(db),
    runningAttempts(db, personId, now),
    countDue(db, personId, today),
    hoursOf(db, personId, year),
    readHourMinutes(db),
    listOwnCertificates(db, personId),
    who.enterpriseId ? findEnterprise(db, who.enterpriseId) : null,
    findConsent(db, personId, "terms"),
    dutyWaits(db, personId, today),
  ]);
  const begun = await Promise.all(enrolments.map(({ courseSlug }) => readCourseView(personId, courseSlug)));
  const held = new Set(
    certificates.filter((one) => statusAt(one, now).status === "valid").map((one) => one.achievementId),
  );
  const open = sittings.filter(
    ({ mock, achievementId, slug }) =>
      !mock && !(achievementId && held.has(achievementId)) && !running.some((one) => one.slug === slug),
  );
  const exams = await Promise.all(open.map((sitting) => waitingExam(personId, sitting, now)));
  return {
    employer: enterprise?.name ?? null,
    begun: begun.sort((a, b) => lastTouched(b) - lastTouched(a)),
    first: courses.find(({ slug }) => !enrolments.some(({ courseSlug }) => courseSlug === slug)) ?? null,
    running,
    exams: exams.filter((exam) => exam !== null),
    wrongDue,
    year,
    hours: totalsByYear(entries)[0] ?? null,
    hourMinutes,
    certificates,
    duties,
    newerTerms: terms !== null && terms.textVersion !== consentText("terms", DEFAULT_LOCALE).version,
  };
}

async function waitingExam(personId: string, sitting: Sitting, now: number): Promise<WaitingExam | null> {
  const { eligible, rules } = await readEligibility(personId, sitting, now);
  if (!eligible) return null;
  const attempts = rules.find((rule) => rule.rule === "attempts")?.record;
  const allowed = attempts?.allowed ?? null;
  return {
    slug: sitting.slug,
    title: sitting.title,
    minutes: sitting.durationMinutes,
    closesAt: sitting.closesAt,
    left: allowed === null ? null : Math.max(0, allowed - (attempts?.used ?? 0)),
  };
}

/** When anything in a course was last read or answered; the beginning of the enrolment when nothing was. */
const lastTouched = ({ progress, enrolment }: CourseView): number =>
  Math.max(enrolment?.startedAt ?? 0, ...progress.lessons.map(({ updatedAt }) => updatedAt ?? 0));
