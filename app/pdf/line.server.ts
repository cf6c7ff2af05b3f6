import { plainText, tightening, wantsGap } from "./chinese-text";
import { type FaceName, face, faceFor, type TextRole } from "./fonts.server";
import { breakLines, type Extents, type Unit } from "./line-break";

/** Thin gap between Chinese and Latin, in em (CLREQ §3.2.2; CSS `text-autospace` uses the same). */
const GAP = 1 / 8;
/** Stands for a character that no face has. */
const GETA = "〓";

export interface TextStyle {
  role: TextRole;
  /** Points. */
  size: number;
  /** Extra space between characters, in em. */
  spacing?: number;
  /** Leave a thin gap between Chinese and Latin; off for dates and codes. */
  autospace?: boolean;
  /** Foreign letters in the Latin face even where the text's own face has them. */
  latinFace?: boolean;
  /** For each character of the text as it is printed whether it is set in bold. */
  strong?: readonly boolean[];
}

/** A stretch of a line in one face; `x` from the line's start, in points. */
export interface Run {
  face: FaceName;
  text: string;
  x: number;
}

/** A line ready to be drawn. `text` is what it says, `runs` how it is drawn, `width` in points. */
export interface SetLine {
  text: string;
  runs: Run[];
  width: number;
  size: number;
  spacing: number;
}

/** A line at its place: the left end of its baseline, in points, y downwards. */
export interface PlacedLine extends SetLine {
  x: number;
  y: number;
}

interface Cell {
  character: string;
  printed: string;
  face: FaceName;
  /** Em units from the line's start. */
  from: number;
  to: number;
}

const FOREIGN_LETTER = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}'’.-]$/u;

/** When one foreign letter needs another face, all of them take it: Erdoğan does not change its letters in the middle. */
function facesOf(characters: readonly string[], style: TextStyle): Array<FaceName | null> {
  const faces = characters.map((character, i) => faceFor(character, style.strong?.[i] ? "semibold" : style.role));
  if (!style.latinFace && !faces.includes("latin")) return faces;
  return faces.map((name, i) => {
    const character = characters[i] ?? "";
    return FOREIGN_LETTER.test(character) && faceFor(character, "latin") ? "latin" : name;
  });
}

/** Every character with its face and its place on an endless line. */
function cellsOf(text: string, style: TextStyle): Cell[] {
  const characters = [...text];
  const faces = facesOf(characters, style);
  const spacing = style.spacing ?? 0;
  let x = 0;
  return characters.map((character, i): Cell => {
    const name = faces[i] ?? (style.role === "semibold" ? "semibold" : "regular");
    const printed = faces[i] ? character : GETA;
    const file = face(name);
    const glyph = file.glyphOf(printed.codePointAt(0) ?? 0);
    const before = characters[i - 1] ?? "";
    if (style.autospace && wantsGap(before, character)) x += GAP;
    const from = x;
    const to = from + file.advanceOf(glyph) / file.unitsPerEm;
    const next = characters[i + 1] ?? "";
    x = to + spacing;
    if (next !== "") x -= tightening(character, next);
    if (next !== "" && faces[i + 1] === faces[i]) {
      x += file.kerningOf(glyph, file.glyphOf(next.codePointAt(0) ?? 0)) / file.unitsPerEm;
    }
    return { character, printed, face: name, from, to };
  });
}

/** Width of a text on one line, in em. */
export function widthInEm(text: string, style: TextStyle): number {
  return cellsOf(plainText(text), style).at(-1)?.to ?? 0;
}

/** Sets a text on one line, whatever its width. */
export function setLine(text: string, style: TextStyle): SetLine {
  const plain = plainText(text);
  const cells = cellsOf(plain, style);
  const runs: Run[] = [];
  let before: Cell | undefined;
  for (const cell of cells) {
    const run = runs.at(-1);
    const gap = style.autospace && before && wantsGap(before.character, cell.character);
    if (run && run.face === cell.face && !gap) run.text += cell.printed;
    else runs.push({ face: cell.face, text: cell.printed, x: cell.from * style.size });
    before = cell;
  }
  return {
    text: plain,
    runs,
    width: (before?.to ?? 0) * style.size,
    size: style.size,
    spacing: (style.spacing ?? 0) * style.size,
  };
}

/** Sets a text on as many lines as the width (points) asks for; `unitsOf` says where it may be parted. */
export function setLines(text: string, style: TextStyle, width: number, unitsOf: (text: string) => Unit[]): SetLine[] {
  const plain = plainText(text);
  const cells = cellsOf(plain, style);
  const extents: Extents = { from: cells.map((cell) => cell.from), to: cells.map((cell) => cell.to) };
  const latinFace = cells.some((cell) => cell.face === "latin");
  return breakLines(unitsOf(plain), extents, width / style.size).map(([start, end]) => {
    const characters = cells.slice(start, end).map((cell) => cell.character);
    return setLine(characters.join(""), { ...style, latinFace });
  });
}
