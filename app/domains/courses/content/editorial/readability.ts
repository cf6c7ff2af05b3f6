import { countHan } from "../lesson-source";
import { sentencesOf } from "./sentences";

/** A sentence or word that is hard to read, at its line. */
export interface Hard {
  line: number;
  reason: string;
}

/** Chinese characters of a sentence in a lesson; quoted law is as long as it is. */
const LONGEST_SENTENCE = 80;
/** On average, over a lesson. */
const LONGEST_AVERAGE = 36;
/** Words of plans and slogans, which say nothing to who has a job to do. */
const SLOGANS =
  /赋能|抓手|闭环|综上所述|众所周知|不言而喻|高度重视|深入贯彻|全方位|多维度|进一步加强|切实提高|保驾护航|添砖加瓦|的重要意义/;

/** What makes a lesson hard to read: sentences too long, alone or on average, and words of slogans. Headings, tables, checks and figures are not measured. */
export function hardToRead(markdown: string): Hard[] {
  const found: Hard[] = [];
  const lengths: number[] = [];
  let fence = false;
  for (const [i, raw] of markdown.split("\n").entries()) {
    const line = raw.trim();
    if (line.startsWith("```")) fence = !fence;
    if (fence || /^(```|#|\||!\[|---|\w+:|-\s)/.test(line)) continue;
    const slogan = SLOGANS.exec(line);
    if (slogan) found.push({ line: i + 1, reason: `"${slogan[0]}" is a slogan` });
    for (const sentence of sentencesOf(line.replace(/“[^”]*”/g, "“”").replace(/\]\([^)]*\)/g, "]"))) {
      const length = countHan(sentence);
      if (length > 0) lengths.push(length);
      if (length > LONGEST_SENTENCE) found.push({ line: i + 1, reason: `a sentence of ${length} Chinese characters` });
    }
  }
  const average = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length);
  if (average > LONGEST_AVERAGE)
    found.push({ line: 1, reason: `sentences have ${Math.round(average)} Chinese characters on average` });
  return found;
}
