import { db } from "@db/client.server";
import { type Certificate, findCertificate, findOwnCertificate } from "~/domains/credentials/assertion.store.server";
import { parseCertificateCode } from "~/domains/credentials/certificate-code";
import type { Administrator, Person } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";

/** The certificate an address of her own names. @throws NotFound when there is none, or it is another's */
export async function ownCertificate(holder: Person, typed: string | undefined): Promise<Certificate> {
  const code = parseCertificateCode(typed ?? "");
  const certificate = code === null ? null : await findOwnCertificate(db, holder.personId, code);
  if (!certificate) throw new NotFound("no such certificate");
  return certificate;
}

/** Any certificate an address of the desk names. @throws NotFound */
export async function anyCertificate(_by: Administrator, typed: string | undefined): Promise<Certificate> {
  const code = parseCertificateCode(typed ?? "");
  const certificate = code === null ? null : await findCertificate(db, code);
  if (!certificate) throw new NotFound("no such certificate");
  return certificate;
}
