import type { Stretch } from "./folded-text";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Whether some Chinese characters are one word of the language by the dictionary (ICU's), as a name may be: 高明, 向阳. */
export function isChineseWord(text: string): boolean {
  if (!/^\p{Script=Han}{2,}$/u.test(text)) return false;
  const [first, ...more] = segmenter.segment(text);
  return first !== undefined && more.length === 0;
}

/** So much of the sentence around a stretch decides where its words end. */
const AROUND = 20;

/** Whether a stretch begins or ends inside a word of its text: 王明 in 国王明确. */
export function cutsWords(text: string, { from, to }: Stretch): boolean {
  const begin = Math.max(0, from - AROUND);
  for (const { index, segment } of segmenter.segment(text.slice(begin, to + AROUND))) {
    const start = begin + index;
    const end = start + segment.length;
    if ((start < from && from < end) || (start < to && to < end)) return true;
  }
  return false;
}

/** The words of a text by the dictionary. */
export const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
