import type { Tx } from "~/domains/ledger/transact.server";
import { canDo } from "../event/event";
import { getEvent, getSession } from "../event/event.store.server";
import { moveRegistration } from "./change-registration.server";
import { promotions, type Registration } from "./registration";
import { countSeats, lineOf } from "./seat.store.server";
import { freeSeats, seatsOf } from "./seats";
import { seatAct, type Unit, unitOfEvent, unitOfSession } from "./unit";

/** The unit of a registration as it is now. */
export async function unitOf(tx: Tx, one: Pick<Registration, "eventId" | "sessionId">): Promise<Unit> {
  const event = await getEvent(tx, one.eventId);
  return one.sessionId === null
    ? unitOfEvent(event)
    : unitOfSession(event, await getSession(tx, event.id, one.sessionId));
}

/**
 * Fills the free seats of a unit from its list, in its order; called in the transaction of whatever freed one: a cancellation, a refusal,
 * an offer that ran out, more capacity. Answers those who moved, for them to be told.
 */
export async function moveUp(tx: Tx, unit: Unit): Promise<Registration[]> {
  if (!canDo(seatAct(unit), await getEvent(tx, unit.eventId), tx.now).ok) return [];
  const counts = await countSeats(tx, unit.unitId);
  const seats = seatsOf(unit.capacity, counts);
  const moved: Registration[] = [];
  // An event that is held in a room as well since they came has room for all who wait online.
  if (unit.hybrid)
    for (const one of await lineOf(tx, unit.unitId, counts.waiting))
      if (one.attendance === "online") moved.push(await moveRegistration(tx, one, "confirmed"));
  const most = Math.min(counts.waiting - moved.length, freeSeats(seats));
  if (most <= 0) return moved;
  const line = await lineOf(tx, unit.unitId, most);
  const byId = new Map(line.map((one) => [one.id, one]));
  for (const { id, to, offeredUntil } of promotions([...byId.keys()], seats, unit, tx.now))
    moved.push(await moveRegistration(tx, byId.get(id) as Registration, to, { offeredUntil }));
  return moved;
}
