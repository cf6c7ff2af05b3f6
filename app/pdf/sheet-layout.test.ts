import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SHEET } from "./sheet-frame";
import { layOutSheets, type SheetBlock } from "./sheet-layout.server";

const words = fc.string({
  unit: fc.constantFrom("标", "准", "，", "。", "（", "a", "B", "7", " ", "\n"),
  maxLength: 300,
});
const block: fc.Arbitrary<SheetBlock> = fc.record(
  {
    tag: fc.constantFrom("H1", "H2", "H3", "P" as const),
    text: words,
    lead: fc.constantFrom("10月15日", "企业"),
    above: fc.nat(40),
  },
  { requiredKeys: ["tag", "text"] },
);

describe("sheets", () => {
  it("hold every line within their margins, in reading order, and lose no word", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 40 }), (blocks) => {
        const { blocks: placed, sheets } = layOutSheets(blocks);
        let before = { sheet: 0, y: 0 };
        for (const [i, { parts }] of placed.entries()) {
          for (const { sheet, lines } of parts) {
            expect(sheet).toBeGreaterThanOrEqual(before.sheet);
            expect(sheet).toBeLessThan(sheets);
            for (const { x, y, width } of lines) {
              expect(y).toBeGreaterThanOrEqual(sheet === before.sheet ? before.y : 0);
              expect(y).toBeLessThan(SHEET.height - 60);
              expect(x).toBeGreaterThanOrEqual(60);
              expect(x + width).toBeLessThanOrEqual(SHEET.width - 60);
              before = { sheet, y };
            }
          }
          const said = parts.flatMap(({ lines }) => lines.map(({ text }) => text)).join("");
          const typed = (blocks[i]?.lead ?? "") + (blocks[i]?.text ?? "");
          expect(said.replace(/\s/g, "")).toBe(typed.replace(/\s/g, ""));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keep a heading with what follows it", () => {
    for (let n = 1; n < 60; n++) {
      const filler = Array.from({ length: n }, (): SheetBlock => ({ tag: "P", text: "标准" }));
      const { blocks } = layOutSheets([...filler, { tag: "H2", text: "标题" }, { tag: "P", text: "正文" }]);
      const [heading, text] = blocks.slice(-2).map(({ parts }) => parts[0]?.sheet);
      expect(heading).toBe(text);
    }
  });
});

it("puts who signs at the right, and not on a sheet without the text before", () => {
  const text: SheetBlock[] = Array.from({ length: 60 }, (_, n) => ({ tag: "P", text: `第${n}行`, step: 20, above: 0 }));
  for (let n = 20; n < 60; n++) {
    const signed: SheetBlock[] = [
      ...text.slice(0, n),
      { tag: "P", text: "核对办法", step: 20, above: 0, keepBelow: 60 },
      { tag: "P", text: "示例局", step: 20, above: 20, rightEms: 2, keepBelow: 20 },
      { tag: "P", text: "2026年11月28日", step: 20, above: 0, rightEms: 4 },
    ];
    const [check, by, day] = layOutSheets(signed)
      .blocks.slice(-3)
      .map(({ parts }) => parts[0]);
    expect([by?.sheet, day?.sheet]).toEqual([check?.sheet, check?.sheet]);
    const line = day?.lines[0];
    expect((line?.x ?? 0) + (line?.width ?? 0)).toBeCloseTo(SHEET.width - 68 - 4 * 10.5, 3);
  }
});
