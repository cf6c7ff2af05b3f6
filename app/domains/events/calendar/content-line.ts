/** Content lines of iCalendar (RFC 5545 §3.1, §3.3.11): how text is written into one, and how a long one is folded. */

/** Octets of a line without its end (§3.1). */
const MOST_OCTETS = 75;

/**
 * What of a text a line can carry: every kind of line end becomes one, half a surrogate pair the sign for it, and control signs,
 * which §3.1 leaves out, go.
 */
export const plainText = (text: string): string => (UNPLAIN.test(text) ? plained(text) : text);

/** Most texts hold nothing of what is changed; a feed has ten thousand of them. */
const UNPLAIN = /[\u0000-\u0008\u000b-\u001f\u007f\u0085\u2028\u2029\ud800-\udfff]/;

const plained = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
    .replace(/\p{Cs}/gu, "\ufffd");

/** A value of type TEXT (§3.3.11). */
export const escapeText = (text: string): string =>
  plainText(text).replace(/[\\;,\n]/g, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`));

/** A parameter's value between quotes, which cannot stand in it (§3.2); a line end becomes a space. */
const quoted = (text: string): string => `"${plainText(text).replaceAll("\n", " ").replaceAll('"', "”")}"`;

/** `NAME:value`, folded and ended. The value stands as it is given: text has to be escaped before. */
export const line = (name: string, value: string | number): string => `${fold(`${name}:${value}`)}\r\n`;

/** `NAME:text`, escaped, folded and ended. */
export const textLine = (name: string, text: string): string => line(name, escapeText(text));

/** An address of a person with the name to be shown (§3.3.3, RFC 6068): `NAME;…;CN="…":mailto:…`. */
export const addressLine = (name: string, who: { name: string; address: string }): string =>
  line(`${name};CN=${quoted(who.name)}`, `mailto:${encodeURI(plainText(who.address))}`);

/** Breaks a line after 75 octets, counted in UTF-8 and never inside a sign; what follows begins with a space (§3.1). */
export function fold(whole: string): string {
  // The most a unit of UTF-16 takes is three octets.
  if (whole.length * 3 <= MOST_OCTETS || Buffer.byteLength(whole) <= MOST_OCTETS) return whole;
  let folded = "";
  let from = 0;
  let octets = 0;
  for (let at = 0; at < whole.length; ) {
    const sign = whole.codePointAt(at) as number;
    const width = sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
    if (octets + width > MOST_OCTETS) {
      folded += `${whole.slice(from, at)}\r\n `;
      from = at;
      octets = 1;
    }
    octets += width;
    at += sign > 0xffff ? 2 : 1;
  }
  return folded + whole.slice(from);
}
