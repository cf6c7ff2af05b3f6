import { blankEnds, plainText } from "./chinese-text";
import { type SetLine, setLine, type TextStyle } from "./line.server";
import { closedSigns, proseUnits } from "./line-break";

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

function paragraphsOf(text: string, style: TextStyle, width: number, before: number): Filled[][] {
  return text.split("\n").map((paragraph) => {
    const plain = plainText(paragraph);
    const characters = [...plain];
    const lines: Filled[] = [];
    let line = "";
    const room = () => width - (lines.length === 0 ? before : 0);
    const push = () => {
      lines.push({ set: setLine(line, style), before: lines.length === 0 ? before : 0 });
      line = "";
    };
    const take = (piece: string) => {
      if (line !== "" && setLine(line + piece, style).width > room()) push();
      line += piece;
    };
    for (const { start, end } of proseUnits(plain)) {
      const piece = characters.slice(start, end).join("");
      // What is wider than a line falls apart into its characters.
      if (setLine(piece, style).width > (line === "" ? room() : width))
        for (const signs of closedSigns(piece)) take(signs);
      else take(piece);
    }
    if (line !== "" || lines.length === 0) push();
    return lines;
  });
}

/** A text as lines that are as full as the width lets them be, parted where prose may be. */
export const fillLines = (text: string, style: TextStyle, width: number): SetLine[] =>
  fill(text, style, width, 0).map(({ set }) => set);
