import fc from "fast-check";
import { expect, it } from "vitest";
import { kindName, parseKinds, readKinds, writeKinds } from "./named-kinds";

const name = fc.stringMatching(/^[一-龥A-Za-z]{1,40}$/);
const kinds = fc.uniqueArray(fc.record({ key: fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/), zh: name, en: name }), {
  selector: ({ key }) => key,
  minLength: 1,
  maxLength: 30,
});

it("what a form shows is read back as it was, and so is what is stored", () => {
  fc.assert(
    fc.property(kinds, (all) => {
      expect(parseKinds(writeKinds(all))).toEqual({ ok: true, kinds: all });
      expect(readKinds(JSON.parse(JSON.stringify(all)))).toEqual(all);
    }),
  );
});

it.each([
  ["", "kindsMissing", 1],
  ["exchange", "kindLine", 1],
  ["exchange | 交流会\nExchange | 交流会", "kindKey", 2],
  ["exchange | 交流会\n\nexchange | 研讨会", "kindTwice", 3],
  ["exchange | 交流会 | a | b", "kindLine", 1],
  [`exchange | ${"会".repeat(41)}`, "kindLong", 1],
])("refuses %j as %s in line %d", (text, fault, line) => expect(parseKinds(text)).toEqual({ ok: false, fault, line }));

it("falls back to the Chinese name, and to the key of a kind nobody knows", () => {
  expect(parseKinds("exchange ｜ 交流会")).toEqual({
    ok: true,
    kinds: [{ key: "exchange", zh: "交流会", en: "交流会" }],
  });
  expect(kindName([{ key: "a", zh: "甲", en: "A" }], "a", "en")).toBe("A");
  expect(kindName([], "gone", "zh-CN")).toBe("gone");
  expect(readKinds([{ key: "A" }, null, 3])).toBe(null);
  expect(readKinds("x")).toBe(null);
});
