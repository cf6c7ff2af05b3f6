import { expect, test } from "vitest";
import { translator } from "./translate";
import { zhCN } from "./zh-CN";

const t = translator("zh-CN");

test("who acts for a firm is 经办人, and what she files 经办申请, wherever they are named", () => {
  const all = JSON.stringify(zhCN);
  for (const other of ["企业管理员", "企业认领", "认领申请"]) expect(all, other).not.toContain(other);
});

test("what a merge moves is counted as one counts such things", () => {
  const number = (what: "people" | "grants" | "spotChecks" | "reports" | "members") =>
    t(`bureau.merge.numbers.${what}`, { count: 3 });
  expect(["people", "grants", "spotChecks", "reports", "members"].map((what) => number(what as "people"))).toEqual([
    ...["3人", "3人", "3次", "3份", "3家"],
  ]);
  expect(Object.keys(zhCN.bureau.merge.numbers)).toEqual(Object.keys(zhCN.bureau.merge.moves));
});
