import { fillLines, fillPhrases } from "./fill-lines.server";
import type { TextStyle } from "./line.server";
import type { PaperBlock } from "./paper-blocks";
import { SHEET } from "./sheet-frame";

export type TextBlock = Extract<PaperBlock, { kind: "text" }>;

/** Points from the edges of the sheet. */
export const LEFT = 64;
export const TOP = 82;
export const FLOOR = SHEET.height - 72;
export const WIDTH = SHEET.width - 2 * LEFT;
export const TEXT = 11;
const SIZES = { H1: 21, H2: 15, H3: 12.5, P: TEXT, LI: TEXT } as const;
const LEADING = { H1: 1.4, H2: 1.5, H3: 1.6, P: 1.75, LI: 1.75 } as const;
export const ABOVE = { H1: 0, H2: 18, H3: 11, P: 5, LI: 2 } as const;
export const CELL = { size: 9.5, step: 15, pad: 5 };

/** A block's lines and how it is set. */
export function setText(block: TextBlock) {
  const { tag, text, indent = 0 } = block;
  const size = block.size ?? SIZES[tag];
  const heading = tag === "H1" || tag === "H2" || tag === "H3";
  const style: TextStyle = { role: block.bold || heading ? "semibold" : "regular", size, autospace: true };
  const width = WIDTH - indent;
  const lines = typeof text === "string" ? fillLines(text, style, width) : fillPhrases(text, style, width);
  return { lines, step: size * LEADING[tag], size, style, heading };
}

/** The lines of each cell of a row. */
export const setRow = (cells: readonly string[], widths: readonly number[], bold: boolean) =>
  cells.map((text, i) => {
    const role = bold || i === 0 ? "semibold" : "regular";
    return fillLines(text, { role, size: CELL.size, autospace: true }, (widths[i] ?? 0) - 2 * CELL.pad);
  });
export const rowHeight = (set: readonly (readonly unknown[])[]): number =>
  Math.max(1, ...set.map((lines) => lines.length)) * CELL.step + 2 * CELL.pad;

/** Columns as wide as their texts ask for: a short one whole, the rest shares what is left by the length of its texts. */
export function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const columns = rows[0]?.length ?? 1;
  const ems = Array.from({ length: columns }, (_, i) =>
    Math.max(3, ...rows.map((row) => Math.min(40, [...(row[i] ?? "")].length * (i === 0 ? 1.05 : 1)))),
  );
  const asked = ems.map((em) => em * CELL.size + 2 * CELL.pad + 4);
  const sum = asked.reduce((whole, one) => whole + one, 0);
  if (sum <= WIDTH) return asked.map((one) => (one * WIDTH) / sum);
  const least = Math.min(WIDTH / columns, 6 * CELL.size + 2 * CELL.pad);
  const over = asked.map((one) => Math.sqrt(Math.max(0, one - least)));
  const share = over.reduce((whole, one) => whole + one, 0) || 1;
  return over.map((one) => least + ((WIDTH - least * columns) * one) / share);
}
