import type { RenewalSnapshot } from "@db/schema/credentials";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { drawBytes, newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { plainText } from "~/pdf/chinese-text";
import { getAchievement } from "./achievement.store.server";
import { type AssertionRow, type Certificate, findByIssueKey, insertAssertion } from "./assertion.store.server";
import { canCertify, canIssueTo } from "./can-issue.server";
import { makeCertificateCode } from "./certificate-code";
import { markRenewed, recordIssue } from "./issue-assertion.server";
import { nameForCertificate } from "./name-for-certificate.server";
import { renewedUntil } from "./renewal";

/** The certificate that a renewal of this one issued, or null. */
export const findRenewalOf = (on: Parameters<typeof findByIssueKey>[0], certificateId: string) =>
  findByIssueKey(on, `renews:${certificateId}`);

/**
 * Issues a new certificate that follows on one of hers, by hours: what was learnt is carried over, the hours stand in it instead of
 * an exam. Whether she may is asked by the caller. Asked twice, or by two devices at once, it answers the same one.
 * @throws Refused where no certificate can be issued now, or none can bear her name
 */
export async function renewAssertion(
  tx: Tx,
  holder: Pick<Person, "personId">,
  old: Certificate & { expiresOn: string },
  by: { renewal: RenewalSnapshot; employerName: string | null },
): Promise<AssertionRow> {
  const before = await findRenewalOf(tx, old.id);
  if (before) return before;
  insist(await canCertify(tx, old.achievementId));
  const holderName = await nameForCertificate(tx, holder.personId, tx.now);
  insist(canIssueTo(holderName));
  const { achievement, issuer } = await getAchievement(tx, old.achievementId);
  const seal = { issuerName: issuer.name, sealLines: issuer.sealLines, demo: issuer.demo };
  const row: AssertionRow = {
    id: newId(tx.now),
    code: makeCertificateCode(drawBytes),
    achievementId: old.achievementId,
    personId: holder.personId,
    // What it rests on: should that attempt be voided, this one goes with it.
    attemptId: old.attemptId,
    holderName: plainText(holderName),
    employerName: by.employerName,
    snapshot: { ...old.snapshot, ...seal, renewal: by.renewal },
    issuedAt: tx.now,
    issuedOn: isoDayOf(tx.now),
    expiresOn: renewedUntil(old.expiresOn, achievement.validityMonths),
    replacesId: old.id,
    issueKey: `renews:${old.id}`,
  };
  if (!(await insertAssertion(tx, row))) throw new Error(`certificate ${old.id} was renewed in this very transaction`);
  recordIssue(tx, row);
  await markRenewed(tx, old.id, row, tx.now);
  return row;
}
