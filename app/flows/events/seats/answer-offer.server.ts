import { db } from "@db/client.server";
import { canDo } from "~/domains/events/event/event";
import { getEvent } from "~/domains/events/event/event.store.server";
import { moveRegistration } from "~/domains/events/registration/change-registration.server";
import { getOwnRegistration } from "~/domains/events/registration/own-registration.store.server";
import { canAnswerOffer, offerIsOver, type Registration } from "~/domains/events/registration/registration";
import { overdueOffers } from "~/domains/events/registration/registration.store.server";
import { seatAct } from "~/domains/events/registration/unit";
import { person, system, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { now as clock } from "~/kernel/clock";
import type { Refusal } from "~/kernel/verdict";
import { tellRegistrant } from "../told/tell-registrant.server";
import { BY_HERSELF, endSeat } from "./give-back.server";

type Answered = { ok: true; registration: Registration } | Refusal;

/** Takes the seat that is held for her, while it is. @throws NotFound for a registration that is not hers */
export function acceptOffer({ personId }: Person, registrationId: string): Promise<Answered> {
  return transact(person(personId), async (tx) => {
    const one = await getOwnRegistration(tx, personId, registrationId);
    if (one.state === "confirmed") return { ok: true as const, registration: one };
    const may = await canAnswer(tx, one);
    if (!may.ok) return may;
    const registration = await moveRegistration(tx, one, "confirmed");
    await tellRegistrant(tx, registration, "confirmed");
    return { ok: true as const, registration };
  });
}

/** Does not want the seat that is held for her: it goes to the next. @throws NotFound for a registration that is not hers */
export function declineOffer({ personId }: Person, registrationId: string): Promise<Answered> {
  return transact(person(personId), async (tx) => {
    const one = await getOwnRegistration(tx, personId, registrationId);
    const may = await canAnswer(tx, one);
    if (!may.ok) return may;
    return { ok: true as const, registration: await endSeat(tx, one, "cancelled", BY_HERSELF) };
  });
}

async function canAnswer(tx: Tx, one: Registration) {
  const may = canAnswerOffer(one, tx.now);
  // A seat in what was called off is none.
  return may.ok ? canDo(seatAct(one), await getEvent(tx, one.eventId), tx.now) : may;
}

/** A clock's work: offers whose time is over go to the next in line. Each in a transaction of its own, so that one that fails stops no other. */
export async function expireOffers(): Promise<void> {
  for (const { id } of await overdueOffers(db, clock(), 500))
    await transact(system("offers"), async (tx) => {
      const [one] = await overdueOffers(tx, tx.now, 1, id);
      if (!one || !offerIsOver(one, tx.now)) return;
      await tellRegistrant(tx, await endSeat(tx, one, "expired"), "expired");
    });
}
