import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_REVISION, readSaveBody } from "./save-body";

const good = { revision: 1, key: "k", pen: "p", response: { choices: [] } };

describe("the body of a save", () => {
  it("is read with all four members", () => {
    expect(readSaveBody(good)).toEqual(good);
    expect(readSaveBody({ ...good, pen: null, response: null })).toEqual({ ...good, pen: null, response: null });
    expect(readSaveBody({ ...good, revision: MAX_REVISION })?.revision).toBe(MAX_REVISION);
  });

  it.each([
    ["no revision", { ...good, revision: undefined }],
    ["a revision below 0", { ...good, revision: -1 }],
    ["a fraction", { ...good, revision: 1.5 }],
    ["a revision as text", { ...good, revision: "1" }],
    ["a revision no database takes", { ...good, revision: MAX_REVISION + 1 }],
    ["an empty key", { ...good, key: "" }],
    ["a long key", { ...good, key: "k".repeat(101) }],
    ["a key with a control character", { ...good, key: "a\u0000" }],
    ["a key beyond ASCII", { ...good, key: "键" }],
    ["no pen", { revision: 1, key: "k", response: null }],
    ["no response", { revision: 1, key: "k", pen: null }],
    ["one member more", { ...good, more: 1 }],
    ["a list", [good]],
    ["null", null],
  ])("is refused with %s", (_name, body) => expect(readSaveBody(body)).toBeUndefined());

  it("never throws, and what it reads is what was sent", () => {
    const loose = fc.record(
      {
        revision: fc.jsonValue(),
        key: fc.jsonValue(),
        pen: fc.jsonValue(),
        response: fc.jsonValue(),
        x: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), loose), (value) => {
        const read = readSaveBody(value);
        if (!read) return;
        expect(value).toEqual(read);
        expect(Number.isInteger(read.revision) && read.revision >= 0 && read.revision <= MAX_REVISION).toBe(true);
        expect(read.key).toMatch(/^[\x21-\x7e]{1,100}$/);
      }),
    );
  });
});
