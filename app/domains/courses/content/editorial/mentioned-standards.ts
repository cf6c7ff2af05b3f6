import { foldStandardNumber, readStandardNumber } from "~/domains/register/standard-number";

/** Codes of industry standards. */
const INDUSTRIES =
  "AQ|BB|CB|CH|CJ|CY|DA|DL|DY|DZ|EJ|FZ|GA|GC|GD|GH|GM|GY|HB|HG|HJ|HS|HY|JB|JC|JG|JR|JT|JY|LB|LD|LS|LY|MH|MR|MT|MZ|NB|NY|QB|QC|QJ|RB|SB|SC|SF|SH|SJ|SL|SN|SW|SY|TB|TD|TY|WB|WH|WJ|WM|WS|XB|XF|YB|YC|YD|YS|YY|YZ";

/** What looks like the number of a published standard in running text: GB/T 1.1-2020, GB/T 15496, DB34/T 4348-2022, ISO/IEC Guide 2:2004. */
const NUMBER = new RegExp(
  `(?<![A-Za-z/\\d])(?:GB(?:/[TZ])?|GSB|GJB|JJ[FG]|DB\\d{2}(?:\\d{2})?(?:/T)?|(?:ISO|IEC|EN|BS|DIN|JIS|ANSI|IEEE|OIML|CAC)(?:/(?:IEC|ISO|TS|TR))?(?: Guide)?|ASTM ?[A-G]|(?:${INDUSTRIES})(?:/T)?|T/[A-Z]{2,8}) ?\\d[\\d.]*(?:-\\d+)?(?:[-—:]\\d{4})?`,
  "g",
);

/** The keys of the standards that a text names, each once; firms' own numbers (Q/…) are nobody's catalogue. */
export function mentionedStandards(text: string): { written: string; key: string }[] {
  const found = new Map<string, string>();
  // Full-width signs count as plain ones; none changes its place by it.
  const plain = text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  for (const [written] of plain.matchAll(NUMBER)) {
    const number = written.replace(/\.$/, "");
    if (readStandardNumber(number)) found.set(foldStandardNumber(number), number);
  }
  return [...found].map(([key, written]) => ({ key, written }));
}
