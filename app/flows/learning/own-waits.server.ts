import { db } from "@db/client.server";
import { stateOf } from "~/domains/appointments/appointment";
import { type RunningAttempt, runningAttempts } from "~/domains/assessment/attempt.store.server";
import { listSittings, type Sitting } from "~/domains/assessment/sitting.store.server";
import { enrolmentsOf } from "~/domains/courses/learning.store.server";
import { countDue } from "~/domains/courses/practice.store.server";
import { type CourseView, readCourseView } from "~/domains/courses/read-lesson.server";
import { type Certificate, listOwnCertificates, statusAt } from "~/domains/credentials/assertion.store.server";
import { type DutyWait, dutyWaits } from "~/domains/duties/duty-waits.server";
import { findConsent } from "~/domains/people/consent.store.server";
import type { SignedIn } from "~/domains/people/visitor";
import { DEFAULT_LOCALE } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { ownAppointments } from "../appointments/own-appointments.server";
import { type NominationWait, ownNominationWaits } from "../awards/nomination/own-nominations.server";
import { type OwnClaim, openClaims } from "../claims/claim-views.server";
import { type EventWait, ownEventWaits } from "../events/own/own-event-waits.server";
import { readEligibility } from "../exams/start-exam.server";
import { type RenewalWait, renewalWaits, returnedClaims } from "../hours/hour-waits.server";
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

/** What waits for a person, over everything she does here. */
export interface OwnWaits {
  /** Whatever kind of exam and whatever she holds: its clock runs. */
  running: RunningAttempt[];
  /** Firms that propose to appoint her and wait for her answer. */
  proposals: { id: string; firm: string; number: string; proposedAt: number }[];
  /** Her claims to act for a firm that nobody has decided: a letter's code to type, or a bureau's answer to wait for. */
  claims: OwnClaim[];
  /** Seats held until she answers, and events of the next days. */
  events: EventWait[];
  /** Her claims of hours that the bureau returned. */
  returnedHours: { id: string; title: string; returnedAt: number }[];
  /** Certificates whose renewal is open, with the hours or short of them. */
  renewals: RenewalWait[];
  /** Nominations of hers that she is asked to agree to, or that were returned. */
  nominations: NominationWait[];
  exams: WaitingExam[];
  /** What waits of her duties as a director. */
  duties: DutyWait[];
  wrongDue: number;
  /** Courses that she has begun and not finished, of which a newer version came out. */
  updated: { slug: string; title: string }[];
  /** The terms she agreed to have changed since; she is asked anew (terms, section 9). */
  newerTerms: boolean;
}

/** A firm whose director she is. */
export interface OwnOffice {
  appointmentId: string;
  firm: string;
}

/** What waits for her, and what it was found from: her courses, certificates and offices, which pages show beside it. */
export async function readOwnWaits(
  who: SignedIn,
  now: number,
): Promise<{ waits: OwnWaits; begun: CourseView[]; certificates: Certificate[]; offices: OwnOffice[] }> {
  const { personId } = who;
  const today = isoDayOf(now);
  const [
    enrolments,
    sittings,
    running,
    wrongDue,
    certificates,
    terms,
    duties,
    appointments,
    claims,
    events,
    returned,
    renewals,
    nominations,
  ] = await Promise.all([
    enrolmentsOf(db, personId),
    listSittings(db),
    runningAttempts(db, personId, now),
    countDue(db, personId, today),
    listOwnCertificates(db, personId),
    findConsent(db, personId, "terms"),
    dutyWaits(db, personId, today),
    ownAppointments(who),
    openClaims(who, now),
    ownEventWaits(personId, now),
    returnedClaims(personId),
    renewalWaits(personId, now),
    ownNominationWaits(who, now),
  ]);
  const begun = await Promise.all(enrolments.map(({ courseSlug }) => readCourseView(personId, courseSlug)));
  const held = new Set(
    certificates.filter((one) => statusAt(one, now).status === "valid").map((one) => one.achievementId),
  );
  const begunCourses = new Set(enrolments.map(({ courseSlug }) => courseSlug));
  const open = sittings.filter(
    ({ mock, achievementId, slug, courseSlug }) =>
      !mock &&
      begunCourses.has(courseSlug) &&
      !(achievementId && held.has(achievementId)) &&
      !running.some((one) => one.slug === slug),
  );
  const exams = await Promise.all(open.map((sitting) => waitingExam(personId, sitting, now)));
  const waits: OwnWaits = {
    running,
    proposals: appointments
      .filter(({ appointment }) => stateOf(appointment, today) === "proposed")
      .map(({ appointment: { id, number, proposedAt }, firm }) => ({ id, firm, number, proposedAt })),
    claims,
    events,
    returnedHours: returned,
    renewals,
    nominations,
    exams: exams.filter((exam) => exam !== null),
    duties,
    wrongDue,
    updated: begun
      .filter(({ updated, progress }) => updated && progress.next !== null)
      .map(({ course: { slug, title } }) => ({ slug, title })),
    newerTerms: terms !== null && terms.textVersion !== consentText("terms", DEFAULT_LOCALE).version,
  };
  const offices = appointments
    .filter(({ appointment }) => stateOf(appointment, today) === "active")
    .map(({ appointment, firm }) => ({ appointmentId: appointment.id, firm }));
  return { waits, begun, certificates, offices };
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
