import type { Reader } from "@db/client.server";
import type { Event } from "../event/event";
import { type EventSession, sessionsOf } from "../event/event.store.server";
import { type Unit, unitOfEvent, unitOfSession } from "./unit";

export interface UnitOf {
  unit: Unit;
  /** The session that it is; null = the event itself. */
  session: EventSession | null;
}

/**
 * Everything of an event that seats are given of: itself first, then its sessions with seats of their own. Whatever is told, filled or
 * ended for an event goes over all of them, or somebody's seat in a session is forgotten.
 */
export async function unitsOf(on: Reader, event: Event): Promise<UnitOf[]> {
  const own = (await sessionsOf(on, event.id)).filter(({ ownSeats }) => ownSeats);
  return [
    { unit: unitOfEvent(event), session: null },
    ...own.map((session) => ({ unit: unitOfSession(event, session), session })),
  ];
}
