import { type Certificate, findCertificate } from "~/domains/credentials/assertion.store.server";
import { reinstateAssertion, revokeAssertion } from "~/domains/credentials/revoke-assertion.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Administrator } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { groundOf } from "./certificate-ground.server";
import { tellHolder } from "./tell-holder.server";

/** Revokes a certificate and tells its holder why. @throws NotFound, Refused */
export const revokeCertificate = (by: Administrator, code: string, reason: string): Promise<Certificate> =>
  transact(person(by.personId), async (tx) => {
    const certificate = await revokeAssertion(tx, by, code, reason);
    await tellHolder(tx, certificate, "revoked", reason);
    return certificate;
  });

/** Takes a revocation back and tells the holder; refused for an attempt that is void or not passed. @throws NotFound, Refused */
export const reinstateCertificate = (by: Administrator, code: string, reason: string): Promise<Certificate> =>
  transact(person(by.personId), async (tx) => {
    const found = await findCertificate(tx, code);
    if (!found) throw new NotFound("no such certificate");
    const certificate = await reinstateAssertion(tx, by, code, reason, await groundOf(tx, found));
    await tellHolder(tx, certificate, "reinstated", reason);
    return certificate;
  });
