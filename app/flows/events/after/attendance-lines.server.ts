import type { Reader } from "@db/client.server";
import type { AttendanceOutcome, HourCheck, RegistrationState } from "@db/statuses";
import {
  BY_HAND_RULE,
  countedStretches,
  type EarningUnit,
  earnedMinutes,
  earningUnits,
  type Seen,
  saysWhatWasSeen,
  seenTogether,
  without,
} from "~/domains/events/after/earned";
import { attendanceOf } from "~/domains/events/check-in/attendance.server";
import type { Stretch } from "~/domains/events/check-in/intervals";
import { countUnsettled } from "~/domains/events/check-in/unsettled.server";
import type { Event } from "~/domains/events/event/event";
import { type EventSession, sessionsOf } from "~/domains/events/event/event.store.server";
import { isWalkIn } from "~/domains/events/registration/registration";
import { registrantsOf } from "~/domains/events/registration/registration.store.server";
import type { HourRow } from "~/domains/hours/hour.store.server";
import { hoursOfEvent, hoursOfOtherEvents } from "~/domains/hours/hour.store.server";

/** Why nothing is booked for somebody: no account, or what was typed in about her she would book herself. */
export type PassedOver = "no-account" | "own";

/** One who had a seat, or was seen without: what was seen, what it makes, what is booked. */
export interface AttendanceLine {
  registrationId: string;
  /** All her registrations of the event that count here; the one above is the last of them that holds. */
  registrationIds: string[];
  personId: string | null;
  /** Null once she is erased, or what a walk-in said of herself. */
  name: string | null;
  firm: string | null;
  walkIn: boolean;
  state: RegistrationState;
  outcome: AttendanceOutcome | null;
  /** An organizer said so by hand: counting anew changes nothing about it. */
  byHand: boolean;
  /** Who said so last; null where it was counted, and once she is erased. */
  outcomeBy: string | null;
  photoConsent: boolean;
  seen: Seen[];
  stretches: ReturnType<typeof countedStretches>;
  /** What stands booked for her from other events (decision 036): it is not booked again. */
  elsewhere: Stretch[];
  /** Some of what was seen is booked there. */
  overlaps: boolean;
  checkedBy: HourCheck;
  /** Some of it was typed in from a paper list. */
  typedIn: boolean;
  /** Who decided that her pass counts; who types it in only writes down what others saw, and is checked by whoever books it. */
  settledBy: string | null;
  /** What was seen makes so many minutes. */
  minutes: number;
  booked: HourRow | null;
  /** What booking would say of her. */
  outcomeNow: AttendanceOutcome;
  /** She takes part online and nobody has said whether she was there: nothing is said of her by itself. */
  unchecked: boolean;
  /** It is about who asks. */
  own: boolean;
  /** Something of her is not said or booked yet as it was seen, whoever may do so. */
  open: boolean;
  /** Booking by who asks would change something. */
  toBook: boolean;
  passedOver: PassedOver | null;
}

export interface AttendanceSheet {
  event: Event;
  sessions: EventSession[];
  units: EarningUnit[];
  lines: AttendanceLine[];
  /** Scans of passes that did not hold and that nobody has settled. */
  unsettled: number;
}

type Registrant = Awaited<ReturnType<typeof registrantsOf>>[number];

/**
 * Each person's registrations of an event: who cancelled and signed up again, or walked in besides, is one person. Who has no account is one
 * a registration.
 */
function byPerson(registrants: readonly Registrant[]): Registrant[][] {
  const groups = new Map<string, Registrant[]>();
  for (const one of registrants) {
    const key = one.registration.personId ?? one.registration.id;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** The attendance of an event, found within the scope of whoever asks: a line a person. `askedBy` is who would book it. */
export async function readAttendance(on: Reader, event: Event, askedBy: string): Promise<AttendanceSheet> {
  const sessions = await sessionsOf(on, event.id);
  const units = earningUnits(event, sessions);
  const seenOf = new Map<string, Awaited<ReturnType<typeof attendanceOf>>>();
  for (const one of await attendanceOf(on, event.id))
    seenOf.set(one.registrationId, [...(seenOf.get(one.registrationId) ?? []), one]);
  const registrants = (await registrantsOf(on, event.id)).filter(
    ({ registration: { id, state } }) => state === "confirmed" || seenOf.has(id),
  );
  const people = registrants.flatMap(({ registration: { personId } }) => (personId === null ? [] : [personId]));
  const bookings = new Map((await hoursOfEvent(on, event.id, people)).map((row) => [row.personId, row]));
  const takenBy = new Map<string, Stretch[]>();
  for (const { personId, provenance } of await hoursOfOtherEvents(on, event.id, people))
    takenBy.set(personId, [...(takenBy.get(personId) ?? []), ...(provenance?.intervals ?? [])]);
  const lines = byPerson(registrants).map((hers): AttendanceLine => {
    const { registration, name, firm } =
      hers.findLast((one) => one.registration.state === "confirmed") ?? (hers.at(-1) as Registrant);
    const { id, personId } = registration;
    const all = hers.map((one) => one.registration);
    // What was said last of any of them.
    const { outcome, outcomeBy } = all.reduce((last, one) =>
      one.outcomeAt !== null && one.outcomeAt >= (last.outcomeAt ?? 0) ? one : last,
    );
    const ofAll = all.flatMap((one) => seenOf.get(one.id) ?? []);
    const seen = seenTogether(ofAll);
    const elsewhere = takenBy.get(personId ?? "") ?? [];
    const counted = countedStretches(units, seen);
    const stretches = without(counted, elsewhere);
    const minutes = earnedMinutes(stretches);
    const booked = personId === null ? null : (bookings.get(personId) ?? null);
    const checkedBy = ofAll.some((one) => one.checkedBy === "organizer") ? "organizer" : "program";
    const typedIn = ofAll.some((one) => one.typedIn);
    const settlers = typedIn ? [] : ofAll.flatMap((one) => one.settledBy ?? []);
    const settledBy = settlers.find((id) => id !== personId) ?? null;
    const byHand =
      (outcome === "attended" || outcome === "absent") &&
      (outcomeBy !== null || booked?.provenance?.rule === BY_HAND_RULE);
    const unchecked = registration.attendance === "online" && seen.length === 0 && outcome === null;
    const outcomeNow = seen.length > 0 ? "attended" : outcome === "excused" ? "excused" : "absent";
    const passedOver =
      personId === null ? "no-account" : checkedBy === "organizer" && personId === askedBy ? "own" : null;
    const asSeen = saysWhatWasSeen(
      booked && { minutes: booked.minutes, intervals: booked.provenance?.intervals ?? [] },
      minutes,
      stretches,
    );
    const outcomeOpen = outcome !== outcomeNow;
    return {
      registrationId: id,
      registrationIds: all.map((one) => one.id),
      personId,
      name: name ?? registration.walkInName,
      firm: firm ?? registration.walkInEmployer,
      walkIn: isWalkIn(registration),
      state: registration.state,
      outcome,
      byHand,
      outcomeBy,
      photoConsent: registration.photoConsentAt !== null,
      seen,
      stretches,
      minutes,
      checkedBy,
      typedIn,
      settledBy,
      elsewhere,
      overlaps: earnedMinutes(counted) > minutes,
      booked,
      outcomeNow,
      passedOver,
      unchecked,
      own: personId === askedBy,
      open: !byHand && (unchecked || outcomeOpen || (personId !== null && !asSeen)),
      toBook: !byHand && !unchecked && (outcomeOpen || (passedOver === null && !asSeen)),
    };
  });
  return { event, sessions, units, lines, unsettled: await countUnsettled(on, event.id) };
}

/** How many of an event have hours that stand. */
export const countBooked = (lines: readonly { booked: unknown }[]): number =>
  lines.filter(({ booked }) => booked !== null).length;
