import { expect, it } from "vitest";
import { findOnList } from "./find-on-list";

const people = [
  { name: "王小明", firm: "示例仪表有限公司", contact: "138****5678" },
  { name: "李王", firm: "示例电缆有限公司", contact: "" },
  { name: "Anna Smith", firm: "Example Ltd", contact: "an***@example.org" },
];
const names = (typed: string, most = 9) => findOnList(people, typed, most).map(({ name }) => name);

it("finds by parts of name, firm and contact, together, with names that begin so first", () => {
  expect(names("王")).toEqual(["王小明", "李王"]);
  expect(names("王 电缆")).toEqual(["李王"]);
  expect(names("5678")).toEqual(["王小明"]);
  expect(names("ａnna")).toEqual(["Anna Smith"]);
  expect(names("示例", 1)).toHaveLength(1);
  expect(names("赵")).toEqual([]);
});

it("shows nobody to who typed nothing", () => {
  expect(names("  ")).toEqual([]);
});
