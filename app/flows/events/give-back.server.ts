import { moveRegistration } from "~/domains/events/registration/change-registration.server";
import { unitOf } from "~/domains/events/registration/move-up.server";
import { canCancel, type Registration } from "~/domains/events/registration/registration";
import {
  getOwnRegistration,
  liveRegistrationsOf,
  liveSessionSeats,
} from "~/domains/events/registration/registration.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import type { Refusal } from "~/kernel/verdict";
import { fillSeats } from "./fill-seats.server";
import { tellRegistrant } from "./tell-registrant.server";

/**
 * Gives a seat, or a place in the line, back: no reason is asked, and the next one moves up. Giving up an event gives up its sessions.
 * @throws NotFound for a registration that is not hers
 */
export function giveBack(
  who: Person,
  registrationId: string,
): Promise<{ ok: true; registration: Registration } | Refusal> {
  return transact(person(who.personId), async (tx) => {
    const one = await getOwnRegistration(tx, who.personId, registrationId);
    if (one.state === "cancelled") return { ok: true as const, registration: one };
    const may = canCancel(one, (await unitOf(tx, one)).startsAt, tx.now);
    if (!may.ok) return may;
    const registration = await endSeat(tx, one, "cancelled");
    await tellRegistrant(tx, registration, "cancelled", one.state);
    return { ok: true as const, registration };
  });
}

/**
 * Ends a registration, with its seats in sessions where it is of the event itself, and lets others move up. Whether it may be ended was
 * decided by the caller, who also tells her.
 */
export async function endSeat(
  tx: Tx,
  one: Registration,
  state: "cancelled" | "declined" | "expired",
  change: { decidedBy?: string; reason?: string | null } = {},
): Promise<Registration> {
  if (one.sessionId === null && one.personId !== null)
    for (const seat of await liveSessionSeats(tx, one.eventId, one.personId)) {
      await moveRegistration(tx, seat, "cancelled", change);
      await fillSeats(tx, await unitOf(tx, seat));
    }
  const unit = await unitOf(tx, one);
  const ended = await moveRegistration(tx, one, state, change);
  await fillSeats(tx, unit);
  return ended;
}

/** Gives back everything a person holds or waits for, so that others move up; part of her erasure. */
export async function giveBackAll(tx: Tx, personId: string): Promise<void> {
  for (const one of await liveRegistrationsOf(tx, personId)) {
    const may = canCancel(one, (await unitOf(tx, one)).startsAt, tx.now);
    if (may.ok) await endSeat(tx, one, "cancelled");
  }
}
