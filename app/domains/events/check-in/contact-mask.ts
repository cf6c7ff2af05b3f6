/** So many digits of a number are hidden at least, and so many of its last ones are what a desk searches by. */
const HIDDEN = 4;
const TAIL = 4;

/**
 * A contact as a desk shows it: enough to tell two of the same name apart, not enough to call or write; of a number at most half.
 * 13812345678 → 1****5678, 5551234 → ****234, zhang@example.org → zh***@example.org; empty for anything else.
 */
export function maskContact(contact: string | null): string {
  const text = contact?.trim() ?? "";
  const [, digits] = /^\+?(\d{7,15})$/.exec(text) ?? [];
  if (digits) {
    const shown = Math.min(Math.floor(digits.length / 2), digits.length - HIDDEN);
    const tail = Math.min(TAIL, shown);
    return `${digits.slice(0, shown - tail)}****${digits.slice(-tail)}`;
  }
  const at = text.lastIndexOf("@");
  if (at > 0) return `${[...text.slice(0, at)].slice(0, at > 2 ? 2 : 1).join("")}***${text.slice(at)}`;
  return "";
}
