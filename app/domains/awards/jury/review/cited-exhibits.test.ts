import { expect, it } from "vitest";
import { citedExhibits, citingPieces } from "./cited-exhibits";

it("finds exhibits where they are cited, in both languages", () => {
  const texts = ["三个子体系齐全（证2、证 3），见证12。", "See Exhibit 4; exhibition 5, 证明6份，证1234"];
  expect([...citedExhibits(texts)]).toEqual([2, 3, 12, 4]);
});

it("makes citations of a text's words for exhibits that are there", () => {
  expect(citingPieces("聘任书写明授权（证1），另见证9。", new Set([1]))).toEqual([
    { text: "聘任书写明授权（" },
    { place: 1, said: "证1" },
    { text: "），另见证9。" },
  ]);
  expect(citingPieces("", new Set([1]))).toEqual([]);
});
