import type { NoticeLine } from "@db/schema/decision";
import { expect, it } from "vitest";
import { listHash, standingHash, withoutPerson, withoutSummary } from "./notice-list";

const line = (nomination: string, summary: string | null): NoticeLine => ({
  nomination,
  name: `王${nomination}`,
  employer: "示例机械有限公司",
  category: "firms",
  regionCode: "340826",
  reportedBy: "340826",
  summary,
});
const LIST = [line("a", "摘要"), line("b", null)];
const HERS = new Set(["a"]);

it("marks the line of whoever took her summary back, and no line that had none", () => {
  expect(withoutSummary(LIST, HERS)).toEqual([{ ...line("a", null), summaryWithdrawn: true }, line("b", null)]);
  expect(withoutSummary(LIST, new Set(["b"]))).toEqual(LIST);
});

it("is the same list as one drawn up without that summary, so that taking it back follows no ruling and corrects nothing", () => {
  const standing = withoutSummary(LIST, HERS);
  expect(standingHash(LIST)).toBe(listHash(LIST));
  expect(listHash(standing)).not.toBe(listHash(LIST));
  expect(standingHash(standing)).toBe(listHash([line("a", null), line("b", null)]));
});

it("of whoever is erased afterwards says that alone", () => {
  const [gone] = withoutPerson(withoutSummary(LIST, HERS), HERS);
  expect(gone).toEqual({ ...line("a", null), name: "", employer: "", erased: true });
});
