import type { Tx } from "~/domains/ledger/transact.server";
import type { Examiner } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { canVoid } from "./attempt";
import { type AttemptRow, updateAttempt } from "./attempt.store.server";
import { getAttemptFor } from "./desk.store.server";

/**
 * Voids a running attempt whose person is gone: no score, no certificate. Its entry tells the cause, not the person, and its openings
 * are not kept, as with everything that an erasure writes.
 */
export async function voidOfErased(tx: Tx, attempt: AttemptRow): Promise<void> {
  const endedAt = Math.min(tx.now, attempt.deadlineAt);
  await updateAttempt(tx, attempt.id, { state: "voided", voidedAt: tx.now, voidReason: null, endedAt });
  tx.record({
    act: "attempt.voided",
    subject: { kind: "attempt", id: attempt.id },
    facts: { before: attempt.state, cause: "person-erased" },
    unopened: true,
  });
}

/**
 * Voids an attempt in an examiner's scope, whatever its state; a running one ends at once, and a voided one does not count
 * as used. What was answered stays stored.
 * @throws NotFound outside her scope; Refused when it is void already or her own.
 */
export async function voidAttempt(
  tx: Tx,
  examiner: Examiner,
  attemptId: string,
  reason: string,
): Promise<{ attempt: AttemptRow; sittingTitle: string }> {
  const { attempt, sitting, own } = await getAttemptFor(tx, examiner, attemptId);
  insist(canVoid({ state: attempt.state, own }));
  const endedAt = attempt.endedAt ?? Math.min(tx.now, attempt.deadlineAt);
  await updateAttempt(tx, attempt.id, { state: "voided", voidedAt: tx.now, voidReason: reason, endedAt });
  tx.record({
    act: "attempt.voided",
    subject: { kind: "attempt", id: attempt.id },
    facts: { before: attempt.state },
    reason,
    about: attempt.personId,
  });
  return { attempt, sittingTitle: sitting.title };
}
