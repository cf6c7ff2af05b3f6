const NO_LINE_START = /^[\s，。、；：！？）》〉」』】〕”’·•・%‰\-–—…,.;:!?)\]]/u;
const NO_LINE_END = /[（《〈「『【〔“‘([/]$/u;
const CHINESE_FIGURE = /[〇零一二三四五六七八九十百千万]/u;
/** GB/T 15496-2017, Q/ABC 101—2025, DB34/T 4348-2022, ISO/IEC 27001:2022: letters, number and year are one word. */
const STANDARD_NUMBER =
  /(?<![A-Za-z\d/])[A-Z]{1,6}\d{0,4}(?:\/[A-Z]{1,8}\d{0,4})*(?: Guide)? ?\d[\d.]*(?:[-‐‑–—－:：]\d+)*/g;

/** One character that is no word of its own, as far as a dictionary knows: the end of a word that it does not know (输送|机, 托|辊). */
const LONE = /^\p{Script=Han}$/u;
/** Those that end a word, whatever was put to it before: 标准化法. */
const ENDING = new Set("法性员者类率度型版学化");
/** Those that are words, and begin a phrase. */
const BEGINNING = new Set("和与及或在对为按从到用以把被将由向经自至于应可须不未无是有各每本该其等我您");

let words: Intl.Segmenter | undefined;

/**
 * A text as the pieces between which a line may end: words stay whole, marks stay with what they belong to, figures with their unit, numbers of
 * standards with their letters and year. Joined they are the text again.
 */
export function unbrokenPieces(text: string): string[] {
  words ??= new Intl.Segmenter("zh-CN", { granularity: "word" });
  const numbers = [...text.matchAll(STANDARD_NUMBER)].map(({ index, 0: number }) => [index, index + number.length]);
  const inNumber = (at: number) => numbers.some(([from = 0, to = 0]) => at > from && at < to);
  const afterNumber = (at: number) => numbers.some(([, to]) => at === to);
  const pieces: string[] = [];
  /** How the last piece ends: with a word as it was found, or with one that a lone character was put to. */
  let mended = false;
  for (const { segment, index } of words.segment(text)) {
    const before = pieces.at(-1);
    const joined: boolean =
      before !== undefined &&
      (inNumber(index) ||
        startsNoLine(segment) ||
        NO_LINE_END.test(before) ||
        (/[0-9]$/.test(before) && /^\p{L}/u.test(segment) && !afterNumber(index)) ||
        (CHINESE_FIGURE.test(before.slice(-1)) && CHINESE_FIGURE.test(segment.slice(0, 1))) ||
        (isTail(before, segment) && (!mended || ENDING.has(segment))));
    mended = joined && LONE.test(segment);
    if (joined) pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  return pieces;
}

const isTail = (before: string, segment: string): boolean =>
  LONE.test(segment) && !BEGINNING.has(segment) && /^\p{Script=Han}+$/u.test(before) && !BEGINNING.has(before);

/** Whether a text begins with a mark that belongs to what is before it. */
export const startsNoLine = (text: string): boolean => NO_LINE_START.test(text);

/** Whether a piece holds the number of a standard. */
export const hasStandardNumber = (piece: string): boolean => piece.search(STANDARD_NUMBER) >= 0;
