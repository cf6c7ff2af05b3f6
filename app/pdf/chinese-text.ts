/** Typography of Chinese print that needs no font: what to print, what to tighten, where to leave a gap. */

const OPENING = "（《〈「『【〔";
const CLOSING = "）》〉」』】〕，。、；：";

/**
 * Text as it is printed: one kind of space, letters composed with their accents, marks without a shape of their own
 * (zero-width characters, variation selectors, direction marks) left out. Ideographs stay exactly as they were given.
 */
export function plainText(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/\p{L}\p{M}+/gu, (letter) => letter.normalize("NFC"))
    .replace(/\s+/g, " ")
    .trim();
}

/** How much, in em, two neighbouring full-width marks move together: their blanks would add up to a hole (CLREQ §3.1.6). */
export function tightening(left: string, right: string): number {
  if (left === "" || right === "") return 0;
  if (CLOSING.includes(left)) return CLOSING.includes(right) || OPENING.includes(right) ? 0.5 : 0;
  return OPENING.includes(left) && OPENING.includes(right) ? 0.5 : 0;
}

/** Blank half-ems at the ends of a line: before an opening mark, after a closing one. */
export function blankEnds(line: string): { start: number; end: number } {
  return { start: OPENING.includes(line.charAt(0)) ? 0.5 : 0, end: CLOSING.includes(line.slice(-1)) ? 0.5 : 0 };
}

export function isHan(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character);
}

/** Whether a thin gap belongs between the two: an ideograph beside a Latin letter or a digit. */
export function wantsGap(left: string, right: string): boolean {
  const latin = /^[\p{Script=Latin}0-9]$/u;
  return (isHan(left) && latin.test(right)) || (latin.test(left) && isHan(right));
}

/** A calendar day as official Chinese writes it: `2026-11-03` → 2026年11月3日. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** A figure without needless zeros: 24, 7.5. */
export function plainFigure(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A title in book-title marks; marks inside it become single ones (GB/T 15834-2011, 4.15). */
export function bookTitle(title: string): string {
  const bare = /^《[^《》]*》$/u.test(title) ? title.slice(1, -1) : title;
  return `《${bare.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
}
