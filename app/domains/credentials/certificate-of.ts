import type { AssertionRow } from "./assertion.store.server";
import type { CertificateSnapshot } from "./certificate-snapshot";

/** The public check page of a certificate, below the site's own origin. */
export const verifyAddress = (code: string): string => `/verify/${code}`;

/**
 * What the PDF shows of an assertion, or null when its holder was erased: then there is nobody to certify.
 * @param origin the site's public origin, for the printed address and the QR code
 */
export function certificateOf(assertion: AssertionRow, origin: string): CertificateSnapshot | null {
  const { holderName, employerName, code, issuedOn, expiresOn, snapshot } = assertion;
  if (holderName === null) return null;
  return { ...snapshot, code, holderName, employerName, issuedOn, expiresOn, verifyUrl: origin + verifyAddress(code) };
}
