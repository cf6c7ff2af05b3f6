import { expect, it } from "vitest";
import { readRegister } from "~/domains/register/register-source";
import { foreignDays, knownDays } from "./days";

const { entries } = readRegister(
  [
    { slug: "law", kind: "law", title: "示例法", issued: "2017-11-04", effective: "2018-01-01" },
    { slug: "measures", kind: "rule", title: "示例办法", issued: "2023-08-31", effective: "2024-01-01" },
    { slug: "draft", kind: "document", title: "征求意见稿", status: "reference" },
  ],
  new Set(),
);
const known = knownDays(entries, ["2021年11月24日公开征求意见（某报），2026-03-05 读"]);
const told = (text: string) => foreignDays(text, entries, known).map(({ line, reason }) => `${line} ${reason}`);

it("are those of the register, of what the sentence cites", () => {
  expect(told("办法2023年8月31日公布，2024年1月1日起施行（[办法](standard:measures)）。")).toEqual([]);
  expect(told("办法2024年1月施行（[办法](standard:measures)）。")).toEqual([]);
  expect(told("办法自2030年1月1日起施行（[办法](standard:measures)）。")[0]).toContain("2030年1月1日 as its first day");
  // A day of another entry is none of this one.
  expect(told("办法自2018年1月1日起施行（[办法](standard:measures)）。")).toHaveLength(1);
  expect(told("法律自2017年11月4日起施行（[第一条](clause:law/1)）。")).toHaveLength(1);
  expect(told("办法2023年9月1日发布（[办法](standard:measures)）。")[0]).toContain("as its day of issue");
});

it("may be any other that somebody has read", () => {
  expect(told("2021年11月24日征求意见，2026年3月5日查（[草案](standard:draft)）。")).toEqual([]);
  expect(told("2021年12月24日征求意见（[草案](standard:draft)）。")[0]).toContain("nobody has read 2021年12月24日");
  expect(told("2030年1月1日开会。")).toEqual([]);
});

it("may be told as a mistake beside the right one", () =>
  expect(told("| 2023年8月31日起施行 | 施行是2024年1月1日 | [办法](standard:measures) |")).toEqual([]));
