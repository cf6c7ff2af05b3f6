import { tables } from "@db/tables";
import { and, eq, lt, or } from "drizzle-orm";
import { maintain } from "~/domains/ledger/transact.server";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";

const me = newId(now());

/**
 * Runs `run` if this process holds, or can take, the lease of that name for `ms` milliseconds; otherwise does nothing.
 * Several processes serve one PostgreSQL, and only one of them may put the ledger in order or send a mail.
 */
export async function withLease(name: string, ms: number, run: () => Promise<void>): Promise<boolean> {
  if (!(await take(name, ms))) return false;
  await run();
  return true;
}

function take(name: string, ms: number): Promise<boolean> {
  const { lease } = tables;
  return maintain(async (tx) => {
    const until = tx.now + ms;
    const taken = await tx
      .update(lease)
      .set({ holder: me, until })
      .where(and(eq(lease.name, name), or(eq(lease.holder, me), lt(lease.until, tx.now))))
      .returning({ name: lease.name });
    if (taken.length > 0) return true;
    const added = await tx
      .insert(lease)
      .values({ name, holder: me, until })
      .onConflictDoNothing()
      .returning({ name: lease.name });
    return added.length > 0;
  });
}
