import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptQuery, keptSigns, oneLine, someLines } from "./typed-text";

const BAD = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

describe("typed text", () => {
  it("keeps no control, no half of a pair, nothing that turns the direction, and all the rest", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const kept = keptSigns(text);
        expect(kept).not.toMatch(BAD);
        expect(kept).not.toMatch(/\p{Cs}/u);
        expect(keptSigns(kept)).toBe(kept);
      }),
    );
    expect(keptSigns("a\u0000b\u202e乙\ud800\r\n\t丙\r🧑‍🤝‍🧑𠮷")).toBe("ab乙\n\t丙\n🧑‍🤝‍🧑𠮷");
  });

  it("is empty when it says nothing", () => {
    for (const nothing of [
      "",
      " \u3000",
      "\u200b\u200b\u200b\u200b",
      "====",
      "\u3164\u3164",
      "。，！",
      "\ufeff-\u2060",
    ])
      expect([oneLine(nothing), someLines(nothing)]).toEqual(["", ""]);
    expect(oneLine(" 宣\u200b讲\n《标准化法》 \u202e ")).toBe("宣讲 《标准化法》");
    expect(someLines("一\r\n\r\n\r\n\r\n二 \t 三\u2028四")).toBe("一\n\n二 三\n四");
  });

  it("is taken out of the query of an address, and nothing else is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const whole = Buffer.from(text, "utf8").toString("utf8");
        const sent = encodeURIComponent(whole);
        const wanted = whole.replace(new RegExp(BAD.source.replace("\\u000b-", "\\u000b\\u000c\\u000e-"), "gu"), "");
        expect(decodeURIComponent(keptQuery(sent))).toBe(wanted);
      }),
    );
  });
});
