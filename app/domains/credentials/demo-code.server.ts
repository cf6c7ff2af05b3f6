import { hash } from "node:crypto";
import { now } from "~/kernel/clock";
import { isDemo } from "~/kernel/config";
import { formatCertificateCode, makeCertificateCode } from "./certificate-code";
import { checkCertificate } from "./check-certificate.server";

/** The code of the demonstration's certificate number `n`: always the same, so that README and pages can name one. */
export const demoCode = (n: number): string =>
  makeCertificateCode((count) => hash("sha256", `demo certificate ${n}`, "buffer").subarray(0, count));

/** In a demonstration the printed code of a certificate that is valid now, for hints; otherwise null. */
export async function demoCertificateCode(at = now()): Promise<string | null> {
  if (!isDemo()) return null;
  const code = demoCode(0);
  return (await checkCertificate(code, at)).answer.status === "valid" ? formatCertificateCode(code) : null;
}
