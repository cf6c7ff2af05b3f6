import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Administrator } from "~/domains/people/proof";
import { NotFound, Refused } from "~/kernel/errors";
import { drawBytes, newId } from "~/kernel/ids";
import { plainText } from "~/pdf/chinese-text";
import {
  type AssertionRow,
  type Certificate,
  decidedBy,
  findCertificate,
  findFollowing,
  insertAssertion,
  insertAssertionEvent,
} from "./assertion.store.server";
import { canIssueTo } from "./can-issue.server";
import { canReissue } from "./certificate-acts";
import { makeCertificateCode } from "./certificate-code";
import { markRenewed, recordIssue } from "./issue-assertion.server";

/**
 * Issues a certificate again because the name on it was misprinted. The new one has its own code and says everything else
 * as the old one did, day of issue and last day included: a correction neither shortens nor lengthens it. The old one is
 * replaced for good, and its links to the full view end.
 * @throws NotFound; Refused when it cannot be reissued, is her own, or the name cannot be printed
 */
export async function reissueAssertion(
  tx: Tx,
  administrator: Administrator,
  code: string,
  { holderName, reason }: { holderName: string; reason: string },
): Promise<{ old: Certificate; code: string }> {
  const old = await findCertificate(tx, code);
  if (!old) throw new NotFound("no such certificate");
  const { events: _events, ...said } = old;
  const verdict = canReissue(decidedBy(administrator, old, tx.now));
  const printable = canIssueTo(holderName);
  if (!verdict.ok) throw new Refused(verdict.reason, verdict.values);
  if (!printable.ok) throw new Refused(printable.reason, printable.values);
  if (plainText(holderName) === old.holderName) throw new Refused("certificate.sameName");
  const row: AssertionRow = {
    ...said,
    id: newId(tx.now),
    code: makeCertificateCode(drawBytes),
    holderName: plainText(holderName),
    issuedAt: tx.now,
    replacesId: old.id,
    issueKey: `replaces:${old.id}`,
  };
  if (!(await insertAssertion(tx, row))) throw new Refused("certificate.corrected");
  const byPersonId = administrator.personId;
  const event = { id: newId(tx.now), assertionId: old.id, kind: "corrected" as const, reason, byPersonId, at: tx.now };
  await insertAssertionEvent(tx, event);
  await endLinks(tx, old.id);
  tx.record({
    act: "certificate.corrected",
    subject: { kind: "certificate", id: old.id },
    facts: { by: row.id },
    reason,
    ...(old.personId !== null && { about: old.personId }),
  });
  recordIssue(tx, row);
  // What already follows on the old one follows on this one too: it is not renewed a second time.
  const { renewed } = await findFollowing(tx, old);
  if (renewed) await markRenewed(tx, row.id, renewed, tx.now);
  return { old, code: row.code };
}

async function endLinks(tx: Tx, assertionId: string): Promise<void> {
  const { shareLink } = tables;
  await tx
    .update(shareLink)
    .set({ revokedAt: tx.now })
    .where(and(eq(shareLink.assertionId, assertionId), isNull(shareLink.revokedAt)));
}
