import { tables } from "@db/tables";
import { eq, inArray } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";

/**
 * Takes a person out of her certificates: name, employer and what was written about her go, links end, requests are
 * withdrawn. The certificates stay and keep their status; the check page says that the holder was erased. Part of the
 * privacy story's transaction.
 */
export async function eraseCertificateHolder(tx: Tx, personId: string): Promise<void> {
  const { assertion, assertionEvent, shareLink, nameCorrection } = tables;
  const erased = await tx
    .update(assertion)
    .set({ holderName: null, employerName: null, personId: null })
    .where(eq(assertion.personId, personId))
    .returning({ id: assertion.id });
  if (erased.length === 0) return;
  const ids = erased.map(({ id }) => id);
  await tx.delete(shareLink).where(inArray(shareLink.assertionId, ids));
  // Reasons are written by people about people: they may hold the name itself.
  await tx.update(assertionEvent).set({ reason: "" }).where(inArray(assertionEvent.assertionId, ids));
  // The request names the certificate: with her id it would lead from one to the other.
  const empty = { requestedName: null, explanation: null, reason: null, personId: newId(tx.now) };
  const requests = await tx
    .update(nameCorrection)
    .set(empty)
    .where(eq(nameCorrection.personId, personId))
    .returning({ id: nameCorrection.id, outcome: nameCorrection.outcome });
  const pending = requests.filter(({ outcome }) => outcome === "pending").map(({ id }) => id);
  if (pending.length > 0) {
    const withdrawn = { outcome: "withdrawn" as const, answeredAt: tx.now };
    await tx.update(nameCorrection).set(withdrawn).where(inArray(nameCorrection.id, pending));
  }
  for (const id of ids)
    tx.record({ act: "certificate.holder-erased", subject: { kind: "certificate", id }, unopened: true });
}
