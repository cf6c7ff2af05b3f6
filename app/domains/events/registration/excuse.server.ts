import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Registration } from "./registration";

const { registration } = tables;

/** Writes that her absence is excused, with its entry; whether it may was decided by the caller. */
export async function excuse(
  tx: Tx,
  by: { personId: string },
  one: Registration,
  reason: string,
): Promise<Registration> {
  const change = { outcome: "excused" as const, outcomeAt: tx.now, outcomeBy: by.personId, reason };
  await tx.update(registration).set(change).where(eq(registration.id, one.id));
  tx.record({
    act: "registration.excused",
    subject: { kind: "registration", id: one.id },
    facts: { eventId: one.eventId },
    reason,
    ...(one.personId !== null && { about: one.personId }),
  });
  return { ...one, ...change };
}

/** Keeps who wrote a registration down for somebody else, and why; in the transaction that made it. */
export async function noteDecision(
  tx: Tx,
  one: Registration,
  decidedBy: string,
  reason: string,
): Promise<Registration> {
  await tx.update(registration).set({ decidedBy, reason }).where(eq(registration.id, one.id));
  return { ...one, decidedBy, reason };
}
