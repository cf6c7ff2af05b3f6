/**
 * A contact as a desk shows it: enough to tell two of the same name apart, not enough to call or write. 13812345678 → 138****5678,
 * zhang@example.org → zh***@example.org; empty for anything else.
 */
export function maskContact(contact: string | null): string {
  const text = contact?.trim() ?? "";
  if (/^\+?\d{7,15}$/.test(text)) return `${text.slice(0, 3)}****${text.slice(-4)}`;
  const at = text.lastIndexOf("@");
  if (at > 0) return `${[...text.slice(0, at)].slice(0, at > 2 ? 2 : 1).join("")}***${text.slice(at)}`;
  return "";
}
