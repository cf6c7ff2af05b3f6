import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isId, newId } from "~/kernel/ids";
import { chooseEnterpriseForm, newEnterpriseForm } from "./enterprise-forms";
import { foldEnterpriseName, readEnterpriseName } from "./enterprise-name";
import { readUscc, usccCheckCharacter } from "./uscc";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const goodCode = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((letters) => letters.join("") + usccCheckCharacter(letters.join("")));
const goodName = fc
  .array(fc.constantFrom(..."合肥示例机械（集团）有限公司Abc·09"), { minLength: 2, maxLength: 60 })
  .map((all) => `安徽${all.join("")}`);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 100 }),
  fc.constantFrom("", " ", "\u0000", "\ud800", "公司", "<b>公司</b>", "字".repeat(81), "a".repeat(5_000)),
);
const field = <T>(good: fc.Arbitrary<T>) => fc.oneof(good, anyText, fc.array(anyText, { maxLength: 3 }));

describe("adding a firm", () => {
  it("takes a code and a name that hold by themselves and nothing else, and never throws", () => {
    const body = fc.record(
      { code: field(goodCode), name: field(goodName), region: field(fc.constant("340123")) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(body, (sent) => {
        const first = (value: unknown): string => (Array.isArray(value) ? (value[0] ?? "") : (value ?? "")) as string;
        const read = newEnterpriseForm.safeParse(sent);
        const wrong = [
          ...(readUscc(first(sent.code)).ok ? [] : ["code"]),
          ...(readEnterpriseName(first(sent.name)).ok ? [] : ["name"]),
        ];
        expect(read.error?.issues.map(({ path }) => path[0]) ?? []).toEqual(wrong);
        for (const { message } of read.error?.issues ?? []) expect(message).toMatch(/^enterprise\.[A-Za-z]+$/);
      }),
      { numRuns: 1_000 },
    );
  });

  it("takes every sound code however it is pasted: small letters, spaces, dashes, full width", () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    const pasted = fc.constantFrom<(text: string) => string>(
      (text) => text.toLowerCase(),
      (text) => ` ${text.slice(0, 6)} ${text.slice(6)}\n`,
      (text) => text.replace(/(.{6})/g, "$1-"),
      wide,
    );
    fc.assert(
      fc.property(goodCode, pasted, goodName, (code, paste, name) => {
        expect(readUscc(paste(code))).toEqual({ ok: true, code });
        expect(newEnterpriseForm.safeParse({ code: paste(code), name, region: "" }).success).toBe(true);
      }),
    );
  });

  it("keeps a name that stands still when it is read again, with the key it is found by", () => {
    fc.assert(
      fc.property(fc.oneof(goodName, anyText), (text) => {
        const read = readEnterpriseName(text);
        if (!read.ok) return;
        expect(readEnterpriseName(read.name)).toEqual(read);
        expect([...read.name].length).toBeLessThanOrEqual(80);
        expect(read.name).not.toMatch(/[\p{C}<>{}]| {2}/u);
        expect(read.key).toBe(foldEnterpriseName(read.name));
        expect(foldEnterpriseName(read.key)).toBe(read.key);
        expect([...read.key].length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 1_000 },
    );
  });

  it("finds a name whatever brackets, width, case or spaces it is typed with", () => {
    fc.assert(
      fc.property(goodName, (name) => {
        const typed = name.replaceAll("（", "(").replaceAll("）", ")").replace(/(.)/gu, "$1 ").toUpperCase();
        expect(foldEnterpriseName(typed)).toBe(foldEnterpriseName(name));
      }),
    );
  });
});

it("choosing a firm takes an id, and what is none as no firm", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.array(anyText, { maxLength: 3 })), (enterprise) => {
      const read = chooseEnterpriseForm.parse({ enterprise });
      expect(read.enterprise === "" || isId(read.enterprise)).toBe(true);
    }),
  );
  const id = newId(1_764_000_000_000);
  expect(chooseEnterpriseForm.parse({ enterprise: id })).toEqual({ enterprise: id });
  expect(chooseEnterpriseForm.parse({})).toEqual({ enterprise: "" });
});
