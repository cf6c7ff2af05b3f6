import type { AssertionRow } from "./assertion.store.server";
import { formatCertificateCode } from "./certificate-code";
import { certificateOf } from "./certificate-of";
import { renderCertificate } from "./certificate-pdf.server";

export interface CertificateFile {
  /** 培训合格证书-王小明-7K3M-9QXV-2D8H.pdf */
  name: string;
  bytes: Buffer;
}

/** Sizes of files already made, by code: what a certificate says never changes. A number each. */
const sizes = new Map<string, number>();
const KEPT_SIZES = 2_000;

/** The certificate as a file; null when its holder was erased. */
export async function certificateFile(assertion: AssertionRow, origin: string): Promise<CertificateFile | null> {
  const certificate = certificateOf(assertion, origin);
  if (!certificate) return null;
  const bytes = await renderCertificate(certificate);
  if (sizes.size >= KEPT_SIZES) sizes.clear();
  sizes.set(assertion.code, bytes.length);
  const name = [certificate.title, certificate.holderName, formatCertificateCode(assertion.code)].join("-");
  return { name: `${name}.pdf`, bytes };
}

/** How large the file is, in whole KB (1,000 bytes), for the link that leads to it; null when there is none. */
export async function certificateFileKb(assertion: AssertionRow, origin: string): Promise<number | null> {
  if (assertion.holderName === null) return null;
  const size = sizes.get(assertion.code) ?? (await certificateFile(assertion, origin))?.bytes.length ?? 0;
  return Math.ceil(size / 1000);
}
