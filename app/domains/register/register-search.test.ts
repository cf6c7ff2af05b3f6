import { expect, it } from "vitest";
import type { RegisterEntry } from "./entry";
import { narrowRegister, readRegisterFilter } from "./register-search";
import { readRegister, registerFile } from "./register-source";

const TODAY = "2026-11-26";
const entries: RegisterEntry[] = readRegister(
  registerFile.parse([
    { number: "GB/T 1.10-2014", title: "甲" },
    { number: "GB/T 1.2-2020", title: "乙" },
    { number: "GB/T 1.1-2009", title: "标准的结构和编写", ended: "2020-10-01", replacedBy: "GB/T 1.1-2020" },
    { number: "GB/T 1.1-2020", title: "标准化文件的结构和起草规则", titleEn: "Rules for the structure" },
    { slug: "law", kind: "law", number: "第七十八号", title: "标准化法" },
    { number: "Q/ABC 001-2030", title: "丙", effective: "2030-01-01" },
  ]),
  new Set(),
).entries.map((source) => ({ ...source, contentHash: null, changedBy: null, changedAt: 0 }));
const found = (query: string) => {
  const filter = readRegisterFilter(new URLSearchParams(query));
  return narrowRegister(entries, filter, TODAY).map(({ key }) => key);
};

it("lists laws first and standards by number, the newest edition of each before its older ones", () => {
  expect(found("")).toEqual(["law", "Q-ABC001-2030", "GBT1.1-2020", "GBT1.1-2009", "GBT1.2-2020", "GBT1.10-2014"]);
});

it.each([
  ["q=ＧＢ／Ｔ 1.1—2020", ["GBT1.1-2020"]],
  ["q=gbt1.1-20", ["GBT1.1-2020"]],
  ["q=gb/t 1.1", ["GBT1.1-2020", "GBT1.1-2009", "GBT1.10-2014"]],
  ["q=结构和", ["GBT1.1-2020", "GBT1.1-2009"]],
  ["q=RULES for", ["GBT1.1-2020"]],
  ["q=七十八", ["law"]],
  ["status=superseded", ["GBT1.1-2009"]],
  ["status=upcoming&kind=enterprise", ["Q-ABC001-2030"]],
  ["kind=law&status=withdrawn", []],
  ["kind=nonsense&q=丙", ["Q-ABC001-2030"]],
])("%s", (query, keys) => {
  expect(found(query)).toEqual(keys);
});
