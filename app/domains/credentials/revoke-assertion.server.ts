import type { Tx } from "~/domains/ledger/transact.server";
import type { Administrator, BureauOfficer, Examiner } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import type { Verdict } from "~/kernel/verdict";
import {
  type Certificate,
  certificatesOfAttempt,
  decidedBy,
  findCertificate,
  findCurrent,
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
 * Ends the certificates of an attempt that was voided or no longer passes, where they still stand: the one it led to and what was
 * renewed from it. Answers the newest, or null. For the stories of voiding and of rulings, which record their own acts as well.
 */
export async function revokeOfAttempt(
  tx: Tx,
  examiner: Examiner,
  attemptId: string,
  reason: string,
): Promise<Certificate | null> {
  const standing = (await certificatesOfAttempt(tx, attemptId)).filter(
    (one) => statusAt(one, tx.now).status !== "revoked",
  );
  for (const one of standing) await change(tx, examiner, one, reason, "revoked", canRevoke);
  return standing[0] ?? null;
}

/** Takes back what a lost pass had revoked, now that the attempt passes again; for the story of rulings. */
export async function reinstateOfAttempt(
  tx: Tx,
  examiner: Examiner,
  attemptId: string,
  reason: string,
): Promise<Certificate | null> {
  const all = await certificatesOfAttempt(tx, attemptId);
  const [newest] = all;
  const lostAt = newest && endedAt(newest);
  if (!newest || lostAt === undefined) return null;
  // What ended with it in one act comes back with it; what ended otherwise does not.
  for (const one of all.filter((certificate) => endedAt(certificate) === lostAt))
    await change(tx, examiner, one, reason, "reinstated", (decided) => canReinstate(decided, "stands"));
  return newest;
}

/** Ends the certificate of an award that the province takes back; after a correction of her name the one that took its place. @throws NotFound, Refused */
export async function revokeOfAward(
  tx: Tx,
  officer: BureauOfficer,
  assertionId: string,
  reason: string,
): Promise<Certificate> {
  const certificate = await findCurrent(tx, assertionId);
  if (!certificate) throw new NotFound("no such certificate");
  return change(tx, officer, certificate, reason, "revoked", (decided) => canRevoke({ ...decided, honour: false }));
}

/** When a certificate that is revoked ended; undefined of one that stands or was corrected. */
function endedAt({ events }: Certificate): number | undefined {
  const last = events.filter(({ kind }) => kind !== "renewed" && kind !== "renewal-opened").at(-1);
  return last?.kind === "revoked" ? last.at : undefined;
}

async function known(tx: Tx, code: string): Promise<Certificate> {
  const certificate = await findCertificate(tx, code);
  if (!certificate) throw new NotFound("no such certificate");
  return certificate;
}

async function change(
  tx: Tx,
  by: Administrator | BureauOfficer | Examiner,
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
