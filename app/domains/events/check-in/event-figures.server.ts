import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray, min } from "drizzle-orm";
import { seatsOfUnits } from "../registration/seat.store.server";
import { NOBODY, type SeatCounts } from "../registration/seats";
import { unsettledByEvent } from "./unsettled.server";

const { registration } = tables;

export interface EventFigures extends SeatCounts {
  /** When the oldest application that waits for approval came (ms); null when none does. */
  pendingSince: number | null;
  /** Scans of passes that were not valid and that nobody settled yet. */
  unsettled: number;
}

const none: EventFigures = { ...NOBODY, pendingSince: null, unsettled: 0 };

/** How full each of these events is (its sessions not counted), and what of it waits for its organizer; asked at once for all of them. */
export async function figuresOf(on: Reader, eventIds: readonly string[]): Promise<(eventId: string) => EventFigures> {
  if (eventIds.length === 0) return () => none;
  const { unitId, state, appliedAt } = registration;
  const seats = await seatsOfUnits(on, eventIds);
  const oldest = await on
    .select({ unitId, since: min(appliedAt) })
    .from(registration)
    .where(and(inArray(unitId, [...eventIds]), eq(state, "pending")))
    .groupBy(unitId);
  const unsettled = await unsettledByEvent(on, eventIds);
  return (id) => {
    const since = oldest.find((one) => one.unitId === id)?.since ?? null;
    return {
      ...(seats.get(id) ?? NOBODY),
      pendingSince: since === null ? null : Number(since),
      unsettled: unsettled.get(id) ?? 0,
    };
  };
}
