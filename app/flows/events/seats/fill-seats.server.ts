import type { Event } from "~/domains/events/event/event";
import { moveRegistration } from "~/domains/events/registration/change-registration.server";
import { liveOf } from "~/domains/events/registration/comers.server";
import { moveUp } from "~/domains/events/registration/move-up.server";
import { heldUntil, type Registration } from "~/domains/events/registration/registration";
import type { Unit } from "~/domains/events/registration/unit";
import { unitsOf } from "~/domains/events/registration/units.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { tellRegistrant } from "../told/tell-registrant.server";

/** Lets those move up who can and tells each, in the transaction of whatever freed a seat. Answers who moved. */
export async function fillSeats(tx: Tx, unit: Unit): Promise<Registration[]> {
  const moved = await moveUp(tx, unit);
  for (const one of moved) await tellRegistrant(tx, one, one.state === "offered" ? "offered" : "movedUp");
  return moved;
}

/** The same for an event and all its sessions, where it changed as a whole. */
export async function fillAllSeats(tx: Tx, event: Event): Promise<void> {
  for (const { unit } of await unitsOf(tx, event)) await fillSeats(tx, unit);
}

/** Whoever was asked before an event was postponed has the whole time to answer again, from when it has its new one, and is told so. */
export async function askAgain(tx: Tx, event: Event): Promise<void> {
  for (const { unit } of await unitsOf(tx, event))
    for (const one of await liveOf(tx, unit.unitId))
      if (one.state === "offered") {
        const held = await moveRegistration(tx, one, "offered", { offeredUntil: heldUntil(unit, tx.now) });
        await tellRegistrant(tx, held, "offered");
      }
}

/** An offer ends with the start at the latest: where that came nearer the offer does too, and its holder is told until when she has time. */
export async function shortenOffers(tx: Tx, unit: Unit): Promise<void> {
  for (const one of await liveOf(tx, unit.unitId))
    if (one.state === "offered" && one.offeredUntil !== null && one.offeredUntil > unit.startsAt) {
      const held = await moveRegistration(tx, one, "offered", { offeredUntil: unit.startsAt });
      await tellRegistrant(tx, held, "offered");
    }
}

/**
 * Offers, places in a line and applications end with the event that was called off: there is nothing left to answer. Who had a seat keeps
 * it in the papers. All were told with the event.
 */
export async function endWaits(tx: Tx, event: Event, change: { decidedBy: string; reason: string }): Promise<void> {
  for (const { unit } of await unitsOf(tx, event))
    for (const one of await liveOf(tx, unit.unitId))
      if (one.state !== "confirmed") await moveRegistration(tx, one, "cancelled", change);
}
