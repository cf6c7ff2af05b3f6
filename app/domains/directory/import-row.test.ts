import { regionRows } from "@db/seeds/regions.server";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf } from "./enterprises.fixture";
import { readImportRow } from "./import-row";
import {
  headingOf,
  IMPORT_COLUMNS,
  type ImportColumn,
  readHeadings,
  readIndustry,
  readKinds,
  readSize,
  regionNames,
} from "./import-words";

const regions = new Map(regionRows().map((row) => [row.code, row]));
const names = regionNames(regions);
const ours = new Map(IMPORT_COLUMNS.map((column, i) => [column, i]));
const ground = { headings: ours, regionNames: names, covered: new Set(["340123", "340104"]) };
const row = (change: Partial<Record<ImportColumn, string>> = {}) => {
  const good = {
    name: "示例甲有限公司",
    code: codeOf(1),
    region: "肥西县",
    industry: "C",
    size: "小型",
    kinds: "",
    group: "",
    codeReason: "",
  };
  return readImportRow(
    IMPORT_COLUMNS.map((column) => ({ ...good, ...change })[column]),
    ground,
  );
};
const problems = (change: Partial<Record<ImportColumn, string>>) =>
  row(change).problems.map(({ column, reason }) => `${column} ${reason}`);

describe("headings", () => {
  it("are found in any order, by other usual words, with remarks behind them", () => {
    expect(readHeadings(["序号", "社会信用代码（18位）", "单位名称", "行业 "])).toEqual(
      new Map<ImportColumn, number>([
        ["code", 1],
        ["name", 2],
        ["industry", 3],
      ]),
    );
    expect(readHeadings(IMPORT_COLUMNS.map(headingOf))).toEqual(ours);
  });
  it("without a name or a code are none", () => {
    expect(readHeadings(["企业名称", "电话"])).toBeNull();
    expect(readHeadings([])).toBeNull();
  });
});

describe("a row", () => {
  it("that is right is read whole", () => {
    expect(row({ kinds: "规上、领跑者", region: "合肥市 肥西县", size: "微型企业", group: codeOf(2) })).toMatchObject({
      problems: [],
      firm: {
        code: codeOf(1),
        regionCode: "340123",
        industry: "C",
        size: "micro",
        kinds: ["above-designated-size", "front-runner"],
        groupCode: codeOf(2),
      },
    });
    for (const region of ["340123", "肥西县", "安徽省合肥市肥西县", ""])
      expect(problems({ region }), region).toEqual([]);
  });

  it("that is wrong names each column with its reason", () => {
    expect(problems({ code: "123" })).toEqual(["code enterprise.codeLength"]);
    expect(problems({ code: codeOf(1).replace(/.$/, (c) => (c === "0" ? "1" : "0")) })).toEqual([
      "code enterprise.codeCheck",
    ]);
    expect(problems({ name: "" })).toEqual(["name enterprise.nameMissing"]);
    expect(problems({ region: "肥东县" })).toEqual(["region import.regionOutside"]);
    expect(problems({ region: "某某县" })).toEqual(["region import.regionUnknown"]);
    expect(problems({ industry: "Z", size: "巨型", kinds: "规上、新三板", group: "1" })).toEqual([
      "industry import.industryUnknown",
      "size import.sizeUnknown",
      "kinds import.kindUnknown",
      "group enterprise.codeLength",
    ]);
  });

  it("of whatever text never throws", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 30 }), { maxLength: 9 }), (cells) => {
        expect(readImportRow(cells, ground).problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

it("reads industries, sizes and kinds by letter and by name", () => {
  expect([readIndustry("c"), readIndustry("制造业"), readIndustry("C 制造业"), readIndustry("U")]).toEqual([
    "C",
    "C",
    "C",
    null,
  ]);
  // Finer codes of GB/T 4754 lie in one section: its first and last divisions, and a letter that does not go with the digits.
  const finer = ["01", "05", "06", "C13", "4390", "44", "S96", "97", "98", "00", "A39", "3"];
  expect(finer.map(readIndustry)).toEqual(["A", "A", "B", "C", "C", "D", "S", "T", null, null, null, null]);
  expect([readSize("大型"), readSize("中"), readSize("small"), readSize("特大型")]).toEqual([
    "large",
    "medium",
    "small",
    null,
  ]);
  expect(readKinds("")).toEqual({ kinds: [], unknown: null });
  expect(readKinds("规上,规模以上").kinds).toEqual(["above-designated-size"]);
});

it("knows a name that two counties share only with its city", () => {
  const byName = new Map<string, number>();
  for (const { name, kind } of regions.values()) if (kind === "county") byName.set(name, (byName.get(name) ?? 0) + 1);
  for (const [name, count] of byName) expect(names.has(name), name).toBe(count === 1);
});
