import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { maintain } from "~/domains/ledger/transact.server";
import type { SignedIn } from "~/domains/people/visitor";
import { NotFound } from "~/kernel/errors";
import { findOwnAttempt } from "./attempt.store.server";

/** Marks an item of one's own attempt to be looked at again, or takes the mark away. @throws NotFound when it is not hers. */
export function toggleMark({ personId }: SignedIn, attemptId: string, itemId: string): Promise<boolean> {
  const { attemptMark } = tables;
  return maintain(async (tx) => {
    const attempt = await findOwnAttempt(tx, personId, attemptId);
    if (!attempt?.form.some(({ id }) => id === itemId)) throw new NotFound("item");
    const here = and(eq(attemptMark.attemptId, attemptId), eq(attemptMark.itemId, itemId));
    const [marked] = await tx.select().from(attemptMark).where(here);
    if (marked) await tx.delete(attemptMark).where(here);
    else await tx.insert(attemptMark).values({ attemptId, itemId, at: tx.now });
    return !marked;
  });
}
