import { blankEnds, plainText } from "./chinese-text";
import { type PlacedLine, type SetLine, setLine, type TextStyle } from "./line.server";
import { proseUnits } from "./line-break";

/** A4 upright, in points, origin at the upper left, y downwards. */
export const SHEET = { width: 595.28, height: 841.89 };

/** Where on a sheet text stands, and the line at its foot; points from the edges, `footAt` from the lower one to the baseline. */
export interface SheetFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  footAt: number;
  footSize: number;
  /** Numbers of sheets outside, odd ones right and even ones left, as official documents have them; in the middle otherwise. */
  footOutside?: boolean;
}
export const USUAL_FRAME: SheetFrame = { left: 68, right: 68, top: 72, bottom: 76, footAt: 44, footSize: 9 };
const widthOf = ({ left, right }: SheetFrame): number => SHEET.width - left - right;

export type SheetTag = "H1" | "H2" | "H3" | "P";

/** One element of a document that runs over as many sheets as it needs. */
export interface SheetBlock {
  tag: SheetTag;
  text: string;
  /** Left of the text, in a column of its own: a day, a name of a fact. */
  lead?: string;
  /** Points above it; not at the head of a sheet. */
  above?: number;
  size?: number;
  bold?: boolean;
  quiet?: boolean;
  centred?: boolean;
  /** Ends so many ems before the right edge: who signs a document, and its day. */
  rightEms?: number;
  /** How wide the column of `lead` is, in ems. */
  leadEms?: number;
  /** Points from line to line; by the tag and the size otherwise. */
  step?: number;
  /** Points that have to stand below it on the same sheet: what a heading must not be parted from. */
  keepBelow?: number;
  /** Two ems before the first line, as Chinese paragraphs begin. */
  indented?: boolean;
  /** A drawing instead of the text, which is then what it shows, in words. */
  figure?: SheetFigure;
  /** Beside each other instead of the text, over a hair line: a row of a list that is filled in by hand. */
  cells?: readonly SheetCell[];
}

/** A square drawing in operators of PDF, `side` of its own units wide; `size` is how wide it stands, in points. */
export interface SheetFigure {
  path: string;
  side: number;
  size: number;
}

export interface SheetCell {
  text: string;
  /** Share of the sheet's width, of all cells together. */
  share: number;
}

export interface SheetLine extends PlacedLine {
  quiet: boolean;
}
/** A block as it stands: its lines by sheet, in reading order. */
export interface PlacedBlock {
  tag: SheetTag;
  parts: PlacedPart[];
}

export interface PlacedPart {
  sheet: number;
  lines: SheetLine[];
  /** A drawing with its upper left corner, and what it shows. */
  figure?: SheetFigure & { x: number; y: number; alt: string };
  /** A hair line over the width of the text, at this height. */
  rule?: number;
}

const SIZES: Record<SheetTag, number> = { H1: 20, H2: 14, H3: 11.5, P: 10.5 };
const LEADING: Record<SheetTag, number> = { H1: 1.4, H2: 1.5, H3: 1.6, P: 1.7 };
const ABOVE: Record<SheetTag, number> = { H1: 0, H2: 18, H3: 9, P: 2 };
/** The column of leads, in ems of the text. */
const LEAD_EMS = 6.5;

/** Puts blocks one under the other over sheets; a heading never stands alone at a foot. Pure. */
export function layOutSheets(
  blocks: readonly SheetBlock[],
  frame: SheetFrame = USUAL_FRAME,
): { blocks: PlacedBlock[]; sheets: number } {
  const width = widthOf(frame);
  // Lines that fill a sheet exactly stay on it, however their sum is rounded.
  const floor = SHEET.height - frame.bottom + 0.01;
  let y = frame.top;
  let sheet = 0;
  const turn = () => {
    sheet++;
    y = frame.top;
  };
  const placed = blocks.map((block, i): PlacedBlock => {
    const { tag, lead, quiet = false, figure, cells } = block;
    if (figure || cells) {
      const height = figure ? figure.size : ROW_HEIGHT;
      y += y > frame.top ? (block.above ?? 0) : 0;
      if (y + height > floor) turn();
      const part = figure ? drawn(figure, block.text, sheet, y, frame) : row(block, cells ?? [], sheet, y, frame);
      y += height;
      return { tag, parts: [part] };
    }
    const size = block.size ?? SIZES[tag];
    const step = block.step ?? size * LEADING[tag];
    const style: TextStyle = { role: block.bold || tag !== "P" ? "semibold" : "regular", size, autospace: true };
    const indent = lead === undefined ? 0 : (block.leadEms ?? LEAD_EMS) * size;
    const lines = fill(block.text, style, width - indent, block.indented ? 2 * size : 0);
    if (y > frame.top) y += block.above ?? ABOVE[tag];
    // A heading takes the first lines of what follows along.
    const follows = block.keepBelow ?? (tag === "P" ? 0 : 2.2 * SIZES.P * LEADING.P);
    const kept = tag === "P" ? Math.min(lines.length, 2) : lines.length;
    if (y + kept * step + (i + 1 < blocks.length ? follows : 0) > floor) turn();
    const parts: PlacedBlock["parts"] = [];
    for (const [n, line] of lines.entries()) {
      if (y + step > floor) turn();
      let part = parts.at(-1);
      if (part?.sheet !== sheet) {
        part = { sheet, lines: [] };
        parts.push(part);
      }
      const baseline = y + step / 2 + size * 0.36;
      if (n === 0 && lead !== undefined)
        part.lines.push({ ...setLine(lead, style), x: frame.left, y: baseline, quiet: true });
      part.lines.push({ ...line.set, x: frame.left + indent + offsetOf(line, block, width, size), y: baseline, quiet });
      y += step;
    }
    return { tag, parts };
  });
  return { blocks: placed, sheets: sheet + 1 };
}

/** How high a row stands that is signed by hand. */
const ROW_HEIGHT = 28;

const drawn = (figure: SheetFigure, alt: string, sheet: number, y: number, frame: SheetFrame): PlacedPart => ({
  sheet,
  lines: [],
  figure: { ...figure, x: frame.left + (widthOf(frame) - figure.size) / 2, y, alt },
});

/** The cells of a row, each on one line, as small as it has to be. */
function row(
  { size = SIZES.P, bold, quiet = false }: SheetBlock,
  cells: readonly SheetCell[],
  sheet: number,
  y: number,
  frame: SheetFrame,
): PlacedPart {
  const whole = cells.reduce((sum, { share }) => sum + share, 0);
  let x = frame.left;
  const lines = cells.flatMap(({ text, share }): SheetLine[] => {
    const width = (widthOf(frame) * share) / whole;
    const at = x;
    x += width;
    if (text === "") return [];
    const style: TextStyle = { role: bold ? "semibold" : "regular", size, autospace: true };
    const plain = plainText(text);
    const set = setLine(plain, style);
    const room = width - 6;
    const fitted = set.width <= room ? set : setLine(plain, { ...style, size: Math.max(5, (size * room) / set.width) });
    return [{ ...fitted, x: at, y: y + ROW_HEIGHT / 2 + size * 0.36, quiet }];
  });
  return { sheet, lines, rule: y + ROW_HEIGHT };
}

interface Filled {
  set: SetLine;
  /** Points before the line. */
  before: number;
}

function offsetOf(
  { set, before }: Filled,
  { centred, rightEms }: Pick<SheetBlock, "centred" | "rightEms">,
  width: number,
  size: number,
): number {
  if (rightEms !== undefined) return Math.max(0, width - set.width - rightEms * size);
  if (!centred) return before;
  const blank = blankEnds(set.text);
  return (width - set.width - (blank.start - blank.end) * set.size) / 2;
}

/** Lines as full as they get, parted where prose may be; what was typed as lines stays lines. */
function fill(text: string, style: TextStyle, width: number, before: number): Filled[] {
  return text.split("\n").flatMap((paragraph) => {
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
      if (setLine(piece, style).width > width) for (const character of piece) take(character);
      else take(piece);
    }
    if (line !== "" || lines.length === 0) push();
    return lines;
  });
}

/** A text as lines that are as full as the width lets them be, parted where prose may be. */
export const fillLines = (text: string, style: TextStyle, width: number): SetLine[] =>
  fill(text, style, width, 0).map(({ set }) => set);

/** The line at the foot of a sheet, counted from one: 第1页，共3页. */
export function footLine(text: string, sheet = 1, frame: SheetFrame = USUAL_FRAME): SheetLine {
  const size = frame.footSize;
  const line = setLine(text, { role: "regular", size, autospace: true });
  const room = SHEET.width - line.width;
  // A character from the outer edge of the text, as GB/T 9704-2012, 7.5 has it.
  const x = !frame.footOutside ? room / 2 : sheet % 2 === 1 ? room - frame.right - size : frame.left + size;
  return { ...line, x, y: SHEET.height - frame.footAt, quiet: true };
}
