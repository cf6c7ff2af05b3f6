import { eventState } from "~/domains/events/event/event";
import { overSeveralDays } from "~/domains/events/event/span";
import { isOver } from "~/domains/events/event/state-questions";
import type { AttendanceLine, AttendanceSheet } from "./attendance-lines.server";

/** A line of the attendance as pages show it. */
export interface AttendanceRow
  extends Pick<
    AttendanceLine,
    | "registrationId"
    | "name"
    | "firm"
    | "walkIn"
    | "outcome"
    | "outcomeNow"
    | "byHand"
    | "minutes"
    | "overlaps"
    | "unchecked"
    | "own"
    | "toBook"
    | "passedOver"
  > {
  seen: { session: string | null; from: number; to: number; earns: boolean }[];
  /** The event has several days: times are told with theirs. */
  dated: boolean;
  typedIn: boolean;
  /** Her pass did not hold, and an organizer decided that it counts. */
  settledIn: boolean;
  /** Minutes in the ledger; null where nothing stands. */
  booked: number | null;
}

/** The attendance of an event for its pages: rows with the names of sessions, and how many came. */
export function attendanceView({ event, sessions, units, lines, unsettled }: AttendanceSheet, now: number) {
  const titles = new Map(sessions.map(({ id, title }) => [id, title]));
  const many = (outcome: string) => lines.filter((line) => !line.unchecked && line.outcomeNow === outcome).length;
  const { slug, title, earnsHours } = event;
  return {
    event: { slug, title, earnsHours },
    unsettled,
    /** Whether anything at the event earns hours. */
    earns: units.length > 0,
    over: isOver(eventState(event, now)),
    counts: { attended: many("attended"), absent: many("absent"), excused: many("excused") },
    lines: lines.map((line) => rowOf(line, titles, new Set(units.map(({ id }) => id)), overSeveralDays(event))),
  };
}

function rowOf(
  line: AttendanceLine,
  titles: Map<string, string>,
  earning: Set<string | null>,
  dated: boolean,
): AttendanceRow {
  const {
    registrationId,
    name,
    firm,
    walkIn,
    outcome,
    outcomeNow,
    byHand,
    minutes,
    overlaps,
    unchecked,
    own,
    toBook,
    passedOver,
  } = line;
  return {
    registrationId,
    name,
    firm,
    walkIn,
    outcome,
    outcomeNow,
    byHand,
    minutes,
    overlaps,
    unchecked,
    own,
    toBook,
    passedOver,
    seen: line.seen.flatMap(({ sessionId, intervals }) =>
      intervals.map(({ from, to }) => ({
        session: sessionId === null ? null : (titles.get(sessionId) ?? null),
        from,
        to,
        earns: earning.size === 0 || earning.has(sessionId),
      })),
    ),
    dated,
    typedIn: line.typedIn,
    settledIn: line.checkedBy === "organizer" && !line.typedIn,
    booked: line.booked?.minutes ?? null,
  };
}
