import { tables } from "@db/tables";
import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { Refused } from "~/kernel/errors";
import { drawBytes, newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { plainText } from "~/pdf/chinese-text";
import { getAchievement } from "./achievement.store.server";
import {
  type AssertionRow,
  findByIssueKey,
  findCertificateById,
  insertAssertion,
  insertAssertionEvent,
  statusAt,
} from "./assertion.store.server";
import { canIssueTo } from "./can-issue.server";
import { makeCertificateCode } from "./certificate-code";
import { lastValidDay } from "./validity";

/** What passing an exam certifies. Points as the report shows them; `hours` academic hours, null takes the achievement's. */
export interface Achieved {
  attemptId: string;
  personId: string;
  achievementId: string;
  score: number;
  maxScore: number;
  cutScore: number;
  holderName: string;
  employerName: string | null;
  hours: number | null;
}

/** How a demonstration differs: no attempt behind it, a day in the past, a code that stays the same. */
export interface Issuing {
  issueKey: string;
  attemptId: string | null;
  issuedAt: number;
  code: string;
}

/**
 * Issues the certificate of a passed attempt inside the caller's transaction, with its entry in the ledger. Asked twice, or
 * by two at once, it answers the same code: the attempt is the key of a unique index. Everything is a snapshot: later
 * changes of names, courses or settings do not touch it. A holder who passes the same again gets a new certificate and the
 * earlier one is marked renewed; it keeps its own last day.
 * @throws Refused for a blank name, which callers ask `canIssueTo` about before; Error when the achievement does not exist
 */
export async function issueAssertion(tx: Tx, achieved: Achieved): Promise<{ code: string }> {
  const issueKey = `attempt:${achieved.attemptId}`;
  const already = await findByIssueKey(tx, issueKey);
  if (already) return { code: already.code };
  const { attemptId } = achieved;
  return issueAs(tx, achieved, { issueKey, attemptId, issuedAt: tx.now, code: makeCertificateCode(drawBytes) });
}

/** The same with the particulars given; for `issueAssertion` and the demonstration's seeds. */
export async function issueAs(
  tx: Tx,
  achieved: Omit<Achieved, "attemptId">,
  issuing: Issuing,
): Promise<{ code: string }> {
  const printable = canIssueTo(achieved.holderName);
  if (!printable.ok && printable.reason === "certificate.nameMissing") throw new Refused(printable.reason);
  const { achievement, issuer } = await getAchievement(tx, achieved.achievementId);
  const issuedOn = isoDayOf(issuing.issuedAt);
  const renewed = await findStanding(tx, achieved.personId, achieved.achievementId, issuing.issuedAt);
  const row: AssertionRow = {
    ...issuing,
    id: newId(tx.now),
    achievementId: achieved.achievementId,
    personId: achieved.personId,
    holderName: plainText(achieved.holderName),
    employerName: achieved.employerName,
    snapshot: {
      title: achievement.title,
      courseTitle: achievement.courseTitle,
      outcome: achievement.outcome,
      hours: achieved.hours ?? achievement.hours,
      score: achieved.score,
      maxScore: achieved.maxScore,
      cutScore: achieved.cutScore,
      issuerName: issuer.name,
      sealLines: issuer.sealLines,
      demo: issuer.demo,
    },
    issuedOn,
    expiresOn: lastValidDay(issuedOn, achievement.validityMonths),
    replacesId: renewed,
  };
  if (!(await insertAssertion(tx, row))) {
    const winner = await findByIssueKey(tx, issuing.issueKey);
    if (!winner) throw new Error(`no certificate for ${issuing.issueKey} though its key is taken`);
    return { code: winner.code };
  }
  recordIssue(tx, row);
  if (renewed) await markRenewed(tx, renewed, row, issuing.issuedAt);
  return { code: row.code };
}

/** Writes on a certificate that another followed it; it keeps its own last day. */
export async function markRenewed(
  tx: Tx,
  assertionId: string,
  by: Pick<AssertionRow, "id" | "personId">,
  at: number,
): Promise<void> {
  const id = newId(tx.now);
  await insertAssertionEvent(tx, { id, assertionId, kind: "renewed", reason: "", byPersonId: null, at });
  tx.record({
    act: "certificate.renewed",
    subject: { kind: "certificate", id: assertionId },
    facts: { by: by.id },
    ...(by.personId !== null && { about: by.personId }),
  });
}

/**
 * The entry of an issue. The code is no public fact: whoever reads the log must not be able to look up certificates by it.
 * Holder, code and score are committed to, so that a certificate shown can be proved to be the one that was logged.
 */
export function recordIssue(tx: Tx, row: AssertionRow): void {
  tx.record({
    act: "certificate.issued",
    subject: { kind: "certificate", id: row.id },
    facts: {
      achievement: row.achievementId,
      issuedOn: row.issuedOn,
      expiresOn: row.expiresOn,
      replaces: row.replacesId,
      demo: row.snapshot.demo,
    },
    secrets: { code: row.code, holder: row.holderName, employer: row.employerName, snapshot: row.snapshot },
    ...(row.personId !== null && { about: row.personId }),
  });
}

/** The id of the certificate that a further one renews: the newest of that achievement, if it is not revoked. */
async function findStanding(tx: Tx, personId: string, achievementId: string, now: number): Promise<string | null> {
  const { assertion } = tables;
  const [newest] = await tx
    .select({ id: assertion.id })
    .from(assertion)
    .where(and(eq(assertion.personId, personId), eq(assertion.achievementId, achievementId)))
    .orderBy(desc(assertion.issuedAt), desc(assertion.id))
    .limit(1);
  const certificate = newest && (await findCertificateById(tx, newest.id));
  return certificate && statusAt(certificate, now).status !== "revoked" ? certificate.id : null;
}
