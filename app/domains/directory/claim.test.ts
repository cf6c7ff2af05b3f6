import fc from "fast-check";
import { expect, it } from "vitest";
import { CODE_TRIES, formatHandedCode, makeHandedCode, readHandedCode } from "~/domains/people/handed-code";
import { canDecide, canMakeLetter, canTypeCode, letterState } from "./claim";

const bytes = fc.uint8Array({ minLength: 12, maxLength: 12 });
const open = { outcome: null, personId: "her", letterAddress: "x" } as const;

it("reads every code it prints, however it is typed, and nothing that is shorter or longer", () => {
  fc.assert(
    fc.property(bytes, fc.constantFrom("-", " ", "－", "—", "\u200b", ""), fc.boolean(), (drawn, gap, lower) => {
      const code = makeHandedCode(drawn);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
      const printed = formatHandedCode(code).replaceAll("-", gap);
      const typed = (lower ? printed.toLowerCase() : printed).replace(/0/g, "o").replace(/1/g, lower ? "l" : "I");
      expect(readHandedCode(` ${typed} `)).toBe(code);
      expect(readHandedCode([...typed].map((c) => (/[A-Z0-9]/.test(c) ? wide(c) : c)).join(""))).toBe(code);
      expect(readHandedCode(code.slice(1))).toBeNull();
      expect(readHandedCode(`${code}A`)).toBeNull();
    }),
  );
  expect(readHandedCode("U".repeat(12))).toBeNull();
});
const wide = (c: string) => String.fromCharCode(c.charCodeAt(0) + 0xfee0);

it("tells a letter's state by its day and the wrong tries, the last moment excluded", () => {
  const letter = { letterAt: 1, codeExpiresAt: 100, codeTries: 0 };
  expect(letterState({ ...letter, letterAt: null }, 2)).toBe("none");
  expect(letterState(letter, 99)).toBe("sent");
  expect(letterState(letter, 100)).toBe("expired");
  expect(letterState({ ...letter, codeTries: CODE_TRIES - 1 }, 2)).toBe("sent");
  expect(letterState({ ...letter, codeTries: CODE_TRIES }, 2)).toBe("void");
});

it("lets nobody decide her own, nothing be decided twice, and no letter go nowhere", () => {
  expect(canDecide({ personId: "her" }, open)).toMatchObject({ reason: "claim.own" });
  expect(canDecide({ personId: "another" }, open)).toEqual({ ok: true });
  for (const outcome of ["confirmed", "refused", "withdrawn"] as const) {
    expect(canDecide({ personId: "another" }, { ...open, outcome })).toMatchObject({
      reason: `claim.state.${outcome}`,
    });
    expect(canTypeCode({ outcome, letterAt: 1, codeExpiresAt: 9, codeTries: 0 }, 2)).toMatchObject({ ok: false });
  }
  expect(canMakeLetter({ personId: "another" }, { ...open, letterAddress: null })).toMatchObject({
    reason: "claim.addressMissing",
  });
});
