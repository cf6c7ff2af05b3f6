import { voidAttempt } from "~/domains/assessment/void-attempt.server";
import { revokeOfAttempt } from "~/domains/credentials/revoke-assertion.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Examiner } from "~/domains/people/proof";
import { tellCandidate } from "./tell-candidate.server";

/**
 * Voids an attempt for a reason: its certificate is revoked with it, and the candidate is told by one mail.
 * @throws NotFound outside the examiner's scope; Refused when it is void already or her own.
 */
export const voidWithCertificate = (examiner: Examiner, attemptId: string, reason: string): Promise<void> =>
  transact(person(examiner.personId), async (tx) => {
    const { attempt, sittingTitle } = await voidAttempt(tx, examiner, attemptId, reason);
    const revoked = await revokeOfAttempt(tx, examiner, attemptId, reason);
    const told = { exam: sittingTitle, answers: 0, score: 0, reason };
    await tellCandidate(tx, attempt, revoked ? "voidedRevoked" : "voided", told);
  });
