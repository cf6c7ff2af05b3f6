import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OFFICIAL_FRAME } from "./official-frame.server";
import { SHEET, type SheetLine } from "./sheet-frame";
import { layOutTable } from "./sheet-table.server";
import type { SheetTable, TableCell, TableRow } from "./table-cells.server";

const set = { again: "（续）", size: 12, step: 20 };
const START = { sheet: 0, y: OFFICIAL_FRAME.top };
const FLOOR = SHEET.height - OFFICIAL_FRAME.bottom + 0.02;
const label = (text: string): TableCell => ({ texts: [{ text }], share: 1, names: "Row", centred: true });
const value = (text: string): TableCell => ({
  texts: text.split("\n").map((one) => ({ text: one, indented: true })),
  share: 5,
});
const said = (lines: readonly SheetLine[]) => lines.map(({ text }) => text).join("");
const textOf = (parts: readonly { lines: readonly SheetLine[] }[]) => parts.map(({ lines }) => said(lines)).join("");

const words = fc.string({
  unit: fc.constantFrom("标", "准", "，", "。", "（", "》", "a", "B", "7", " ", "\n"),
  maxLength: 900,
});
const row: fc.Arbitrary<TableRow> = fc.record({
  cells: fc.tuple(
    fc.constantFrom(label("主要事迹"), label("名")),
    fc.tuple(words, fc.boolean()).map(
      ([text, signed]): TableCell => ({
        ...value(text),
        ...(signed && { foot: [{ text: "示例局（盖章）", rightEms: 1, above: 20 }] }),
      }),
    ),
  ),
  whole: fc.boolean(),
  least: fc.constantFrom(0, 80),
});

describe("a ruled table", () => {
  it("holds every line within its cell and the type area, and loses no sign", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.nat(600), (rows, down) => {
        const placed = layOutTable({ ...set, rows }, OFFICIAL_FRAME, { sheet: 0, y: OFFICIAL_FRAME.top + down });
        for (const [i, { cells, drawn }] of placed.rows.entries()) {
          const rules = drawn.flatMap((one) => one.rules.map((rule) => ({ sheet: one.sheet, rule })));
          for (const [n, { parts }] of cells.entries()) {
            const cell = rows[i]?.cells[n] as TableCell;
            const typed = [...cell.texts, ...(cell.foot ?? [])].map(({ text }) => text).join("");
            expect(textOf(parts).replace(/\s/g, "")).toBe(typed.replace(/\s/g, ""));
            for (const { sheet, lines } of parts)
              for (const { x, y, width } of lines) {
                expect(x).toBeGreaterThan(OFFICIAL_FRAME.left);
                expect(x + width).toBeLessThan(SHEET.width - OFFICIAL_FRAME.right + 7);
                expect(y).toBeLessThan(FLOOR);
                // Between rules that are drawn on that sheet.
                const upright = rules.filter(({ sheet: on, rule: [from, , to] }) => on === sheet && from === to);
                expect(upright.some(({ rule: [, top, , bottom] }) => y > top && y < bottom)).toBe(true);
              }
          }
          for (const { rule } of rules) expect(rule[3]).toBeLessThan(FLOOR);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("goes on on the next sheet with its label, for the eye alone", () => {
    const rows = [{ cells: [label("主要事迹"), value("甲乙丙丁".repeat(500))] }];
    const {
      rows: [placed],
      sheet,
    } = layOutTable({ ...set, rows }, OFFICIAL_FRAME, START);
    expect(sheet).toBe(2);
    expect(placed?.cells.map(({ parts }) => parts.map((part) => part.sheet))).toEqual([[0], [0, 1, 2]]);
    expect(placed?.drawn.map(({ sheet: on, lines }) => [on, said(lines)])).toEqual([
      [0, ""],
      [1, "主要事迹（续）"],
      [2, "主要事迹（续）"],
    ]);
  });

  it("has the head of a list at the head of each sheet, and parts no short row", () => {
    const column = (text: string): TableCell => ({ texts: [{ text }], share: 1, names: "Column", centred: true });
    const head = [
      { cells: [column("证据清单")], head: true },
      { cells: [column("序号"), column("名称")], head: true },
    ];
    const rows: TableRow[] = Array.from({ length: 40 }, (_, i) => ({
      cells: [
        { texts: [{ text: String(i) }], share: 1 },
        { ...value("一\n二\n三"), share: 1 },
      ],
      whole: true,
    }));
    const table: SheetTable = { ...set, rows: [...head, ...rows] };
    const { rows: placed, sheet } = layOutTable(table, OFFICIAL_FRAME, START);
    expect(sheet).toBeGreaterThan(2);
    const repeated = placed.flatMap(({ drawn }) => drawn).filter(({ lines }) => lines.length > 0);
    expect(repeated.map(({ sheet: on, lines }) => `${on}${said(lines)}`)).toEqual(
      Array.from({ length: sheet }, (_, i) => [`${i + 1}证据清单（续）`, `${i + 1}序号名称`]).flat(),
    );
    for (const { cells } of placed) for (const { parts } of cells) expect(parts).toHaveLength(1);
    // Neither stands at a foot without a first row.
    for (let down = 0; down < 640; down += 7) {
      const late = layOutTable(table, OFFICIAL_FRAME, { sheet: 0, y: OFFICIAL_FRAME.top + down }).rows;
      const sheets = late.slice(0, 3).map(({ cells }) => cells[0]?.parts[0]?.sheet);
      expect(new Set(sheets).size).toBe(1);
    }
  });

  it("parts a text with two lines on either side, and its last ones not from who signs", () => {
    const text = Array.from({ length: 9 }, (_, i) => `第${i}行`).join("\n");
    const signed = { ...value(text), foot: [{ text: "示例局", above: 20 }] };
    for (let down = 400; down < 640; down += 3) {
      const from = { sheet: 0, y: OFFICIAL_FRAME.top + down };
      const [placed] = layOutTable({ ...set, rows: [{ cells: [label("意见"), signed] }] }, OFFICIAL_FRAME, from).rows;
      const counts = placed?.cells[1]?.parts.map(({ lines }) => lines.length) ?? [];
      expect(counts.length).toBeLessThan(3);
      if (counts.length === 2) expect([(counts[0] ?? 0) >= 2, (counts[1] ?? 0) >= 3]).toEqual([true, true]);
    }
  });

  it("begins no line with a closing mark, in words that fit on no line either", () => {
    const long = `${"a".repeat(48)}，${"标准".repeat(20)}（${"Q/AB 101-2025、".repeat(9)}）。`;
    for (let size = 8; size < 14; size += 0.3) {
      const table = { ...set, size, rows: [{ cells: [label("名"), value(long)] }] };
      const [placed] = layOutTable(table, OFFICIAL_FRAME, START).rows;
      for (const { text } of placed?.cells[1]?.parts[0]?.lines ?? []) {
        expect(text).not.toMatch(/^[，。、）]/);
        expect(text).not.toMatch(/（$/);
        expect(text).not.toMatch(/Q\/?$|AB$|101-?$/);
      }
    }
  });
});
