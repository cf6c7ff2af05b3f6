import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divisionOf, readUscc, usccCheckCharacter } from "./uscc";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const EXAMPLE = "91350100M000100Y43";
const codes = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((letters) => letters.join("") + usccCheckCharacter(letters.join("")));

describe("unified social credit codes", () => {
  it("takes the worked example of GB 32100-2015", () => {
    expect(usccCheckCharacter(EXAMPLE)).toBe("3");
    expect(readUscc(EXAMPLE)).toEqual({ ok: true, code: EXAMPLE });
    expect(divisionOf(EXAMPLE)).toBe("350100");
  });

  it("forgives case, spaces, dashes and full-width letters", () => {
    expect(readUscc(" ９１350100 m00-0100y43 ")).toEqual({ ok: true, code: EXAMPLE });
  });

  it("names what is wrong", () => {
    expect(readUscc("  ")).toEqual({ ok: false, reason: "enterprise.codeMissing" });
    expect(readUscc(EXAMPLE.slice(0, 17))).toEqual({
      ok: false,
      reason: "enterprise.codeLength",
      values: { length: 17 },
    });
    expect(readUscc(`${EXAMPLE}0`)).toMatchObject({ reason: "enterprise.codeLength", values: { length: 19 } });
    expect(readUscc("9135O100M000100Y43")).toEqual({
      ok: false,
      reason: "enterprise.codeLetter",
      values: { letter: "O", position: 5 },
    });
    expect(readUscc("91350100M000100Y42")).toEqual({ ok: false, reason: "enterprise.codeCheck" });
  });

  it("finds every single wrong character", () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.nat(30), (code, at, other) => {
        const letter = ALPHABET.charAt(other);
        fc.pre(letter !== code.charAt(at));
        expect(readUscc(code.slice(0, at) + letter + code.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  it("never throws, and what it takes is in canonical form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = readUscc(text);
        if (read.ok) expect(read.code).toMatch(/^[0-9A-HJ-NPQRTUWXY]{18}$/);
      }),
    );
  });
});
