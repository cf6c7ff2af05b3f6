import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Administrator } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { type Certificate, decidedBy, findCertificate } from "./assertion.store.server";
import { canDecide } from "./certificate-acts";
import type { ReissueForm } from "./certificate-forms.server";
import { findPendingCorrection } from "./name-correction.store.server";
import { reissueAssertion } from "./reissue-assertion.server";

export interface Answered {
  certificate: Certificate;
  /** The code of the certificate issued instead; null when the request was refused. */
  newCode: string | null;
}

/**
 * Answers what the holder asked, or corrects a misprint nobody asked about: issues the certificate again, or refuses.
 * @throws NotFound when there is no such certificate, or nothing to refuse; Refused when it is her own, and as `reissueAssertion` does
 */
export async function answerNameCorrection(
  tx: Tx,
  administrator: Administrator,
  code: string,
  form: ReissueForm,
): Promise<Answered> {
  const certificate = await findCertificate(tx, code);
  const request = certificate && (await findPendingCorrection(tx, certificate.id));
  if (!certificate || (form.answer === "refuse" && !request)) throw new NotFound("no such request");
  insist(canDecide(decidedBy(administrator, certificate, tx.now)));
  const newCode =
    form.answer === "reissue"
      ? (await reissueAssertion(tx, administrator, code, { holderName: form.name, reason: form.reason })).code
      : null;
  if (request) {
    const outcome = form.answer === "reissue" ? "reissued" : "refused";
    await tx
      .update(tables.nameCorrection)
      .set({ outcome, answeredBy: administrator.personId, answeredAt: tx.now, reason: form.reason })
      .where(eq(tables.nameCorrection.id, request.id));
    tx.record({
      act: `name-correction.${outcome}`,
      subject: { kind: "name-correction", id: request.id },
      reason: form.reason,
      about: request.personId,
    });
  }
  return { certificate, newCode };
}
