import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { canPublishMinutes } from "~/domains/events/after/minutes";
import { findMinutes } from "~/domains/events/after/minutes.store.server";
import { getOwnedEvent } from "~/domains/events/event/event.store.server";
import { registrantsOf } from "~/domains/events/registration/registration.store.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { accepted, type Verdict } from "~/kernel/verdict";
import { summariseIfDone } from "./summarise-event.server";
import { tellMinutes } from "./tell-after.server";

/** Publishes the minutes: summary and decisions for everyone, the text for the registered, who are told. */
export function publishMinutes(who: Organizer, slug: string): Promise<Verdict> {
  return transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    const verdict = canPublishMinutes(event, await findMinutes(tx, event.id), tx.now);
    if (!verdict.ok) return verdict;
    // The instant of the text and that of its publication are told apart: what is saved after it is a correction.
    await tx
      .update(tables.eventMinutes)
      .set({ publishedAt: tx.now, publishedBy: who.personId, savedAt: tx.now })
      .where(eq(tables.eventMinutes.eventId, event.id));
    tx.record({ act: "minutes.published", subject: { kind: "event", id: event.id } });
    for (const { registration } of await registrantsOf(tx, event.id)) {
      const { personId, state, outcome } = registration;
      if (personId !== null && (state === "confirmed" || outcome === "attended"))
        await tellMinutes(tx, personId, event);
    }
    await summariseIfDone(tx, who, slug);
    return accepted;
  });
}
