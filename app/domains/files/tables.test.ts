import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkUpload } from "./check-upload.server";
import { type SheetRow, sheetRows } from "./sheet-rows.server";
import { textRows } from "./text-rows";
import { writeWorkbook } from "./write-workbook";

const all = async (rows: AsyncIterable<SheetRow> | Iterable<SheetRow>): Promise<SheetRow[]> => {
  const got: SheetRow[] = [];
  for await (const row of rows) got.push(row);
  return got;
};
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom("", "企业名称", '"', "a,b", "<t>&amp;", "91340123MA00000001", "=1+1", "  两边空  "),
);
/** What a sheet of ours keeps: no signs that XML cannot hold, and a return is a line end. */
const plain = text.filter((one) => !/[\u0000-\u001f\ufffe\uffff]|\p{Cs}/u.test(one));
const table = fc.array(fc.array(plain, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
const trimmed = (cells: readonly string[]): string[] => cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);

describe("workbooks", () => {
  it("of ours are read back, by us and by another program", async () => {
    await fc.assert(
      fc.asyncProperty(table, async ([head = [], ...rows]) => {
        const bytes = writeWorkbook({ name: "企业", head, rows, widths: [20, 10] });
        expect((await all(sheetRows(bytes))).map(({ cells }) => cells)).toEqual([head, ...rows].map(trimmed));
        const book = new ExcelJS.Workbook();
        await book.xlsx.load(bytes as never);
        const sheet = book.worksheets[0];
        for (const [i, row] of [head, ...rows].entries())
          for (const [j, cell] of row.entries()) expect(String(sheet?.getCell(i + 1, j + 1).value ?? "")).toBe(cell);
      }),
      { numRuns: 60 },
    );
  });

  it("of another program are read, shared strings, numbers, gaps and styled text as well", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("第一张").addRows([["企业名称", "代码"], [], ["甲&乙", 340123, null, true]]);
    book.worksheets[0]?.addRow([{ richText: [{ text: "合" }, { text: "肥", font: { bold: true } }] }]);
    book.addWorksheet("第二张").addRow(["不读"]);
    const rows = await all(sheetRows(Buffer.from(await book.xlsx.writeBuffer())));
    expect(rows.filter(({ cells }) => cells.length > 0)).toEqual([
      { line: 1, cells: ["企业名称", "代码"] },
      { line: 3, cells: ["甲&乙", "340123", "", "1"] },
      { line: 4, cells: ["合肥"] },
    ]);
  });

  it("of ours pass the check of uploads", async () => {
    const bytes = writeWorkbook({ name: "企业", head: ["企业名称"], rows: [["某某公司"]], widths: [20] });
    expect(await checkUpload(bytes, { typedName: "表.xlsx", kinds: ["xlsx"], fallback: "文件" })).toMatchObject({
      ok: true,
    });
  });

  it("that are none are refused", async () => {
    await expect(all(sheetRows(Buffer.from("no workbook")))).rejects.toThrow();
  });
});

describe("texts", () => {
  it("are read cell by cell, whatever is quoted", () => {
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, fc.constantFrom(",", "\t", ";"), fc.constantFrom("\n", "\r\n"), (rows, sign, end) => {
        const wide = rows.map((row) => [...row, "", "", "", ""].slice(0, 5));
        const written = [["a", "b", "c", "d", "e"], ...wide].map((row) => row.map(quoted).join(sign)).join(end);
        expect([...textRows(written)].map(({ cells }) => cells)).toEqual([["a", "b", "c", "d", "e"], ...wide]);
      }),
    );
  });

  it("tell the line where a row begins", () => {
    const rows = [...textRows('\ufeff名称,代码\r\n"两\n行",1\r\n\r\n末,2')];
    expect(rows).toEqual([
      { line: 1, cells: ["名称", "代码"] },
      { line: 2, cells: ["两\n行", "1"] },
      { line: 4, cells: [""] },
      { line: 5, cells: ["末", "2"] },
    ]);
  });

  it("are never the end of us", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (any) => void [...textRows(any)]));
  });
});
