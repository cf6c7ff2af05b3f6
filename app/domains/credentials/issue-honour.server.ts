import type { AwardSnapshot } from "@db/schema/credentials";
import type { Tx } from "~/domains/ledger/transact.server";
import { Refused } from "~/kernel/errors";
import { drawBytes, newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { plainText } from "~/pdf/chinese-text";
import { getAchievement } from "./achievement.store.server";
import { type AssertionRow, findByIssueKey, insertAssertion } from "./assertion.store.server";
import { makeCertificateCode } from "./certificate-code";
import { recordIssue } from "./issue-assertion.server";
import { putAchievement } from "./set-achievement.server";

/** Whom an award honours; the name is one that `canIssueTo` takes. */
export interface Honoured {
  nominationId: string;
  personId: string;
  achievementId: string;
  holderName: string;
  employerName: string | null;
  award: AwardSnapshot;
}

/** The achievement behind the certificates of an award, by the key of its label. */
export const honourAchievement = (label: string): string => `award-${label}`;

export const HONOUR_TITLE = "荣誉证书";

/** Sets who issues the certificates of an award, at the first of its decisions; afterwards administrators change it like any other achievement. */
export const putHonour = (tx: Tx, { id, issuerId, label }: { id: string; issuerId: string; label: string }) =>
  putAchievement(tx, id, {
    issuerId,
    title: HONOUR_TITLE,
    courseTitle: label,
    outcome: label,
    hours: null,
    validityMonths: null,
    renewalHours: null,
    renewalOpensDays: null,
  });

/**
 * Issues a certificate of honour in the transaction that gives the award, with its entry in the ledger. It does not expire, and bears neither course
 * nor score. Asked twice it is refused: an award is given once. @throws Refused
 */
export async function issueHonour(tx: Tx, honoured: Honoured): Promise<AssertionRow> {
  const issueKey = `award:${honoured.nominationId}`;
  if (await findByIssueKey(tx, issueKey)) throw new Refused("award.honour.already");
  const { issuer } = await getAchievement(tx, honoured.achievementId);
  const row: AssertionRow = {
    id: newId(tx.now),
    code: makeCertificateCode(drawBytes),
    issueKey,
    achievementId: honoured.achievementId,
    personId: honoured.personId,
    attemptId: null,
    holderName: plainText(honoured.holderName),
    employerName: honoured.employerName,
    snapshot: {
      title: HONOUR_TITLE,
      courseTitle: honoured.award.cycle,
      outcome: honoured.award.label,
      hours: null,
      score: 0,
      maxScore: 0,
      cutScore: 0,
      award: honoured.award,
      issuerName: issuer.name,
      sealLines: issuer.sealLines,
      demo: issuer.demo,
    },
    issuedAt: tx.now,
    issuedOn: isoDayOf(tx.now),
    expiresOn: null,
    replacesId: null,
  };
  if (!(await insertAssertion(tx, row))) throw new Refused("award.honour.already");
  recordIssue(tx, row);
  return row;
}
