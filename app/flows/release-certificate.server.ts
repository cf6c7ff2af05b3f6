import type { AttemptRow } from "~/domains/assessment/attempt.store.server";
import type { Score } from "~/domains/assessment/scoring";
import { findSitting } from "~/domains/assessment/sitting.store.server";
import { findCertificate } from "~/domains/credentials/assertion.store.server";
import { issueAssertion } from "~/domains/credentials/issue-assertion.server";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { findPerson, isHere } from "~/domains/people/person.store.server";
import { accepted, type Verdict } from "~/kernel/verdict";
import { tellHolder } from "./tell-holder.server";

/**
 * Issues the certificate of a passed attempt and tells its holder, in the transaction that releases the score; nothing for a
 * failed one or a mock exam. Asked again it issues nothing more. Refused where its holder has erased herself meanwhile: there is
 * no name to put on it, and nobody to hold it.
 */
export async function certify(tx: Tx, attempt: AttemptRow, scored: Score): Promise<Verdict> {
  const sitting = await findSitting(tx, attempt.sittingId);
  if (!scored.passed || !sitting?.achievementId) return accepted;
  const holder = await findPerson(tx, attempt.personId);
  const here = isHere(holder);
  if (!here.ok) return here;
  const enterprise = holder?.enterpriseId ? await findEnterprise(tx, holder.enterpriseId) : null;
  const { code } = await issueAssertion(tx, {
    attemptId: attempt.id,
    personId: attempt.personId,
    achievementId: sitting.achievementId,
    score: scored.score,
    maxScore: scored.maxScore,
    cutScore: attempt.cutScore,
    holderName: holder?.name ?? "",
    employerName: enterprise?.name ?? null,
    hours: null,
  });
  const certificate = await findCertificate(tx, code);
  if (certificate) await tellHolder(tx, certificate, "issued");
  return accepted;
}
