import { type Certificate, findCertificate, statusAt } from "~/domains/credentials/assertion.store.server";
import { findRenewalOf } from "~/domains/credentials/renew-assertion.server";
import { reinstateAssertion, revokeAssertion } from "~/domains/credentials/revoke-assertion.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Administrator } from "~/domains/people/proof";
import { groundOf } from "./certificate-ground.server";
import { tellHolder } from "./tell-holder.server";

/** Revokes a certificate, and what was renewed from it with no exam of its own, and tells its holder why. @throws NotFound, Refused */
export const revokeCertificate = (by: Administrator, code: string, reason: string): Promise<Certificate> =>
  transact(person(by.personId), async (tx) => {
    const certificate = await revokeAssertion(tx, by, code, reason);
    await tellHolder(tx, certificate, "revoked", reason);
    for (let next = await findRenewalOf(tx, certificate.id); next; next = await findRenewalOf(tx, next.id)) {
      const standing = await findCertificate(tx, next.code);
      if (!standing || statusAt(standing, tx.now).status === "revoked") continue;
      await tellHolder(tx, await revokeAssertion(tx, by, next.code, reason), "revoked", reason);
    }
    return certificate;
  });

/** Takes a revocation back and tells the holder; refused for an attempt that is void or not passed, and where she would hold two names. @throws NotFound, Refused */
export const reinstateCertificate = (by: Administrator, code: string, reason: string): Promise<Certificate> =>
  transact(person(by.personId), async (tx) => {
    const certificate = await reinstateAssertion(tx, by, code, reason, (found) => groundOf(tx, found, tx.now));
    await tellHolder(tx, certificate, "reinstated", reason);
    return certificate;
  });
