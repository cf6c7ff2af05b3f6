import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CODE_ALPHABET } from "~/kernel/crockford";
import { formatCertificateCode, makeCertificateCode, parseCertificateCode } from "./certificate-code";

const elevenBytes = fc.uint8Array({ minLength: 11, maxLength: 11 });
const anyCode = elevenBytes.map((bytes) => makeCertificateCode(() => bytes));
const letters = [...CODE_ALPHABET];

function replaceAt(code: string, place: number, letter: string): string {
  return code.slice(0, place) + letter + code.slice(place + 1);
}

function swap(code: string, left: number, right: number): string {
  return replaceAt(replaceAt(code, left, code.charAt(right)), right, code.charAt(left));
}

describe("makeCertificateCode", () => {
  it("gives twelve characters of the alphabet that parse to themselves", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
        expect(parseCertificateCode(code)).toBe(code);
      }),
    );
  });

  it("has fixed examples, so that codes printed on paper stay right for ever", () => {
    expect(makeCertificateCode(() => new Uint8Array(11))).toBe("000000000000");
    expect(makeCertificateCode(() => Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]))).toBe("000000000012");
    expect(makeCertificateCode(() => Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))).toBe("123456789ABV");
    expect(makeCertificateCode(() => Uint8Array.from([255, 254, 33, 0, 31, 64, 99, 7, 250, 18, 201]))).toBe(
      "ZY10Z037TJ9Y",
    );
  });

  it("asks for eleven bytes and refuses fewer", () => {
    const asked: number[] = [];
    makeCertificateCode((count) => {
      asked.push(count);
      return new Uint8Array(count);
    });
    expect(asked).toEqual([11]);
    expect(() => makeCertificateCode(() => new Uint8Array(4))).toThrow(RangeError);
  });

  it("lets every check character occur", () => {
    const seen = new Set(
      Array.from({ length: 32 }, (_, value) =>
        makeCertificateCode(() => Uint8Array.from([value, ...Array(10).fill(3)])).charAt(11),
      ),
    );
    expect(seen.size).toBe(32);
  });
});

describe("the check character", () => {
  it("finds every single wrong character, at every place, for every letter", () => {
    let tried = 0;
    fc.assert(
      fc.property(anyCode, (code) => {
        for (let place = 0; place < 12; place++) {
          for (const letter of letters) {
            if (letter === code.charAt(place)) continue;
            tried++;
            if (parseCertificateCode(replaceAt(code, place, letter)) !== null) return false;
          }
        }
        return true;
      }),
      { numRuns: 300 },
    );
    expect(tried).toBe(300 * 12 * 31);
  });

  it("finds every swap of two different characters, neighbours and others", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        for (let left = 0; left < 11; left++) {
          for (let right = left + 1; right < 12; right++) {
            const swapped = swap(code, left, right);
            if (swapped !== code && parseCertificateCode(swapped) !== null) return false;
          }
        }
        return true;
      }),
      { numRuns: 500 },
    );
  });

  it("finds every swap of neighbours for every pair of letters", () => {
    for (let place = 0; place < 10; place++) {
      for (const a of letters) {
        for (const b of letters) {
          if (a === b) continue;
          const bytes = new Uint8Array(11).fill(17);
          bytes[place] = CODE_ALPHABET.indexOf(a);
          bytes[place + 1] = CODE_ALPHABET.indexOf(b);
          const code = makeCertificateCode(() => bytes);
          expect(parseCertificateCode(swap(code, place, place + 1))).toBeNull();
        }
      }
    }
  });
});

describe("parseCertificateCode", () => {
  const code = "ZY10Z037TJ9Y";

  it.each([
    ["as printed", "ZY10-Z037-TJ9Y"],
    ["lower case", "zy10-z037-tj9y"],
    ["spaces around and inside", "  ZY10 Z037\tTJ9Y\n"],
    ["ideographic space", "ZY10　Z037　TJ9Y"],
    ["O for 0, I and l for 1", "zyIO-ZO37-TJ9Y".replace("I", "l")],
    ["full-width letters, digits and dashes", "ＺＹ１０－Ｚ０３７－ＴＪ９Ｙ"],
    ["full-width o and i", "ＺＹｉｏ－Ｚｏ３７－ＴＪ９Ｙ"],
    ["em dashes of a Chinese keyboard", "ZY10——Z037—TJ9Y"],
    ["en dash, minus, figure dash, long vowel mark", "Z–Y−1‒0ーZ037TJ9Y"],
    ["zero-width characters of a copied text", "\ufeffZY10\u200bZ037\u200dTJ9Y"],
  ])("forgives %s", (_what, typed) => {
    expect(parseCertificateCode(typed)).toBe(code);
  });

  it.each([
    ["nothing", ""],
    ["too short", "ZY10-Z037-TJ9"],
    ["too long", "ZY10-Z037-TJ9Y9"],
    ["a letter outside the alphabet", "UY10-Z037-TJ9Y"],
    ["a Chinese character", "书Y10-Z037-TJ9Y"],
    ["a surrogate pair", "𠮷10-Z037-TJ9Y"],
    ["a wrong check", "ZY10-Z037-TJ9X"],
    ["a letter that only looks upper-cased by locale rules", "ıY10-Z037-TJ9Y"],
    ["far too much", "-".repeat(5000)],
  ])("answers null to %s", (_what, typed) => {
    expect(parseCertificateCode(typed)).toBeNull();
  });

  it("never throws and never answers anything but a right code or null", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (typed) => {
        const parsed = parseCertificateCode(typed);
        expect(parsed === null || parseCertificateCode(parsed) === parsed).toBe(true);
      }),
    );
  });

  it("accepts any code however it was dressed", () => {
    const dress = fc.array(fc.constantFrom("", " ", "-", "－", "—", "　", " - "), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(anyCode, dress, fc.boolean(), (made, between, lower) => {
        const dressed = [...made].map((letter, i) => letter + between[i]).join("");
        expect(parseCertificateCode(lower ? dressed.toLowerCase() : dressed)).toBe(made);
      }),
    );
  });
});

describe("formatCertificateCode", () => {
  it("sets three groups of four", () => {
    expect(formatCertificateCode("7K3M9QXV2D8H")).toBe("7K3M-9QXV-2D8H");
  });
  it("is undone by parsing", () => {
    fc.assert(fc.property(anyCode, (code) => parseCertificateCode(formatCertificateCode(code)) === code));
  });
});
