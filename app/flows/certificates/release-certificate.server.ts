import { type AttemptRow, passedAttempts } from "~/domains/assessment/attempt.store.server";
import type { Score } from "~/domains/assessment/scoring";
import { findSitting } from "~/domains/assessment/sitting.store.server";
import { findCertificate, findCertificateOfAttempt } from "~/domains/credentials/assertion.store.server";
import { canIssueTo } from "~/domains/credentials/can-issue.server";
import { issueAssertion } from "~/domains/credentials/issue-assertion.server";
import { nameForCertificate } from "~/domains/credentials/name-for-certificate.server";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import type { Tx } from "~/domains/ledger/transact.server";
import { findPerson, isHere } from "~/domains/people/person.store.server";
import { accepted, type Verdict } from "~/kernel/verdict";
import { tellHolder } from "./tell-holder.server";

/**
 * Issues the certificate of a passed attempt and tells its holder, in the transaction that releases the score; nothing for a
 * failed one or a mock exam. Asked again it issues nothing more. Refused, never thrown, for a score does not wait for it:
 * where its holder has erased herself meanwhile, and where no certificate can bear her name. That one is withheld: the log
 * and the report of the attempt say so, and `issueWithheld` makes up for it.
 */
export async function certify(
  tx: Tx,
  attempt: AttemptRow,
  scored: Pick<Score, "passed" | "score" | "maxScore">,
): Promise<Verdict> {
  const sitting = await findSitting(tx, attempt.sittingId);
  if (!scored.passed || !sitting?.achievementId) return accepted;
  const holder = await findPerson(tx, attempt.personId);
  const here = isHere(holder);
  if (!here.ok) return here;
  const holderName = await nameForCertificate(tx, attempt.personId, tx.now);
  const printable = canIssueTo(holderName);
  if (!printable.ok) {
    const subject = { kind: "attempt", id: attempt.id };
    tx.record({
      act: "certificate.withheld",
      subject,
      secrets: { why: printable.reason },
      about: attempt.personId,
    });
    return printable;
  }
  const enterprise = holder?.enterpriseId ? await findEnterprise(tx, holder.enterpriseId) : null;
  const { code } = await issueAssertion(tx, {
    attemptId: attempt.id,
    personId: attempt.personId,
    achievementId: sitting.achievementId,
    score: scored.score,
    maxScore: scored.maxScore,
    cutScore: attempt.cutScore,
    holderName,
    employerName: enterprise?.name ?? null,
    hours: null,
  });
  const certificate = await findCertificate(tx, code);
  if (certificate) await tellHolder(tx, certificate, "issued");
  return accepted;
}

/** Issues what was withheld from her for a name that no certificate could bear; for whoever has just put that name right. */
export async function issueWithheld(tx: Tx, personId: string): Promise<void> {
  for (const attempt of await passedAttempts(tx, personId)) {
    if (await findCertificateOfAttempt(tx, attempt.id)) continue;
    await certify(tx, attempt, { passed: true, score: attempt.score ?? 0, maxScore: attempt.maxScore ?? 0 });
  }
}
