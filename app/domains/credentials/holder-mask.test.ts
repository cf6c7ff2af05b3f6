import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskHolder } from "./holder-mask";

describe("maskHolder", () => {
  it.each([
    ["王小明", "王**"],
    ["王明", "王**"],
    ["王小明明", "王**"],
    ["欧阳修", "欧阳**"],
    ["诸葛小明", "诸葛**"],
    ["欧阳", "欧**"],
    ["阿依古丽·买买提", "阿**"],
    ["司马·光", "司马**"],
    ["John Smith", "J**"],
    ["Élodie", "É**"],
    ["E\u0301lodie", "É**"],
    ["𠮷田花子", "𠮷**"],
    ["  王小明 ", "王**"],
    ["\u200b王小明", "王**"],
    ["演示学员甲", "演**"],
    ["王", "**"],
    ["", "**"],
  ])("%j becomes %j", (name, masked) => {
    expect(maskHolder(name)).toBe(masked);
  });

  it("never shows more than two characters of a name, nor how long it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (name) => {
        const masked = maskHolder(name);
        expect(masked.endsWith("**")).toBe(true);
        const shown = masked.slice(0, -2).match(/\P{M}\p{M}*/gu) ?? [];
        expect(shown.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it("gives all names of one surname the same mask", () => {
    const given = fc.string({ unit: fc.constantFrom(..."小明伟芳娜敏静丽强磊"), minLength: 1, maxLength: 6 });
    fc.assert(fc.property(given, (rest) => maskHolder(`王${rest}`) === "王**"));
  });
});
