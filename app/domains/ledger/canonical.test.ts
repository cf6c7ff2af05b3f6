import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalize } from "./canonical";

/** A double from its IEEE 754 bits, as RFC 8785 appendix B lists them. */
function double(bits: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, bits);
  return view.getFloat64(0);
}

describe("canonicalize", () => {
  it("writes the example of RFC 8785 §3.2.2", () => {
    const value = {
      // biome-ignore lint/correctness/noPrecisionLoss: the RFC's own number, to be rounded
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    expect(canonicalize(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it("sorts members by UTF-16 code units, RFC 8785 §3.2.3", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect(Object.values(JSON.parse(canonicalize(value)) as object)).toEqual([
      "One", // integer-like keys come first in any parsed object; the text below shows the true order
      "Carriage Return",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
    expect(canonicalize(value).startsWith('{"\\r":"Carriage Return","1":"One","\u0080":"Control"')).toBe(true);
  });

  it("nests, keeps array order, does not normalise Unicode and knows the empty key", () => {
    expect(
      canonicalize({
        "1": { f: { f: "hi", F: 5 }, "\n": 56.0 },
        "10": {},
        "": "empty",
        a: {},
        "111": [{ e: "yes", E: "no" }],
        A: {},
      }),
    ).toBe('{"":"empty","1":{"\\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}');
    expect(canonicalize({ peach: 1, péché: 2, pêche: 3, sin: 4 })).toBe('{"peach":1,"péché":2,"pêche":3,"sin":4}');
    expect(canonicalize("A\u030a")).toBe('"A\u030a"');
    expect(canonicalize("\u007f\u2028")).toBe('"\u007f\u2028"');
  });

  it.each([
    [0x0000000000000000n, "0"],
    [0x8000000000000000n, "0"],
    [0x0000000000000001n, "5e-324"],
    [0x8000000000000001n, "-5e-324"],
    [0x7fefffffffffffffn, "1.7976931348623157e+308"],
    [0xffefffffffffffffn, "-1.7976931348623157e+308"],
    [0x4340000000000000n, "9007199254740992"],
    [0xc340000000000000n, "-9007199254740992"],
    [0x4430000000000000n, "295147905179352830000"],
    [0x44b52d02c7e14af5n, "9.999999999999997e+22"],
    [0x44b52d02c7e14af6n, "1e+23"],
    [0x44b52d02c7e14af7n, "1.0000000000000001e+23"],
    [0x444b1ae4d6e2ef4en, "999999999999999700000"],
    [0x444b1ae4d6e2ef4fn, "999999999999999900000"],
    [0x444b1ae4d6e2ef50n, "1e+21"],
    [0x3eb0c6f7a0b5ed8cn, "9.999999999999997e-7"],
    [0x3eb0c6f7a0b5ed8dn, "0.000001"],
    [0x41b3de4355555553n, "333333333.3333332"],
    [0x41b3de4355555557n, "333333333.33333343"],
    [0xbecbf647612f3696n, "-0.0000033333333333333333"],
    [0x43143ff3c1cb0959n, "1424953923781206.2"],
  ])("writes the double %s as RFC 8785 appendix B does: %s", (bits, text) => {
    expect(canonicalize(double(bits))).toBe(text);
  });

  it("drops undefined members and refuses everything that is not I-JSON", () => {
    expect(canonicalize({ b: undefined, a: 1, c: null })).toBe('{"a":1,"c":null}');
    expect(canonicalize({ b: undefined })).toBe("{}");
    const cycle: Record<string, unknown> = {};
    cycle.self = cycle;
    const bad = [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      double(0x7ff0000000000000n),
      "\ud800",
      "a\udc00b",
      "\udc00\ud800",
      { "\ud800": 1 },
      undefined,
      [undefined],
      // biome-ignore lint/suspicious/noSparseArray: a hole must be refused
      [1, , 2],
      1n,
      Symbol("s"),
      () => 1,
      new Date(0),
      new Map(),
      new Uint8Array(1),
      cycle,
    ];
    for (const value of bad) expect(() => canonicalize(value), typeof value).toThrow(TypeError);
    expect(canonicalize(Object.assign(Object.create(null), { z: 1, y: 2 }))).toBe('{"y":2,"z":1}');
  });

  it("agrees with JSON.parse: same value back, same text again, whatever the order of members", () => {
    const json = fc.jsonValue({ stringUnit: "binary", maxDepth: 6 });
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalize(value);
        const back: unknown = JSON.parse(text);
        expect(back).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalize(back)).toBe(text);
        expect(canonicalize(reversed(back))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("sorts many keys like few", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "binary" }), { maxLength: 60, size: "max" }), (keys) => {
        const written = canonicalize(Object.fromEntries(keys.map((key) => [key, 0])));
        const expected = [...keys]
          .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
          .map((key) => `${JSON.stringify(key)}:0`);
        expect(written).toBe(`{${expected.join(",")}}`);
      }),
    );
  });
});

/** The same value with every object's members in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
