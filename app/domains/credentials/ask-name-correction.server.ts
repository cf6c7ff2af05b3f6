import { tables } from "@db/tables";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { NotFound, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import { plainText } from "~/pdf/chinese-text";
import { findOwnCertificate, statusAt } from "./assertion.store.server";
import { canAskCorrection } from "./certificate-acts";
import type { CorrectionForm } from "./certificate-forms.server";
import { findPendingCorrection } from "./name-correction.store.server";

/**
 * The holder says her name is misprinted and how it should read. Answers null, or a refusal to show beside the name when
 * it is the same.
 * @throws NotFound when the certificate is not hers; Refused when it cannot be corrected or a request already waits
 */
export function askNameCorrection(holder: Person, code: string, form: CorrectionForm): Promise<Refusal | null> {
  return transact(person(holder.personId), async (tx) => {
    const certificate = await findOwnCertificate(tx, holder.personId, code);
    if (!certificate) throw new NotFound("no such certificate");
    const pending = (await findPendingCorrection(tx, certificate.id)) !== null;
    const acted = { holderName: certificate.holderName, status: statusAt(certificate, tx.now) };
    const verdict = canAskCorrection(acted, pending);
    if (!verdict.ok) throw new Refused(verdict.reason, verdict.values);
    const requestedName = plainText(form.name);
    if (requestedName === certificate.holderName) return refused("certificate.sameName");
    const id = newId(tx.now);
    await tx.insert(tables.nameCorrection).values({
      id,
      assertionId: certificate.id,
      personId: holder.personId,
      requestedName,
      explanation: form.explanation,
      requestedAt: tx.now,
      outcome: "pending",
      answeredBy: null,
      answeredAt: null,
      reason: null,
    });
    tx.record({
      act: "name-correction.requested",
      subject: { kind: "name-correction", id },
      reason: form.explanation,
      secrets: { certificate: certificate.id, name: requestedName },
    });
    return null;
  });
}
