import { foldStandardNumber, readStandardNumber } from "~/domains/register/standard-number";

/** What looks like the number of a published standard in running text: GB/T 1.1-2020, GB/T 15496, DB34/T 4348-2022, ISO/IEC Guide 2:2004. */
const NUMBER =
  /(?<![A-Za-z/\d])(?:GB(?:\/[TZ])?|DB\d{2}(?:\/T)?|(?:ISO|IEC)(?:\/(?:IEC|ISO|TS|TR))?(?: Guide)?|JB\/T|QB\/T|HG\/T|T\/[A-Z]{2,8}) ?\d[\d.]*(?:-\d+)?(?:[-—:]\d{4})?/g;

/** The keys of the standards that a text names, each once; firms' own numbers (Q/…) are nobody's catalogue. */
export function mentionedStandards(text: string): { written: string; key: string }[] {
  const found = new Map<string, string>();
  for (const [written] of text.matchAll(NUMBER)) {
    const number = written.replace(/\.$/, "");
    if (readStandardNumber(number)) found.set(foldStandardNumber(number), number);
  }
  return [...found].map(([key, written]) => ({ key, written }));
}
