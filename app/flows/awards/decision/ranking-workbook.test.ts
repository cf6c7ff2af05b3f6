import { seedRegions } from "@db/seeds/regions.server";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { unblindedCycle } from "./decided.fixture";
import { rankingWorkbook } from "./ranking-workbook.server";

beforeAll(seedRegions);
afterEach(() => {
  vi.useRealTimers();
});

it("tells beside each place the one with severity taken out, and what it means", async () => {
  const { cycle } = await unblindedCycle([
    [90, 80],
    [85, 70],
    [60, 50],
  ]);
  const { default: ExcelJS } = await import("exceljs");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await rankingWorkbook(cycle, "zh-CN")) as unknown as ArrayBuffer);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as string[]).slice(1)));
  const at = rows[0]?.indexOf("去掉宽严后的名次") ?? -1;
  expect(rows.map((row) => [row[0], row[at], row[at + 1]])).toEqual([
    ["名次", "去掉宽严后的名次", "与公布名次相比"],
    ["1", "1", "名次不变"],
    ["2", "2", "名次不变"],
    ["3", "3", "名次不变"],
  ]);
});
