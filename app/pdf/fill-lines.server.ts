import { blankEnds, plainText } from "./chinese-text";
import { type SetLine, setLine, type TextStyle } from "./line.server";
import { closedSigns, proseUnits } from "./line-break";
import type { Phrase } from "./paper-blocks";

/** A line that is set, and where it begins. */
export interface Filled {
  set: SetLine;
  /** Points before the line. */
  before: number;
}

/** Lines as full as they get, parted where prose may be; what was typed as lines stays lines. */
export function fill(text: string, style: TextStyle, width: number, before: number): Filled[] {
  return paragraphsOf(text, style, width, before).flat();
}

/** How far apart characters may be set to end at the edge, in em: wider they would look like a mistake. */
const WIDEST = 0.2;

/** The same with every line as wide as the next, but for the last of a paragraph, as official documents are set. */
export const fillEven = (text: string, style: TextStyle, width: number, before: number): Filled[] =>
  paragraphsOf(text, style, width, before).flatMap((lines) =>
    lines.map((line, i) => {
      const gaps = line.set.runs.reduce((sum, run) => sum + [...run.text].length, 0) - 1;
      // A closing mark at the end leaves half of its square empty by itself.
      const blank = blankEnds(line.set.text).end * style.size;
      const spacing = (width - line.before - line.set.width + blank) / gaps / style.size;
      const isLast = i + 1 === lines.length;
      return isLast || gaps < 1 || spacing <= 0 || spacing > WIDEST
        ? line
        : { ...line, set: setLine(line.set.text, { ...style, spacing }) };
    }),
  );

const paragraphsOf = (text: string, style: TextStyle, width: number, before: number): Filled[][] =>
  text.split("\n").map((paragraph) => fillParagraph(plainText(paragraph), style, width, before));

/** @param style its `strong` is that of the paragraph's characters */
function fillParagraph(plain: string, style: TextStyle, width: number, before: number): Filled[] {
  const characters = [...plain];
  const lines: Filled[] = [];
  let line = "";
  /** Where the line begins in the paragraph. */
  let from = 0;
  const set = (text: string, at: number) => setLine(text, styleFrom(style, at + text.search(/\S|$/)));
  const room = () => width - (lines.length === 0 ? before : 0);
  const push = () => {
    lines.push({ set: set(line, from), before: lines.length === 0 ? before : 0 });
    from += [...line].length;
    line = "";
  };
  const take = (piece: string) => {
    if (line !== "" && set(line + piece, from).width > room()) push();
    line += piece;
  };
  for (const { start, end } of proseUnits(plain)) {
    const piece = characters.slice(start, end).join("");
    // What is wider than a line falls apart into its characters.
    if (set(piece, start).width > (line === "" ? room() : width)) for (const signs of closedSigns(piece)) take(signs);
    else take(piece);
  }
  if (line !== "" || lines.length === 0) push();
  return lines;
}

/** The style of what begins at a character of the paragraph; a line says nothing of the blanks before it. */
const styleFrom = (style: TextStyle, at: number): TextStyle =>
  style.strong ? { ...style, strong: style.strong.slice(at) } : style;

/** The same of a text in pieces of which some are strong. */
export function fillPhrases(phrases: readonly Phrase[], style: TextStyle, width: number): SetLine[] {
  const paragraphs: Phrase[][] = [[]];
  for (const { text, strong } of phrases)
    text.split("\n").forEach((part, i) => {
      if (i > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ text: part, strong });
    });
  return paragraphs.flatMap((pieces) => {
    const { text, strong } = printed(pieces);
    return fillParagraph(text, { ...style, strong }, width, 0).map(({ set }) => set);
  });
}

/** Pieces as one text as it is printed, with which of its characters are strong. */
function printed(pieces: readonly Phrase[]): { text: string; strong: boolean[] } {
  let text = "";
  const strong: boolean[] = [];
  for (const piece of pieces) {
    // A blank at a border is one blank, and none at the ends: plainText of the whole says so, so it is asked of the whole each time.
    const longer = plainText(`${text}${piece.text}|`).slice(0, -1);
    const added = [...longer].length - strong.length;
    for (let i = 0; i < added; i++) strong.push(piece.strong);
    text = longer;
  }
  const end = plainText(text);
  return { text: end, strong: strong.slice(0, [...end].length) };
}

/** A text as lines that are as full as the width lets them be, parted where prose may be. */
export const fillLines = (text: string, style: TextStyle, width: number): SetLine[] =>
  fill(text, style, width, 0).map(({ set }) => set);
