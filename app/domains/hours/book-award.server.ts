import type { Tx } from "~/domains/ledger/transact.server";
import { insist } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { correctHours } from "./correct-hours.server";
import { addHours, bookingsOf } from "./hour.store.server";
import { canCheckHours } from "./hour-checks";

/** An award that counts for renewals as its cycle says. */
export interface HonouredHours {
  awardId: string;
  /** Address and title of the cycle. */
  slug: string;
  title: string;
  minutes: number;
  /** Calendar day in Shanghai on which it was given. */
  day: string;
}

/** Books what an award counts for a renewal, in the transaction that gives it; nothing where the cycle counts none. @throws Refused for her own */
export async function bookAward(tx: Tx, personId: string, award: HonouredHours, by: string): Promise<void> {
  if (award.minutes === 0) return;
  insist(canCheckHours({ personId: by }, personId));
  const booked = await addHours(tx, {
    id: newId(tx.now),
    personId,
    source: "award" as const,
    sourceKey: award.awardId,
    title: award.title,
    minutes: award.minutes,
    day: award.day,
    bookedAt: tx.now,
    checkedBy: "bureau" as const,
    checkerId: by,
    provenance: { id: award.awardId, slug: award.slug },
    reversesId: null,
    reason: null,
  });
  if (booked)
    tx.record({
      act: "hours.booked",
      subject: { kind: "award", id: award.awardId },
      facts: { minutes: award.minutes },
      secrets: { person: personId },
      about: personId,
    });
}

/** Takes back what an award that is revoked counted, with the reason of its revocation. @throws Refused for her own */
export async function takeAwardHoursBack(
  tx: Tx,
  personId: string,
  awardId: string,
  correction: { reason: string; by: string },
): Promise<void> {
  for (const { id } of await bookingsOf(tx, personId, "award", awardId)) await correctHours(tx, id, correction);
}
