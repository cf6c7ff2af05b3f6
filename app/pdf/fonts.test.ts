import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GRID, glyphPath } from "./font-outline.server";
import { FontSubset } from "./font-subset.server";
import { type FaceName, face, faceFor } from "./fonts.server";

const FACES: FaceName[] = ["semibold", "regular", "rare", "latin", "sans"];
const SAMPLES: Record<FaceName, string> = {
  semibold: "演䶮鱻",
  regular: "标准化",
  rare: "𠮷",
  latin: "ğŞé",
  sans: "0OQ",
};

describe("the vendored faces", () => {
  it.each(FACES)("%s opens and holds what it is for", (name) => {
    for (const character of SAMPLES[name]) {
      const glyph = face(name).glyphOf(character.codePointAt(0) ?? 0);
      expect(glyph).toBeGreaterThan(0);
      expect(face(name).glyphData(glyph).length).toBeGreaterThan(20);
      expect(face(name).advanceOf(glyph)).toBeGreaterThan(200);
    }
  });

  it("hold every ideograph of the basic block and of Extension A for names", () => {
    for (let codePoint = 0x4e00; codePoint <= 0x9fff; codePoint++)
      expect(face("semibold").glyphOf(codePoint)).not.toBe(0);
    for (let codePoint = 0x3400; codePoint <= 0x4dbf; codePoint++)
      expect(face("semibold").glyphOf(codePoint)).not.toBe(0);
  });

  it("fall back from one to the next", () => {
    expect(faceFor("标", "regular")).toBe("regular");
    expect(faceFor("鱻", "regular")).toBe("semibold");
    expect(faceFor("𠮷", "semibold")).toBe("rare");
    expect(faceFor("ğ", "semibold")).toBe("latin");
    expect(faceFor("😀", "regular")).toBeNull();
  });

  it("kern Latin letters", () => {
    const glyph = (letter: string) => face("semibold").glyphOf(letter.charCodeAt(0));
    expect(face("semibold").kerningOf(glyph("A"), glyph("V"))).toBeLessThan(-50);
    expect(face("semibold").kerningOf(glyph("H"), glyph("H"))).toBe(0);
  });
});

/** Points of a path along its lines and curves, in font units: extremes may lie between the ends of a curve. */
function outline(path: string): { xs: number[]; ys: number[] } {
  const xs: number[] = [];
  const ys: number[] = [];
  let from: number[] = [0, 0];
  for (const line of path.split("\n")) {
    const numbers = line
      .split(" ")
      .slice(0, -1)
      .map((n) => Number(n) * GRID);
    const to = numbers.slice(-2);
    if (to.length < 2) continue;
    const [, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [0, ...(line.endsWith("c") ? numbers : [...from, ...to])];
    for (let t = line.endsWith("m") ? 1 : 0; t <= 1; t += 1 / 64) {
      const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
      xs.push(a * (from[0] as number) + b * x1 + c * x2 + d * (to[0] as number));
      ys.push(a * (from[1] as number) + b * y1 + c * y2 + d * (to[1] as number));
    }
    from = to;
  }
  return { xs, ys };
}

describe("glyphPath", () => {
  it("stays inside the box the font gives, touches it, and closes what it opens", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x4e00, max: 0x9fff }), (codePoint) => {
        const glyph = face("semibold").glyphOf(codePoint);
        const data = face("semibold").glyphData(glyph);
        const path = glyphPath(face("semibold"), glyph);
        expect(path.match(/ m\n/g)).toHaveLength(data.readInt16BE(0));
        expect(path.match(/^h\n/gm)).toHaveLength(data.readInt16BE(0));
        const { xs, ys } = outline(path);
        const inside = [
          Math.min(...xs) - data.readInt16BE(2),
          Math.min(...ys) - data.readInt16BE(4),
          data.readInt16BE(6) - Math.max(...xs),
          data.readInt16BE(8) - Math.max(...ys),
        ];
        // Out of it only by rounding to the grid, of an extreme and of the control points that make it.
        expect(Math.min(...inside)).toBeGreaterThanOrEqual(-1.5 * GRID);
        // For 24 glyphs (the hook of 气, mostly) the font's box is wider than their ink, by up to 15 units of 1,000.
        expect(Math.max(...inside)).toBeLessThanOrEqual(4 * GRID);
      }),
      { numRuns: 300 },
    );
  });
});

describe("FontSubset", () => {
  it("writes a font whose tables check and whose glyphs are the originals", () => {
    const file = face("semibold");
    const glyphs = [..."演示学员甲"].map((character) => file.glyphOf(character.codePointAt(0) ?? 0));
    const subset = new FontSubset(file);
    expect(glyphs.map((glyph) => subset.includeGlyph(glyph))).toEqual([1, 2, 3, 4, 5]);
    expect(subset.includeGlyph(glyphs[2] ?? 0)).toBe(3);
    const font = Buffer.from(subset.encode());
    const tables = new Map<string, Buffer>();
    for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
      const [sum, offset, length] = [font.readUInt32BE(at + 4), font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
      const table = font.subarray(offset, offset + length);
      const tag = font.toString("latin1", at, at + 4);
      tables.set(tag, table);
      if (tag !== "head") expect(wordSum(table)).toBe(sum);
    }
    expect([...tables.keys()]).toEqual(["glyf", "head", "hhea", "hmtx", "loca", "maxp"]);
    expect(wordSum(font)).toBe(0xb1b0afba);
    expect(tables.get("maxp")?.readUInt16BE(4)).toBe(6);
    [0, ...glyphs].forEach((glyph, i) => {
      const start = tables.get("loca")?.readUInt32BE(i * 4) ?? 0;
      const original = file.glyphData(glyph);
      expect(
        tables
          .get("glyf")
          ?.subarray(start, start + original.length)
          .equals(original),
      ).toBe(true);
      expect(tables.get("hmtx")?.readUInt16BE(i * 4)).toBe(file.advanceOf(glyph));
    });
  });
});

/** Written apart from the code under test: bytes first, then words. */
function wordSum(bytes: Buffer): number {
  let sum = 0n;
  bytes.forEach((byte, i) => {
    sum += BigInt(byte) << BigInt(24 - (i % 4) * 8);
  });
  return Number(sum % 2n ** 32n);
}
