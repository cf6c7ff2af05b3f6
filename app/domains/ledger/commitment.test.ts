import { createHash, randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commit, createSaltSource, opens } from "./commitment";

const salt = Uint8Array.from({ length: 16 }, (_, i) => i);
const salts = fc.uint8Array({ minLength: 16, maxLength: 16 });
const values = fc.jsonValue({ stringUnit: "binary", maxDepth: 3 });

describe("commit", () => {
  it("is base64url SHA-256 of the salt and the canonical bytes", () => {
    const expected = createHash("sha256").update(salt).update('{"a":"演示学员甲","b":[1,true]}').digest("base64url");
    expect(commit({ b: [1, true], a: "演示学员甲" }, salt)).toBe(expected);
    expect(expected).toHaveLength(43);
  });

  it("opens with the same value and salt, and with nothing else", () => {
    fc.assert(
      fc.property(values, salts, fc.nat(15), fc.integer({ min: 1, max: 255 }), (value, own, at, flip) => {
        const made = commit(value, own);
        expect(opens(made, value, own)).toBe(true);
        const other = Uint8Array.from(own);
        other[at] = (other[at] as number) ^ flip;
        expect(opens(made, value, other)).toBe(false);
        expect(opens(made, [value], own)).toBe(false);
        expect(opens(`${made.slice(1)}A`, value, own)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("tells kinds of values apart that print alike", () => {
    const all = [null, "null", 0, "0", false, "false", "", [], {}, [0], { "0": 0 }].map((value) => commit(value, salt));
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([0, 1, 15, 17, 32])("refuses a salt of %i bytes", (length) => {
    expect(() => commit("x", new Uint8Array(length))).toThrow(RangeError);
    expect(() => opens("x", "x", new Uint8Array(length))).toThrow(RangeError);
  });
});

describe("createSaltSource", () => {
  it("never gives the same salt twice and asks the generator once for 256 of them", () => {
    let calls = 0;
    const next = createSaltSource((size) => {
      calls++;
      return randomBytes(size);
    });
    const seen = new Set<string>();
    for (let i = 0; i < 1000; i++) {
      const drawn = next();
      expect(drawn).toHaveLength(16);
      seen.add(Buffer.from(drawn).toString("hex"));
    }
    expect(seen.size).toBe(1000);
    expect(calls).toBe(4);
  });

  it("keeps a salt as it was when the generator uses its buffer again", () => {
    const shared = new Uint8Array(16 * 256).fill(7);
    const next = createSaltSource(() => shared);
    const drawn = next();
    shared.fill(9);
    expect([...drawn]).toEqual(new Array(16).fill(7));
    expect([...next()]).toEqual(new Array(16).fill(7));
  });

  it("refuses a generator that gives too little", () => {
    expect(createSaltSource(() => new Uint8Array(16))).toThrow(RangeError);
    expect(createSaltSource(() => new Uint8Array(0))).toThrow(RangeError);
  });
});
