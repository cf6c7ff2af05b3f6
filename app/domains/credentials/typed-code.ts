import { formatCertificateCode, parseCertificateCode } from "./certificate-code";

const LONGEST = 40;

/** A whole link to the check, as it is copied from a phone that scanned the code. */
const LINK = /\/verify\/([^/?#\s]+?)(?:\.json)?(?:[?#]\S*)?$/;

/**
 * The part of an address that what was typed leads to: the code where it is one, else what was typed without signs that an
 * address cannot carry, cut where nobody types on. Empty when nothing is left.
 */
export function addressOfTyped(typed: string): string {
  const code = parseCertificateCode(LINK.exec(typed.trim())?.[1] ?? typed);
  if (code !== null) return code;
  const visible = typed.replace(/[\p{C}\s]+/gu, " ").trim();
  // `.json` at the end would lead to the answer for programs.
  const short = [...visible]
    .slice(0, LONGEST)
    .join("")
    .replace(/(\.json)+$/, "")
    .trim();
  // A part of dots alone is a step in the path for browsers.
  return /^\.*$/.test(short) ? "" : encodeURIComponent(short);
}

/** The same for a page's form: the code as printed, or what was typed. */
export function typedAgain(typed: string): string {
  const code = parseCertificateCode(typed);
  return code === null ? [...typed].slice(0, LONGEST).join("") : formatCertificateCode(code);
}
