import ExcelJS from "exceljs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { checkUpload } from "./check-upload.server";
import { FILE_KINDS, type FileKind } from "./file-kind";
import { DRAWING, GIF_AND_SCRIPT, objectStream, PAGE, PROGRAM, pdf, pngOf, workbook, zipped } from "./zoo.fixture";

const kinds = Object.keys(FILE_KINDS) as FileKind[];
const check = (bytes: Buffer, typedName: string, taken = kinds) =>
  checkUpload(bytes, { typedName, kinds: taken, fallback: "文件" });
const reasonOf = async (bytes: Buffer, typedName: string) => {
  const answer = await check(bytes, typedName);
  return answer.ok ? `taken as ${answer.kind}` : answer.reason;
};
const picture = (format: "jpeg" | "png" | "webp", width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: "#1f4e5f" } })
    .toFormat(format)
    .toBuffer();

describe("what is taken", () => {
  it("takes each kind by its content", async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet("企业").addRow(["名称", "统一社会信用代码"]);
    expect(await reasonOf(Buffer.from(await book.xlsx.writeBuffer()), "名单.xlsx")).toBe("taken as xlsx");
    expect(await reasonOf(pdf(), "宣贯通知.pdf")).toBe("taken as pdf");
    expect(await reasonOf(pdf(objectStream("1 0 <</Type/Font>>")), "a.PDF")).toBe("taken as pdf");
    for (const format of ["jpeg", "png", "webp"] as const)
      expect(await reasonOf(await picture(format), `照片.${format}`)).toBe(`taken as ${format}`);
    const word = zipped([
      { name: "[Content_Types].xml", bytes: Buffer.from("<Types/>") },
      { name: "word/document.xml", bytes: Buffer.from("<w:document/>") },
    ]);
    expect(await reasonOf(word, "制度.docx")).toBe("taken as docx");
    const slides = [
      { name: "[Content_Types].xml", bytes: Buffer.from("<Types/>") },
      { name: "ppt/presentation.xml", bytes: Buffer.from("<p:presentation/>") },
    ];
    expect(await reasonOf(zipped(slides), "课件.pptx")).toBe("taken as pptx");
    const two = [...slides, { name: "word/document.xml", bytes: Buffer.from("<w:document/>") }];
    expect(await reasonOf(zipped(two), "课件.pptx")).toBe("file.kind");
    expect(await reasonOf(Buffer.from("名称,代码\r\n甲,乙\r\n"), "名单.csv")).toBe("taken as csv");
    const gb18030 = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x31, 0x0a]);
    expect(await reasonOf(gb18030, "名单.csv")).toBe("taken as csv");
    expect(await reasonOf(Buffer.from("\ufeff记录", "utf16le"), "记录.txt")).toBe("taken as txt");
  });

  it("tells a workbook of before 2007 apart, whatever it is called: it can be saved anew", async () => {
    const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512)]);
    for (const name of ["名单.xls", "名单.xlsx", "名单.csv"]) expect(await reasonOf(old, name)).toBe("file.oldOffice");
  });

  it("takes only what the form asks for", async () => {
    expect(await check(pdf(), "a.pdf", ["xlsx", "csv"])).toMatchObject({ ok: false, reason: "file.notHere" });
  });

  it("draws pictures anew: upright, in sRGB, without what was written into them", async () => {
    const shot = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#a8322a" } })
      .jpeg()
      .withExif({ IFD0: { Make: "SECRET-CAMERA" }, IFD3: { GPSLatitude: "31/1 51/1 0/1", GPSLatitudeRef: "N" } })
      .withMetadata({ orientation: 6, icc: "p3" })
      .toBuffer();
    expect(shot.includes("SECRET-CAMERA")).toBe(true);
    const behind = Buffer.concat([shot, Buffer.from("PK\x03\x04<script>alert(1)</script>", "latin1")]);
    const answer = await check(behind, "IMG_1.jpeg");
    if (!answer.ok) throw new Error(answer.reason);
    const { width, height, orientation, exif, icc } = await sharp(answer.bytes).metadata();
    expect({ width, height, orientation, exif, icc }).toEqual({
      width: 40,
      height: 60,
      orientation: undefined,
      exif: undefined,
      icc: undefined,
    });
    expect(answer.bytes.includes("script")).toBe(false);
    expect(answer.bytes.includes("SECRET-CAMERA")).toBe(false);
  });

  it("gives a picture the ending of what it is", async () => {
    const answer = await check(await picture("jpeg"), "微信图片.png");
    expect(answer).toMatchObject({ ok: true, fileName: "微信图片.jpg" });
  });
});

describe("the zoo", () => {
  it("refuses what is not what it claims", async () => {
    expect(await reasonOf(Buffer.alloc(0), "a.pdf")).toBe("file.empty");
    expect(await reasonOf(PAGE, "a.pdf")).toBe("file.kind");
    expect(await reasonOf(PAGE, "a.txt")).toBe("file.kind");
    expect(await reasonOf(DRAWING, "a.svg")).toBe("file.kind");
    expect(await reasonOf(DRAWING, "a.png")).toBe("file.kind");
    expect(await reasonOf(PROGRAM, "a.png")).toBe("file.kind");
    expect(await reasonOf(PROGRAM, "a.exe")).toBe("file.kind");
    expect(await reasonOf(GIF_AND_SCRIPT, "a.gif")).toBe("file.kind");
    expect(await reasonOf(GIF_AND_SCRIPT, "a.txt")).toBe("file.kind");
    expect(await reasonOf(Buffer.from("just words"), "a.png")).toBe("file.misnamed");
    expect(await reasonOf(pdf(), "a.html")).toBe("file.misnamed");
    expect(await reasonOf(Buffer.from("\x89PNG\r\n\x1a\nnot a picture", "latin1"), "a.png")).toBe("file.broken");
  });

  it("refuses broken and endless pictures before they are drawn", async () => {
    const whole = await picture("jpeg", 800, 600);
    expect(await reasonOf(whole.subarray(0, whole.length / 2), "a.jpg")).toBe("file.broken");
    const before = process.memoryUsage().rss;
    expect(await reasonOf(pngOf(10_000, 10_000), "a.png")).toBe("file.pixels");
    expect(await reasonOf(pngOf(12_001, 8), "a.png")).toBe("file.pixels");
    expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(80);
    expect(await reasonOf(pngOf(12_000, 8), "a.png")).toBe("taken as png");
  });

  it("refuses PDFs that act, however it is written", async () => {
    expect(await reasonOf(pdf("3 0 obj\n<</S/JavaScript/JS(app.alert\\(1\\))>>\nendobj\n"), "a.pdf")).toBe("file.runs");
    expect(await reasonOf(pdf("3 0 obj\n<</S/J#61vaScript>>\nendobj\n"), "a.pdf")).toBe("file.runs");
    expect(await reasonOf(pdf("3 0 obj\n<</S/Launch/F(cmd.exe)>>\nendobj\n"), "a.pdf")).toBe("file.runs");
    expect(await reasonOf(pdf("3 0 obj\n<</Type/Filespec/EF<</F 4 0 R>>/EmbeddedFiles 5 0 R>>\n"), "a.pdf")).toBe(
      "file.runs",
    );
    expect(await reasonOf(pdf("<</Encrypt 9 0 R>>\n"), "a.pdf")).toBe("file.runs");
    expect(await reasonOf(pdf(objectStream("1 0 <</S/JavaScript/JS(1)>>")), "a.pdf")).toBe("file.runs");
    expect(await reasonOf(pdf(objectStream("1 0 <<>>", "/Filter/LZWDecode")), "a.pdf")).toBe("file.packed");
    expect(await reasonOf(pdf(objectStream(" ".repeat(80 * 1024 * 1024))), "a.pdf")).toBe("file.packed");
    expect(await reasonOf(pdf().subarray(0, 60), "a.pdf")).toBe("file.broken");
    expect(await reasonOf(Buffer.concat([pdf(), workbook(), Buffer.from("%%EOF")]), "a.pdf")).toBe("file.kind");
    // Names are told from words of a text that begin like them.
    expect(await reasonOf(pdf("(about /LaunchPad and JavaScript)\n"), "a.pdf")).toBe("taken as pdf");
  });

  it("refuses documents that run, hide or burst", async () => {
    const extra = (name: string, bytes = Buffer.from("x"), more = {}) => workbook({ name, bytes, ...more });
    expect(await reasonOf(extra("xl/vbaProject.bin"), "a.xlsx")).toBe("file.runs");
    expect(await reasonOf(extra("xl/embeddings/setup.exe"), "a.xlsx")).toBe("file.runs");
    expect(await reasonOf(extra("../../etc/passwd"), "a.xlsx")).toBe("file.kind");
    expect(await reasonOf(extra("xl/sheet1.xml", Buffer.alloc(30 * 1024 * 1024)), "a.xlsx")).toBe("file.packed");
    expect(await reasonOf(extra("xl/sheet1.xml", Buffer.alloc(9_000_000), { told: 10 }), "a.xlsx")).toBe("file.packed");
    expect(await reasonOf(extra("xl/sheet1.xml", Buffer.from("x"), { flags: 1 }), "a.xlsx")).toBe("file.packed");
    expect(await reasonOf(zipped([{ name: "a.txt", bytes: Buffer.from("x") }]), "a.xlsx")).toBe("file.kind");
    expect(await reasonOf(Buffer.concat([workbook(), Buffer.from("tail")]), "a.xlsx")).toBe("file.kind");
    const jpeg = await picture("jpeg");
    expect(await reasonOf(Buffer.concat([Buffer.from("PK\x03\x04"), jpeg]), "a.xlsx")).toBe("file.kind");
  });
});

it("cleans names", async () => {
  const text = Buffer.from("内容");
  const nameOf = async (typed: string) => {
    const answer = await check(text, typed);
    return answer.ok ? answer.fileName : answer.reason;
  };
  expect(await nameOf("../../etc/记录.txt")).toBe("记录.txt");
  expect(await nameOf("C:\\fakepath\\记录.txt")).toBe("记录.txt");
  expect(await nameOf("a\r\nSet-Cookie: x=1.txt")).toBe("aSet-Cookie- x=1.txt");
  expect(await nameOf("invoice\u202etxt.exe.txt")).toBe("invoicetxt.exe.txt");
  expect(await nameOf("🧾 小票.txt")).toBe("🧾 小票.txt");
  expect(await nameOf(".txt")).toBe("文件.txt");
  expect([...(await nameOf(`${"标".repeat(300)}.txt`))]).toHaveLength(104);
});
