import type { Reader } from "@db/client.server";
import type { CheckInDirection, CheckInHow, CheckInSettlement, CheckInVerdict } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { needsSeat } from "../registration/seats";
import { isOtherDay } from "./runs";
import { isMoved } from "./scan-time";
import { lacksSeat } from "./session-seat";
import { settled, unsettled } from "./unsettled.server";

const { checkIn, checkInDesk, event, eventSession, registration, person, enterprise } = tables;
/** What holds her seat in the session of a scan. */
const seat = alias(registration, "seat");

/** A scan as desks show it. */
export interface SeenScan {
  id: string;
  registration: string | null;
  /** Of whom; null where nobody is known by what was read. */
  name: string | null;
  firm: string | null;
  /** What was read of nobody. */
  read: string | null;
  direction: CheckInDirection;
  how: CheckInHow;
  at: number;
  /** The instant is not what the device's clock said, even set right: see scan-time.ts. */
  moved: boolean;
  verdict: CheckInVerdict;
  /** The scan that counts instead: when, and at which desk. */
  first: { at: number; deskId: string | null; desk: string | null } | null;
  deskId: string | null;
  desk: string | null;
  undone: boolean;
  settled: CheckInSettlement | null;
  /** Since when the pass does not hold; null where it holds. */
  invalidSince: number | null;
  /** It held once and was cancelled, rather than never confirmed. */
  cancelled: boolean;
  /** Registered at the door when no seat was left: let in, and said. */
  beyondSeats: boolean;
  /** She has no seat in the session at which the desk stands, which gives out its own: let in, and said. */
  noSeat: boolean;
  /** Not made on the day of what its desk stands at: a trial, which counts for nothing. */
  otherDay: boolean;
}

const read = (on: Reader, where: SQL | undefined) =>
  on
    .select({
      scan: checkIn,
      registration,
      name: person.name,
      firm: enterprise.name,
      desk: checkInDesk.name,
      seats: event.capacity,
      event: { startsAt: event.startsAt, endsAt: event.endsAt },
      session: { startsAt: eventSession.startsAt, endsAt: eventSession.endsAt, ownSeats: eventSession.ownSeats },
      seat: seat.id,
    })
    .from(checkIn)
    .leftJoin(registration, eq(registration.id, checkIn.registrationId))
    .innerJoin(event, eq(event.id, checkIn.eventId))
    .leftJoin(eventSession, eq(eventSession.id, checkIn.sessionId))
    .leftJoin(
      seat,
      and(eq(seat.unitId, checkIn.sessionId), eq(seat.personId, registration.personId), eq(seat.state, "confirmed")),
    )
    .leftJoin(person, eq(person.id, registration.personId))
    .leftJoin(enterprise, eq(enterprise.id, person.enterpriseId))
    .leftJoin(checkInDesk, eq(checkInDesk.id, checkIn.deskId))
    .where(where);

type Row = Awaited<ReturnType<typeof read>>[number];

/** The rows as desks show them; of duplicates the scan that counts is looked up, all at once. */
async function shown(on: Reader, rows: readonly Row[]): Promise<SeenScan[]> {
  const ids = rows.flatMap(({ scan }) => scan.duplicateOfId ?? []);
  const { id, at, deskId } = checkIn;
  const found =
    ids.length === 0
      ? []
      : await on
          .select({ id, at, deskId, desk: checkInDesk.name })
          .from(checkIn)
          .leftJoin(checkInDesk, eq(checkInDesk.id, deskId))
          .where(inArray(id, ids));
  const firsts = new Map(found.map(({ id: first, ...rest }) => [first, rest]));
  const beyond = await beyondSeats(on, rows);
  return rows.map(({ scan, registration: of, name, firm, desk, event: whole, session, seat: held }) => ({
    id: scan.id,
    registration: scan.registrationId,
    read: scan.read,
    direction: scan.direction,
    how: scan.how,
    at: scan.at,
    moved: scan.deskId !== null && isMoved(scan),
    verdict: scan.verdict,
    name: of && (name ?? of.walkInName),
    firm: of && (firm ?? of.walkInEmployer),
    first: firsts.get(scan.duplicateOfId ?? "") ?? null,
    deskId: scan.deskId,
    desk,
    undone: scan.undoneAt !== null,
    settled: scan.settledHow,
    invalidSince: of && of.state !== "confirmed" ? of.stateAt : null,
    cancelled: of?.state === "cancelled",
    beyondSeats: beyond.has(scan.id),
    noSeat: of !== null && lacksSeat(session, held !== null),
    otherDay: isOtherDay(session ?? whole, scan.at),
  }));
}

/** Which of the scans registered somebody at the door for whom the event had no seat left; one that is held for somebody is taken. */
async function beyondSeats(on: Reader, rows: readonly Row[]): Promise<Set<string>> {
  const walkIns = rows.filter(({ scan, seats }) => scan.how === "walk-in" && seats !== null);
  const eventIds = [...new Set(walkIns.map(({ scan }) => scan.eventId))];
  if (eventIds.length === 0) return new Set();
  const { unitId: unit, place: at, attendance, state } = registration;
  const taking = await on
    .select({ unitId: unit, place: at, attendance, mode: event.mode })
    .from(registration)
    .innerJoin(event, eq(event.id, unit))
    .where(and(inArray(unit, eventIds), inArray(state, ["confirmed", "offered"])));
  const held = taking.filter(({ mode, attendance: how }) => needsSeat(mode === "hybrid", how));
  const beyond = walkIns.filter(({ registration: of, seats }) => {
    const before = held.filter(({ unitId, place }) => unitId === of?.unitId && place <= of.place);
    return of?.state === "confirmed" && before.length > Number(seats);
  });
  return new Set(beyond.map(({ scan }) => scan.id));
}

/** Scans of an event by their ids, in no order. */
export const scansById = async (on: Reader, eventId: string, ids: readonly string[]): Promise<SeenScan[]> =>
  ids.length === 0 ? [] : shown(on, await read(on, and(eq(checkIn.eventId, eventId), inArray(checkIn.id, [...ids]))));

/** The last scans of a desk, the latest first. */
export const scansOfDesk = async (on: Reader, deskId: string, most: number): Promise<SeenScan[]> =>
  shown(on, await read(on, eq(checkIn.deskId, deskId)).orderBy(desc(checkIn.at), desc(checkIn.id)).limit(most));

/** Who was let in on the day with a pass that did not hold and is not settled yet, the earliest first. */
export async function scansToSettle(on: Reader, eventId: string): Promise<SeenScan[]> {
  const rows = await read(on, and(eq(checkIn.eventId, eventId), unsettled)).orderBy(asc(checkIn.at), asc(checkIn.id));
  return (await shown(on, rows)).filter(({ otherDay }) => !otherDay);
}

/** Who was settled, once each, the earliest first. */
export async function scansSettled(on: Reader, eventId: string): Promise<SeenScan[]> {
  const rows = await read(on, and(eq(checkIn.eventId, eventId), settled)).orderBy(asc(checkIn.at), asc(checkIn.id));
  const once = new Map(rows.reverse().map((row) => [row.scan.registrationId, row]));
  return shown(on, [...once.values()].reverse());
}
