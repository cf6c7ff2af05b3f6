import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import type { Objection } from "./notice.store.server";
import { afterAct, type ObjectionAct } from "./objection";

/** As the log calls what was done. */
const ACTS = {
  accept: "accepted",
  refuse: "refused",
  investigate: "investigating",
  uphold: "upheld",
  dismiss: "dismissed",
  answer: "answered",
  reopen: "reopened",
} as const satisfies Record<ObjectionAct, string>;

/** What is kept of an act besides; `reason` is told to whoever objected. */
export interface Done {
  change?: Partial<Objection>;
  reason?: string | null;
  facts?: Record<string, string | number | boolean | null>;
}

/**
 * Does an act to an objection: its new state, a row of its history, its entry in the log, which names nobody who objected. It fails where another
 * officer did something to it after it was read. @throws Refused
 */
export async function keepObjection(
  tx: Tx,
  personId: string,
  objection: Objection,
  act: ObjectionAct,
  { change = {}, reason = null, facts = {} }: Done = {},
): Promise<Objection> {
  const to = afterAct(act, objection.state);
  const { objection: table, objectionStep } = tables;
  const [kept] = await tx
    .update(table)
    // Two acts of one millisecond are still two.
    .set({ ...change, state: to, stateAt: Math.max(tx.now, objection.stateAt + 1) })
    .where(and(eq(table.id, objection.id), eq(table.state, objection.state), eq(table.stateAt, objection.stateAt)))
    .returning();
  if (!kept) throw new Refused("notice.objectionMeanwhile");
  await tx.insert(objectionStep).values({
    id: newId(tx.now),
    objectionId: objection.id,
    at: tx.now,
    byPersonId: personId,
    act,
    from: objection.state,
    to,
    reason,
  });
  tx.record({
    act: `objection.${ACTS[act]}`,
    subject: { kind: "objection", id: objection.id },
    facts: { from: objection.state, to, ...facts },
    ...(reason !== null && { reason }),
  });
  return kept;
}
