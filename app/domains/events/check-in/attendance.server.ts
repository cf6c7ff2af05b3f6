import type { Reader } from "@db/client.server";
import type { HourCheck } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { getEvent, sessionsOf } from "../event/event.store.server";
import { intervalsOf, type JudgedScan, type Stretch } from "./intervals";
import { runEnds } from "./runs";
import type { StoredScan } from "./scan.store.server";
import { lacksSeat } from "./session-seat";

const { checkIn, registration } = tables;

/** One person's presence in one session; sessions in which nobody saw her are not listed. */
export interface Attendance {
  /** Of the event, whose pass was read. */
  registrationId: string;
  /** Null for who has no account, and once erased. */
  personId: string | null;
  /** Null where the event has no sessions: then its own times count. */
  sessionId: string | null;
  /** In order, apart from each other, within the session. */
  intervals: Stretch[];
  /** `organizer` where part of it was typed in from the paper list, or counts only because somebody decided so. */
  checkedBy: HourCheck;
  /** Part of it was typed in. */
  typedIn: boolean;
  /** Who decided that a pass that did not hold counts, where that is all that a person did about it. */
  settledBy: string | null;
}

/** Who was in which session of an event and when, told by the scans that count. For the union over sessions see `after`. */
export async function attendanceOf(on: Reader, eventId: string): Promise<Attendance[]> {
  const event = await getEvent(on, eventId);
  const sessions = await sessionsOf(on, eventId);
  const whole = { id: null, startsAt: event.startsAt, endsAt: event.endsAt, ownSeats: false };
  const sittings = sessions.length > 0 ? sessions : [whole];
  const ends = runEnds(sittings);
  const seats = await seatsInSessions(on, eventId);
  const found: Attendance[] = [];
  for (const [registrationId, { personId, scans }] of await countingScans(on, eventId)) {
    for (const { id, startsAt, endsAt, ownSeats } of sittings) {
      const openFromDoor = !lacksSeat({ ownSeats }, personId !== null && seats.has(`${id} ${personId}`));
      const intervals = intervalsOf(scans, { id, startsAt, endsAt, openFromDoor }, ends);
      if (intervals.length === 0) continue;
      const here = scans.filter(({ sessionId }) => sessionId === null || sessionId === id);
      found.push({ registrationId, personId, sessionId: id, intervals, ...checkOf(here) });
    }
  }
  return found;
}

type CountingScan = JudgedScan & Pick<StoredScan, "how" | "settledHow" | "settledBy">;

/** Whose word a presence rests on: a door saw it, or somebody typed it in or let it count (018: not she herself). */
function checkOf(scans: readonly CountingScan[]): Pick<Attendance, "checkedBy" | "typedIn" | "settledBy"> {
  const typedIn = scans.some(({ how }) => how === "sheet");
  const settled = scans.find(({ settledHow }) => settledHow === "counts");
  return {
    checkedBy: typedIn || settled ? "organizer" : "program",
    typedIn,
    settledBy: typedIn ? null : (settled?.settledBy ?? null),
  };
}

/** Scans that count, by the registration whose pass was read. */
async function countingScans(on: Reader, eventId: string) {
  const rows = await on
    .select({ scan: checkIn, personId: registration.personId })
    .from(checkIn)
    .innerJoin(registration, eq(registration.id, checkIn.registrationId))
    .where(and(eq(checkIn.eventId, eventId), eq(checkIn.verdict, "admitted")))
    .orderBy(asc(checkIn.registrationId), asc(checkIn.at));
  const byPass = new Map<string, { personId: string | null; scans: CountingScan[] }>();
  for (const { scan, personId } of rows) {
    if (scan.registrationId === null || scan.undoneAt !== null) continue;
    const known = byPass.get(scan.registrationId);
    if (known) known.scans.push(scan);
    else byPass.set(scan.registrationId, { personId, scans: [scan] });
  }
  return byPass;
}

/** Who has a seat in which session that gives out its own: "session person". */
async function seatsInSessions(on: Reader, eventId: string): Promise<Set<string>> {
  const rows = await on
    .select({ sessionId: registration.sessionId, personId: registration.personId })
    .from(registration)
    .where(
      and(eq(registration.eventId, eventId), isNotNull(registration.sessionId), eq(registration.state, "confirmed")),
    );
  return new Set(rows.map(({ sessionId, personId }) => `${sessionId} ${personId}`));
}
