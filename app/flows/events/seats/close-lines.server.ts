import { db } from "@db/client.server";
import { moveRegistration } from "~/domains/events/registration/change-registration.server";
import { stillWaiting } from "~/domains/events/registration/registration.store.server";
import { endedBy } from "~/domains/events/registration/standing";
import { system, transact } from "~/domains/ledger/transact.server";
import { now as clock } from "~/kernel/clock";
import { tellRegistrant } from "../told/tell-registrant.server";

/**
 * A clock's work: what she waits for has begun, so nothing comes of it any more. Places in a line and applications end, and each is told.
 * Each in a transaction of its own, so that one that fails stops no other.
 */
export async function closeLines(): Promise<void> {
  for (const { id } of await stillWaiting(db, clock(), 500))
    await transact(system("lines"), async (tx) => {
      const [one] = await stillWaiting(tx, tx.now, 1, id);
      if (!one || (one.state !== "waitlisted" && one.state !== "pending")) return;
      const { state, news } = endedBy(one.state);
      await tellRegistrant(tx, await moveRegistration(tx, one, state), news);
    });
}
