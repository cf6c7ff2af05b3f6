import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashResponse, readResponse } from "./response";

const choices = new Set(["a", "b", "c"]);
const single = { kind: "single" as const, choices };
const multiple = { kind: "multiple" as const, choices };

describe("a response", () => {
  it("is the choices as sent, or null to clear", () => {
    expect(readResponse(single, { choices: ["b"] })).toEqual({ choices: ["b"] });
    expect(readResponse(multiple, { choices: ["c", "a"] })).toEqual({ choices: ["c", "a"] });
    expect(readResponse({ ...single, kind: "true-false" }, { choices: ["a"] })).toEqual({ choices: ["a"] });
    expect(readResponse(single, null)).toBeNull();
    expect(readResponse(single, { choices: [] })).toEqual({ choices: [] });
  });

  it.each([
    ["two of one", single, { choices: ["a", "b"] }],
    ["an unknown one", single, { choices: ["z"] }],
    ["one twice", multiple, { choices: ["a", "a"] }],
    ["other members", single, { choices: ["a"], text: "x" }],
    ["another kind's shape", single, { text: "a" }],
    ["no list", single, { choices: "a" }],
    ["no text", single, { choices: [1] }],
    ["nothing", single, undefined],
    ["text", single, "a"],
    ["a name of every object", single, { choices: ["toString"] }],
  ])("is refused with %s", (_name, item, raw) => expect(readResponse(item, raw)).toBeUndefined());

  it("never throws and never lets through what the item does not have", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ choices: fc.array(fc.constantFrom("a", "b", "z", 1, null)) })),
        (raw) => {
          const read = readResponse(multiple, raw);
          for (const choice of read?.choices ?? []) expect(choices.has(choice)).toBe(true);
        },
      ),
    );
  });

  it("has a hash of its canonical text", () => {
    expect(hashResponse({ choices: ["a"] })).toBe(hashResponse({ choices: ["a"] }));
    expect(hashResponse({ choices: ["a", "b"] })).not.toBe(hashResponse({ choices: ["b", "a"] }));
    expect(hashResponse(null)).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});
