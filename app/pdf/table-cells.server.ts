import { fill, fillEven } from "./fill-lines.server";
import { type SetLine, setLines, type TextStyle } from "./line.server";
import { proseUnits } from "./line-break";
import { type SheetFrame, type SheetLine, widthOf } from "./sheet-frame";

/** Rows under each other between rules. What does not end on a sheet goes on on the next one, its label again before it. */
export interface SheetTable {
  rows: readonly TableRow[];
  /** After a label that stands again on the next sheet: （续）. */
  again: string;
  /** Of the text, and from line to line; points. */
  size: number;
  step: number;
}

export interface TableRow {
  /** Of all cells together the width of the text. */
  cells: readonly TableCell[];
  /** Names what stands below: again at the head of each sheet that the table goes on to. Only at its beginning. */
  head?: boolean;
  /** Not parted as long as one sheet holds it. */
  whole?: boolean;
  /** Points that it is high at least. */
  least?: number;
}

export interface TableCell {
  texts: readonly CellText[];
  /** At the lower edge, after all else: who signs, and the day. */
  foot?: readonly CellText[];
  /** Share of the table's width. */
  share: number;
  /** How many columns it takes; one by itself. */
  span?: number;
  /** Names what stands beside it (`Row`) or below it (`Column`). */
  names?: "Row" | "Column";
  /** In the middle of the cell, in even lines. */
  centred?: boolean;
}

export interface CellText {
  text: string;
  size?: number;
  bold?: boolean;
  /** Two ems before its first line. */
  indented?: boolean;
  /** Ends so many ems before the cell's right edge. */
  rightEms?: number;
  /** Ems between its characters, where something is written in by hand. */
  spread?: number;
  /** Points above it, not at the head of the cell. */
  above?: number;
}

/** From one point to another, y downwards. */
export type Rule = readonly [x: number, y: number, toX: number, toY: number];

/** Points between a rule and what stands beside it, and above and below it. */
export const PAD = { x: 6, y: 5 };
/** A line of a cell. */
export interface CellLine {
  set: SetLine;
  /** Points from the cell's inner left edge, above the line, and from line to line. */
  offset: number;
  above: number;
  step: number;
}
/** A cell with its lines, at its place. */
export interface SetCell {
  cell: TableCell;
  x: number;
  width: number;
  lines: CellLine[];
  foot: CellLine[];
}

export const heightOf = (lines: readonly CellLine[]): number =>
  lines.reduce((sum, { above, step }, i) => sum + step + (i === 0 ? 0 : above), 0);
/** Of a cell's foot with what parts it from the text. */
export const footOf = ({ foot }: SetCell): number => heightOf(foot) + (foot[0]?.above ?? 0);

/** The cells of a row, each as wide as its share. */
export function setCells({ cells }: TableRow, table: SheetTable, frame: SheetFrame): SetCell[] {
  const whole = cells.reduce((sum, { share }) => sum + share, 0);
  let x = frame.left;
  return cells.map((cell) => {
    const width = (widthOf(frame) * cell.share) / whole;
    const set = setCell(cell, table, { x, width });
    x += width;
    return set;
  });
}

export function setCell(cell: TableCell, table: SheetTable, place: { x: number; width: number }): SetCell {
  const room = place.width - 2 * PAD.x;
  const set = (texts: readonly CellText[]) => texts.flatMap((text) => setText(text, cell, table, room));
  return { cell, ...place, lines: set(cell.texts), foot: set(cell.foot ?? []) };
}

function setText(said: CellText, cell: TableCell, table: SheetTable, room: number): CellLine[] {
  const { size = table.size, rightEms } = said;
  const step = (table.step * size) / table.size;
  const style: TextStyle = {
    role: said.bold || cell.names ? "semibold" : "regular",
    size,
    spacing: said.spread,
    autospace: true,
  };
  const lines =
    cell.centred || rightEms !== undefined
      ? setLines(said.text, style, room - (rightEms ?? 0) * size, proseUnits).map((set) => ({ set, before: 0 }))
      : (said.indented ? fillEven : fill)(said.text, style, room, said.indented ? 2 * size : 0);
  return lines.map(({ set, before }, i) => ({
    set,
    step,
    above: i === 0 ? (said.above ?? 0) : 0,
    offset:
      rightEms === undefined
        ? before + (cell.centred ? (room - set.width) / 2 : 0)
        : room - set.width - rightEms * size,
  }));
}

/** Lines from a height downwards. */
export function under({ x }: SetCell, lines: readonly CellLine[], from: number): SheetLine[] {
  let y = from;
  return lines.map(({ set, offset, above, step }, i) => {
    y += i === 0 ? 0 : above;
    const line = { ...set, x: x + PAD.x + offset, y: y + step / 2 + set.size * 0.36, quiet: false };
    y += step;
    return line;
  });
}

export const middle = (cell: SetCell, lines: readonly CellLine[], y: number, height: number): SheetLine[] =>
  under(cell, lines, y + (height - heightOf(lines)) / 2);

/** The rules around cells that stand beside each other. */
export function box(cells: readonly SetCell[], y: number, height: number): Rule[] {
  const left = cells[0]?.x ?? 0;
  const last = cells.at(-1);
  const right = (last?.x ?? 0) + (last?.width ?? 0);
  const upright = [...cells.map(({ x }) => x), right].map((x): Rule => [x, y, x, y + height]);
  return [[left, y, right, y], [left, y + height, right, y + height], ...upright];
}
