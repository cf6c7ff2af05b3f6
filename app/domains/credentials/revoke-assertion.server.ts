import type { Tx } from "~/domains/ledger/transact.server";
import type { Administrator, Examiner } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import type { Verdict } from "~/kernel/verdict";
import {
  type Certificate,
  decidedBy,
  findCertificate,
  findCertificateOfAttempt,
  insertAssertionEvent,
  statusAt,
} from "./assertion.store.server";
import { canReinstate, canRevoke, type Decided, type Ground } from "./certificate-acts";

/** Ends a certificate with a reason; the check page says since when. @throws NotFound, Refused */
export const revokeAssertion = async (tx: Tx, administrator: Administrator, code: string, reason: string) =>
  change(tx, administrator, await known(tx, code), reason, "revoked", canRevoke);

/** Takes a revocation back with a reason, where what it rests on allows it. @throws NotFound, Refused */
export const reinstateAssertion = async (
  tx: Tx,
  administrator: Administrator,
  code: string,
  reason: string,
  groundOf: (certificate: Certificate) => Promise<Ground>,
) => {
  const certificate = await known(tx, code);
  const ground = await groundOf(certificate);
  return change(tx, administrator, certificate, reason, "reinstated", (decided) => canReinstate(decided, ground));
};

/**
 * Ends the certificate of an attempt that was voided or no longer passes, if there is one and it still stands; answers it, or null.
 * For the stories of voiding and of rulings, which record their own acts as well.
 */
export const revokeOfAttempt = (tx: Tx, examiner: Examiner, attemptId: string, reason: string) =>
  ofAttempt(tx, attemptId, async (certificate) =>
    statusAt(certificate, tx.now).status === "revoked"
      ? null
      : change(tx, examiner, certificate, reason, "revoked", canRevoke),
  );

/** Takes back what a lost pass had revoked, now that the attempt passes again; for the story of rulings. */
export const reinstateOfAttempt = (tx: Tx, examiner: Examiner, attemptId: string, reason: string) =>
  ofAttempt(tx, attemptId, (certificate) =>
    change(tx, examiner, certificate, reason, "reinstated", (decided) => canReinstate(decided, "stands")),
  );

/** Acts on the certificate of an attempt; null where it has none. */
async function ofAttempt(
  tx: Tx,
  attemptId: string,
  act: (certificate: Certificate) => Promise<Certificate | null>,
): Promise<Certificate | null> {
  const certificate = await findCertificateOfAttempt(tx, attemptId);
  return certificate ? act(certificate) : null;
}

async function known(tx: Tx, code: string): Promise<Certificate> {
  const certificate = await findCertificate(tx, code);
  if (!certificate) throw new NotFound("no such certificate");
  return certificate;
}

async function change(
  tx: Tx,
  by: Administrator | Examiner,
  certificate: Certificate,
  reason: string,
  kind: "revoked" | "reinstated",
  can: (certificate: Decided) => Verdict,
): Promise<Certificate> {
  insist(can(decidedBy(by, certificate, tx.now)));
  const byPersonId = by.personId;
  await insertAssertionEvent(tx, {
    id: newId(tx.now),
    assertionId: certificate.id,
    kind,
    reason,
    byPersonId,
    at: tx.now,
  });
  tx.record({
    act: `certificate.${kind}`,
    subject: { kind: "certificate", id: certificate.id },
    reason,
    ...(certificate.personId !== null && { about: certificate.personId }),
  });
  return certificate;
}
