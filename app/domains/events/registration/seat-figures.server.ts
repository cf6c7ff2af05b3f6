import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, count, inArray, isNull, min } from "drizzle-orm";
import { unsettled } from "../check-in/unsettled.server";
import { LIVE } from "./registration";
import type { SeatCounts } from "./seats";

const { registration, checkIn } = tables;

export interface EventFigures extends SeatCounts {
  /** When the oldest application that waits for approval came (ms); null when none does. */
  pendingSince: number | null;
  /** Scans of passes that were not valid and that nobody settled yet. */
  unsettled: number;
}

const none: EventFigures = { confirmed: 0, offered: 0, waiting: 0, pending: 0, pendingSince: null, unsettled: 0 };
const NAMES = { confirmed: "confirmed", offered: "offered", waitlisted: "waiting", pending: "pending" } as const;

/** How full each of these events is (its sessions not counted), and what of it waits for its organizer; asked at once for all of them. */
export async function figuresOf(on: Reader, eventIds: readonly string[]): Promise<(eventId: string) => EventFigures> {
  if (eventIds.length === 0) return () => none;
  const { eventId, state, sessionId, appliedAt } = registration;
  const seats = await on
    .select({ eventId, state, many: count(), since: min(appliedAt) })
    .from(registration)
    .where(and(inArray(eventId, [...eventIds]), inArray(state, LIVE), isNull(sessionId)))
    .groupBy(eventId, state);
  const scans = await on
    .select({ eventId: checkIn.eventId, many: count() })
    .from(checkIn)
    .where(and(inArray(checkIn.eventId, [...eventIds]), unsettled))
    .groupBy(checkIn.eventId);
  return (id) => {
    const figures = { ...none, unsettled: Number(scans.find((one) => one.eventId === id)?.many ?? 0) };
    for (const row of seats.filter((one) => one.eventId === id)) {
      figures[NAMES[row.state as keyof typeof NAMES]] = Number(row.many);
      if (row.state === "pending") figures.pendingSince = row.since === null ? null : Number(row.since);
    }
    return figures;
  };
}
