import type { ShownPiece } from "@db/schema/jury";

/** A paragraph, or a line that heads what follows: `一、履职概况`. */
export interface TextBlock {
  kind: "heading" | "paragraph";
  pieces: ShownPiece[];
}

const HEADING = /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、．])/;
/** A longer line is a sentence that begins with a number. */
const LONGEST_HEADING = 24;

/** A masked text in paragraphs, as it was typed in lines. */
export function textBlocks(pieces: readonly ShownPiece[]): TextBlock[] {
  const lines: ShownPiece[][] = [[]];
  for (const piece of pieces) {
    if (!("text" in piece)) {
      lines.at(-1)?.push(piece);
      continue;
    }
    for (const [at, text] of piece.text.split(/\n+/).entries()) {
      if (at > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ text });
    }
  }
  return lines.filter(isSaid).map((line) => ({ kind: isHeading(line) ? "heading" : "paragraph", pieces: line }));
}

const isSaid = (line: readonly ShownPiece[]): boolean =>
  line.some((piece) => !("text" in piece) || piece.text.trim() !== "");

function isHeading(line: readonly ShownPiece[]): boolean {
  const text = line.map((piece) => ("text" in piece ? piece.text : "□")).join("");
  return [...text].length <= LONGEST_HEADING && HEADING.test(text) && !/[。；;.]$/.test(text);
}
