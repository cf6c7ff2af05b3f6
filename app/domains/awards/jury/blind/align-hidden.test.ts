import type { ShownPiece } from "@db/schema/jury";
import { expect, it } from "vitest";
import { alignHidden } from "./align-hidden";

const hidden: ShownPiece = { token: { kind: "nominee" } };

it("tells what is hidden apart in the text as it was written", () => {
  const shown: ShownPiece[] = [{ text: "由" }, hidden, { text: "牵头，" }, { token: { kind: "firm", place: 0 } }];
  expect(alignHidden("由王小明牵头，示例机械", shown)).toEqual([
    { text: "由", hidden: false },
    { text: "王小明", hidden: true },
    { text: "牵头，", hidden: false },
    { text: "示例机械", hidden: true },
  ]);
  expect(alignHidden("全文照录", [{ text: "全文照录" }])).toEqual([{ text: "全文照录", hidden: false }]);
  expect(alignHidden("", [])).toEqual([]);
});

it("finds the way that fits as a whole where what is hidden holds the words that follow it", () => {
  expect(alignHidden("甲的甲的乙", [hidden, { text: "的乙" }])).toEqual([
    { text: "甲的甲", hidden: true },
    { text: "的乙", hidden: false },
  ]);
  expect(alignHidden("ab", [hidden, { token: { kind: "firm", place: 0 } }])?.map(({ text }) => text)).toEqual([
    "a",
    "b",
  ]);
});

it("does not guess where the two do not belong together, and answers soon on a text of many likenesses", () => {
  expect(alignHidden("", [hidden])).toBeNull();
  expect(alignHidden("别的文字", [{ text: "由" }, hidden])).toBeNull();
  const many = Array.from({ length: 40 }, (_, i): ShownPiece => (i % 2 ? hidden : { text: "啊" }));
  expect(alignHidden("啊".repeat(2000), [...many, { text: "哦" }])).toBeNull();
});
