import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { system, transact } from "~/domains/ledger/transact.server";
import { retireItems } from "./item.store.server";

/** The exam items in use; none where nobody has brought any. */
export async function examItemsInUse(): Promise<{ id: string; courseSlug: string }[]> {
  const { item } = tables;
  return db
    .select({ id: item.id, courseSlug: item.courseSlug })
    .from(item)
    .where(and(eq(item.bank, "exam"), isNull(item.retiredAt)));
}

/**
 * Retires items whose keys are public from the bank of exams, as an earlier version of the program had published them in production, and closes the
 * exams of their courses: attempts under way keep their forms, and an examiner opens an exam again once her own items are there.
 */
export function retireDemoBank(items: readonly { id: string; courseSlug: string }[]): Promise<void> {
  const { sitting } = tables;
  return transact(system("content"), async (tx) => {
    await retireItems(
      tx,
      items.map(({ id }) => id),
    );
    for (const { id } of items)
      tx.record({ act: "item.retired", subject: { kind: "item", id }, facts: { bank: "exam" } });
    const courses = [...new Set(items.map(({ courseSlug }) => courseSlug))];
    const notYetClosed = or(isNull(sitting.closesAt), gt(sitting.closesAt, tx.now));
    const open = await tx
      .select()
      .from(sitting)
      .where(and(inArray(sitting.courseSlug, courses), eq(sitting.mock, false), notYetClosed));
    for (const { id, slug, closesAt, updatedAt } of open) {
      const closed = { closesAt: tx.now, updatedAt: Math.max(tx.now, updatedAt + 1) };
      await tx.update(sitting).set(closed).where(eq(sitting.id, id));
      const facts = { sitting: slug, setting: "closesAt", before: closesAt, after: tx.now };
      tx.record({ act: "sitting.changed", subject: { kind: "sitting", id }, facts });
    }
  });
}
