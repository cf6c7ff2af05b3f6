import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "./chinese-text";
import { fillLines, fillPhrases } from "./fill-lines.server";
import type { SetLine } from "./line.server";
import type { Phrase } from "./paper-blocks";

const STYLE = { role: "regular", size: 11, autospace: true } as const;
const WIDTH = 120;
const inFace = (lines: readonly SetLine[], bold: boolean): string =>
  lines
    .flatMap(({ runs }) => runs.filter(({ face }) => (face === "semibold") === bold).map(({ text }) => text))
    .join("")
    .replace(/\s/g, "");
const said = (lines: readonly { text: string }[]): string => lines.map(({ text }) => text).join("");

const phrase = fc.record({
  text: fc
    .array(
      fc.constantFrom(
        ...["企业标准", "应当", "公开，", "（见", "第二条）", " ", "\n", "GB/T 1.1", "2020年", "和", "。", "Q/AB"],
      ),
      { maxLength: 12 },
    )
    .map((words) => words.join("")),
  strong: fc.boolean(),
});

describe("a text in pieces", () => {
  it("is set in bold where it is strong and nowhere else", () => {
    const lines = fillPhrases(
      [
        { text: "企业执行自行制定的企业标准的，还应当公开产品、服务的", strong: false },
        { text: "功能指标和产品的性能指标", strong: true },
        { text: "，按照标准组织生产经营活动。", strong: false },
      ],
      STYLE,
      WIDTH,
    );
    expect(lines.length).toBeGreaterThan(3);
    expect(inFace(lines, true)).toBe("功能指标和产品的性能指标");
  });

  it("says the same as in one piece, over any lines, in any pieces", () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 6 }), (phrases: Phrase[]) => {
        const whole = phrases.map(({ text }) => text).join("");
        const lines = fillPhrases(phrases, STYLE, WIDTH);
        expect(said(lines).replace(/ /g, "")).toBe(plainText(whole).replace(/ /g, ""));
        const strong = phrases.filter((one) => one.strong).map(({ text }) => text);
        expect(inFace(lines, true)).toBe(strong.join("").replace(/\s/g, ""));
        for (const { width, text } of lines) expect([text, width <= WIDTH + 11]).toEqual([text, true]);
        // Without weight it is set as ever.
        const plain = phrases.map(({ text }) => ({ text, strong: false }));
        expect(fillPhrases(plain, STYLE, WIDTH).map(({ runs }) => runs)).toEqual(
          fillLines(whole, STYLE, WIDTH).map(({ runs }) => runs),
        );
      }),
      { numRuns: 200 },
    );
  });
});
