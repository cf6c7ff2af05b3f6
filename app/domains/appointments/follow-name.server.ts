import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

/**
 * A proposal that waits goes by her corrected name where the firm chose her from its list: it chose the account, and a slip in the name
 * must not keep her from accepting. Where the firm wrote the name with an invitation it stays, to be compared (decision 027).
 */
export async function followName(tx: Tx, personId: string, holderName: string): Promise<void> {
  const { appointment } = tables;
  const chosen = and(eq(appointment.personId, personId), isNull(appointment.codeTries));
  const waits = and(isNull(appointment.answer), isNull(appointment.withdrawnAt));
  const changed = await tx.update(appointment).set({ holderName }).where(and(chosen, waits)).returning();
  for (const { id } of changed)
    tx.record({ act: "appointment.name-followed", subject: { kind: "appointment", id }, about: personId });
}
