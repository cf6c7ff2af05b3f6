import { decodeBase32, encodeBase32 } from "~/kernel/crockford";
import { readPassCode } from "../registration/pass-code";

/** Standards director academy, first form. */
const PREFIX = "SDA1";
/** Ed25519 (RFC 8032): 64 bytes, 103 signs. */
const SIGNATURE_BYTES = 64;
const FORM = /^SDA1\.([0-9A-HJKMNP-TV-Z]{8})\.([0-9A-HJKMNP-TV-Z]{103})$/;

/** What a pass says: a code that means a registration to who knows the event, and that we said so. No name, no event. */
export interface PassToken {
  code: string;
  signature: Uint8Array;
}

/** What is signed. The event stands in it and not in the code: a pass of another event does not hold at this door. */
export const signedText = (eventId: string, code: string): Uint8Array =>
  new TextEncoder().encode(`${PREFIX}\n${eventId}\n${code}`);

/** The text of the QR code: 117 signs, all of QR's alphanumeric mode, so that it needs 37 modules a side. */
export const writePassToken = ({ code, signature }: PassToken): string =>
  `${PREFIX}.${code}.${encodeBase32(signature)}`;

/** Reads the text of a QR code; null for everything that is no pass of ours by its form. */
export function readPassToken(text: string): PassToken | null {
  const [, code, signed] = FORM.exec(text.trim()) ?? [];
  const signature = signed === undefined ? null : decodeBase32(signed);
  return code && signature?.length === SIGNATURE_BYTES ? { code, signature } : null;
}

/**
 * What was shown at a door: a pass read by a camera (or by a scanner that types), or its short code typed by hand; null = neither. A camera
 * reads passes only: anybody can draw a QR code of eight signs.
 */
export function readShown(
  text: string,
  how: "scan" | "code" = "code",
): { code: string; token: PassToken | null } | null {
  const token = readPassToken(text);
  const code = token?.code ?? (how === "code" ? readPassCode(text) : null);
  return code === null ? null : { code, token };
}
