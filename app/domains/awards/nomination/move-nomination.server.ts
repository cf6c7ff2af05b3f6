import type { CorrectionItem } from "@db/schema/nominations";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { insist, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { keyOf } from "./correction-parts";
import { canMove, moved, type Nomination, type NominationAct } from "./nomination";

/** Who an act is of that follows by itself on what somebody did elsewhere: in the history nobody's; the log says in whose transaction. */
export const BY_PLATFORM = { personId: null } as const;

/** Why and with what an act is done. */
export interface Move {
  change?: Partial<Nomination>;
  /** Kept with the nomination and told to whom it concerns; in the log as a commitment only. */
  reason?: string | null;
  /** Kept with it, part by part; their words are in the log as the reason is. */
  items?: CorrectionItem[] | null;
  facts?: Record<string, string | number | boolean | null>;
  /** Part of an erasure: what the log says of it is about nobody. */
  unopened?: true;
}

/**
 * Does an act to a nomination: its new state, a row of its history, its entry in the log. It fails where somebody else did something to it after
 * it was read. @throws Refused
 */
export async function moveNomination(
  tx: Tx,
  { personId }: { personId: string | null },
  nomination: Nomination,
  act: NominationAct,
  { change = {}, reason = null, items = null, facts = {}, unopened }: Move = {},
): Promise<Nomination> {
  insist(canMove(act, nomination));
  const to = moved(act, nomination);
  const kept = await keepNomination(tx, nomination, {
    // A desk above that goes on with it where the one below did nothing in time.
    level: nomination.level,
    ...change,
    state: to,
    ...(to !== nomination.state && { stateAt: tx.now }),
  });
  const { level } = nomination;
  const words = (items ?? []).flatMap((one) => (one.words === null ? [] : [`${keyOf(one)}: ${one.words}`]));
  const said = reason ?? (words.length > 0 ? words.join("\n") : null);
  await tx.insert(tables.nominationStep).values({
    id: newId(tx.now),
    nominationId: nomination.id,
    at: tx.now,
    byPersonId: personId,
    act,
    reason,
    level,
    from: nomination.state,
    to,
    items,
  });
  tx.record({
    act: `nomination.${ACTS[act]}`,
    subject: { kind: "nomination", id: nomination.id },
    facts: { from: nomination.state, to, ...(level !== null && { level }), ...facts },
    ...(said !== null && { reason: said }),
    ...(unopened ? { unopened } : nomination.personId !== null && { about: nomination.personId }),
  });
  return kept;
}

/** As the log calls what was done. */
const ACTS = {
  write: "written",
  "ask-consent": "consent-asked",
  consent: "consented",
  refuse: "refused",
  submit: "submitted",
  check: "checking",
  return: "returned",
  resubmit: "resubmitted",
  recommend: "recommended",
  "take-recommendation-back": "recommendation-withdrawn",
  accept: "accepted",
  reject: "rejected",
  withdraw: "withdrawn",
} as const satisfies Record<NominationAct, string>;

/** Saves columns of a nomination that nobody changed since it was read. @throws Refused */
export async function keepNomination(tx: Tx, nomination: Nomination, change: Partial<Nomination>): Promise<Nomination> {
  const [kept] = await tx
    .update(tables.nomination)
    .set({ ...change, changedAt: Math.max(tx.now, nomination.changedAt + 1) })
    .where(and(eq(tables.nomination.id, nomination.id), eq(tables.nomination.changedAt, nomination.changedAt)))
    .returning();
  if (!kept) throw new Refused("award.nominationChanged");
  return kept;
}
