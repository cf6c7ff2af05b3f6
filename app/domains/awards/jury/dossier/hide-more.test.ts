import { expect, it } from "vitest";
import { hideMore, type Shown } from "./hide-more";

const exhibit = { kind: "document", source: "stated" as const, checkedBy: null, facts: {}, day: null, withheld: null };
const shown: Shown = {
  deeds: [{ text: "在" }, { token: { kind: "firm", place: 0 } }, { text: "主持飞燕工程，飞燕工程获奖。" }],
  summary: [{ text: "清理标准" }],
  exhibits: [
    { ...exhibit, place: 1, title: [{ text: "飞燕工程说明" }], fileId: "f1", fileName: "证1.pdf" },
    { ...exhibit, place: 2, title: [], fileId: "f2", fileName: "证2.jpg" },
    { ...exhibit, place: 3, title: [], fileId: null, fileName: null },
  ],
};
const papers = new Map([
  ["f1", { fileName: "证1.pdf", text: "飞 燕 工 程的总结", unsearched: false }],
  ["f2", { fileName: "证2.jpg", text: "", unsearched: true }],
]);
const HERS = { token: { kind: "nominee" } };

it("hides a word wherever it is shown, and the papers that say it; what was hidden stays hidden", () => {
  const more = hideMore(shown, { words: ["飞燕工程"], papers: [] }, papers);
  expect(more.deeds).toEqual([
    ...[{ text: "在" }, { token: { kind: "firm", place: 0 } }, { text: "主持" }, HERS, { text: "，" }, HERS],
    { text: "获奖。" },
  ]);
  expect(more.summary).toEqual(shown.summary);
  expect(more.exhibits[0]).toMatchObject({ title: [HERS, { text: "说明" }], fileName: null, withheld: "names" });
  expect(more.exhibits[1]).toEqual(shown.exhibits[1]);
});

it("withholds a picture by its place, and nothing where there is no paper", () => {
  const more = hideMore(shown, { words: [], papers: [2, 3] }, papers);
  expect(more.exhibits[1]).toMatchObject({ fileName: null, withheld: "names" });
  expect(more.exhibits[2]).toEqual(shown.exhibits[2]);
  expect(more.deeds).toEqual(shown.deeds);
});
