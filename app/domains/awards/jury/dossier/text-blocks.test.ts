import { expect, it } from "vitest";
import { textBlocks } from "./text-blocks";

const nominee = { token: { kind: "nominee" } };

it("parts a masked text by its lines, and tells headings from sentences", () => {
  const pieces = [
    { text: "一、履职概况\n\n由" },
    nominee,
    { text: "负责。\n二、任职以来清理标准，成效明显。\n 1. 体系" },
  ];
  expect(textBlocks(pieces)).toEqual([
    { kind: "heading", pieces: [{ text: "一、履职概况" }] },
    { kind: "paragraph", pieces: [{ text: "由" }, nominee, { text: "负责。" }] },
    { kind: "paragraph", pieces: [{ text: "二、任职以来清理标准，成效明显。" }] },
    { kind: "paragraph", pieces: [{ text: " 1. 体系" }] },
  ]);
});

it("keeps a line that is nothing but hidden, and no empty ones", () => {
  expect(textBlocks([{ text: "\n\n" }, nominee, { text: "\n  \n" }])).toEqual([
    { kind: "paragraph", pieces: [nominee] },
  ]);
});
