import { getEvent } from "~/domains/events/event/event.store.server";
import { moveRegistration } from "~/domains/events/registration/change-registration.server";
import { unitOf } from "~/domains/events/registration/move-up.server";
import {
  findLive,
  getOwnRegistration,
  liveRegistrationsOf,
} from "~/domains/events/registration/own-registration.store.server";
import { canCancel, type Registration } from "~/domains/events/registration/registration";
import { unitsOf } from "~/domains/events/registration/units.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import type { Refusal } from "~/kernel/verdict";
import { tellRegistrant } from "../told/tell-registrant.server";
import { fillSeats } from "./fill-seats.server";

/** What an organizer decided of it before is not why she ends it. */
export const BY_HERSELF = { decidedBy: null, reason: null };

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
    const may = await mayLeave(tx, one);
    return may.ok ? { ok: true as const, registration: await leave(tx, one) } : may;
  });
}

/** Ends a seat of hers as she asked and tells her; whether she may was decided by the caller. */
export async function leave(tx: Tx, one: Registration): Promise<Registration> {
  const registration = await endSeat(tx, one, "cancelled", BY_HERSELF);
  await tellRegistrant(tx, registration, one.state === "waitlisted" ? "leftLine" : "cancelled", one.state);
  return registration;
}

export const mayLeave = async (tx: Tx, one: Registration) =>
  canCancel(one, await getEvent(tx, one.eventId), tx.now, (await unitOf(tx, one)).startsAt);

/**
 * Ends a registration, with its seats in sessions where it is of the event itself, and lets others move up. Whether it may be ended was
 * decided by the caller, who also tells her.
 */
export async function endSeat(
  tx: Tx,
  one: Registration,
  state: "cancelled" | "declined" | "expired",
  change: { decidedBy?: string | null; reason?: string | null } = {},
): Promise<Registration> {
  if (one.sessionId === null && one.personId !== null) await endSessionSeats(tx, one, one.personId, change);
  const unit = await unitOf(tx, one);
  const ended = await moveRegistration(tx, one, state, change);
  await fillSeats(tx, unit);
  return ended;
}

/** Her seats in sessions go with the event's; each stands in her calendar by itself and is taken out of it. */
async function endSessionSeats(
  tx: Tx,
  { eventId }: Registration,
  personId: string,
  change: { decidedBy?: string | null; reason?: string | null },
): Promise<void> {
  for (const { unit, session } of await unitsOf(tx, await getEvent(tx, eventId))) {
    const seat = session && (await findLive(tx, unit.unitId, personId));
    if (!seat) continue;
    const ended = await moveRegistration(tx, seat, "cancelled", change);
    const news = change.decidedBy ? "cancelledByOrganizer" : "cancelled";
    if (seat.state === "confirmed") await tellRegistrant(tx, ended, news, seat.state);
    await fillSeats(tx, unit);
  }
}

/** Gives back everything a person holds or waits for, so that others move up; part of her erasure. */
export async function giveBackAll(tx: Tx, personId: string): Promise<void> {
  for (const one of await liveRegistrationsOf(tx, personId)) {
    const may = await mayLeave(tx, one);
    if (may.ok) await endSeat(tx, one, "cancelled", BY_HERSELF);
  }
}
