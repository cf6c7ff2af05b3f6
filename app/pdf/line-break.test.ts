import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines, type Extents, nameUnits, proseUnits, type Unit } from "./line-break";

/** Every character one em wide. */
function squares(text: string): Extents {
  const from = Array.from(text, (_, i) => i);
  return { from, to: from.map((x) => x + 1) };
}

function lines(text: string, width: number, unitsOf: (text: string) => Unit[]): string[] {
  const characters = [...text];
  return breakLines(unitsOf(text), squares(text), width).map(([start, end]) => characters.slice(start, end).join(""));
}

const SENTENCE =
  "学完《标准化法与企业标准自我声明公开》24学时，能依法办理企业标准自我声明公开、建立并改进企业标准体系。";

describe("breakLines", () => {
  it("loses and changes nothing, and keeps to the width", () => {
    const text = fc.string({ unit: fc.constantFrom(..."标准化法，。《》（）、a1 ·𠮷"), maxLength: 120 });
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 40 }), (words, width) => {
        for (const unitsOf of [proseUnits, nameUnits]) {
          const broken = lines(words, width, unitsOf);
          expect(broken.join("")).toBe(words);
          for (const line of broken) expect([...line].length).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it("takes no more lines than are needed, and makes them even", () => {
    const broken = lines("甲".repeat(21), 20, (text) =>
      Array.from(text, (_, i) => ({ start: i, end: i + 1, penalty: 0 })),
    );
    expect(broken.map((line) => line.length).sort()).toEqual([10, 11]);
  });

  it("starts no line with a closing mark and ends none with an opening one", () => {
    for (let width = 10; width < 55; width++) {
      for (const line of lines(SENTENCE, width, proseUnits)) {
        expect(line).not.toMatch(/^[，。、》）]/);
        expect(line).not.toMatch(/[《（]$/);
      }
    }
  });

  it("keeps words and figures with their unit whole", () => {
    for (let width = 12; width < 40; width++) {
      const marked = lines(SENTENCE, width, proseUnits).join("|");
      expect(marked).not.toMatch(/标\|准|体\|系|2\|4|24\|学|公\|开/);
    }
  });

  it("parts a name at its interpunct or space", () => {
    expect(lines("阿不都热合曼·买买提艾力", 8, nameUnits)).toEqual(["阿不都热合曼·", "买买提艾力"]);
    expect(lines("Alexandra Katharina von Hohenstein", 20, nameUnits)).toEqual([
      "Alexandra Katharina ",
      "von Hohenstein",
    ]);
  });

  it("gives one line for nothing", () => {
    expect(lines("", 10, proseUnits)).toEqual([""]);
  });
});
