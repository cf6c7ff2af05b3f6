import { blankEnds, plainText } from "./chinese-text";
import { type Filled, fill } from "./fill-lines.server";
import { setLine, setLines, type TextStyle } from "./line.server";
import { proseUnits } from "./line-break";
import { SHEET, type SheetFrame, type SheetLine, USUAL_FRAME, widthOf } from "./sheet-frame";
import { layOutTable, type PlacedTable } from "./sheet-table.server";
import type { SheetTable } from "./table-cells.server";

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
  /** A ruled table under what stands before it; `text` says what it is. */
  table?: SheetTable;
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

/** A block as it stands: its lines by sheet, in reading order. */
export interface PlacedBlock {
  tag: SheetTag;
  parts: PlacedPart[];
  table?: PlacedTable & { called: string };
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
    const { tag, lead, quiet = false, figure, cells, table } = block;
    if (table) {
      const placed = layOutTable(table, frame, { sheet, y: y + (y > frame.top ? (block.above ?? 0) : 0) });
      sheet = placed.sheet;
      y = placed.y;
      return { tag, parts: [], table: { ...placed, called: block.text } };
    }
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
    const lines = block.centred
      ? evenLines(block.text, style, width - indent)
      : fill(block.text, style, width - indent, block.indented ? 2 * size : 0);
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

/** What stands in the middle: words whole, lines of like length (GB/T 9704-2012, 7.3.1). */
const evenLines = (text: string, style: TextStyle, width: number): Filled[] =>
  text.split("\n").flatMap((one) => setLines(one, style, width, proseUnits).map((set) => ({ set, before: 0 })));

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

/** The line at the foot of a sheet, counted from one: 第1页，共3页. */
export function footLine(text: string, sheet = 1, frame: SheetFrame = USUAL_FRAME): SheetLine {
  const size = frame.footSize;
  const line = setLine(text, { role: "regular", size, autospace: true });
  const room = SHEET.width - line.width;
  // A character from the outer edge of the text, as GB/T 9704-2012, 7.5 has it.
  const x = !frame.footOutside ? room / 2 : sheet % 2 === 1 ? room - frame.right - size : frame.left + size;
  return { ...line, x, y: SHEET.height - frame.footAt, quiet: !frame.footOutside };
}
