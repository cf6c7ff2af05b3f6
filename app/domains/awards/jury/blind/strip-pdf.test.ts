import { PDF, PdfDict, PdfRef, PdfStream, PdfString } from "@libpdf/core";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pdf as emptyPdf } from "~/domains/files/zoo.fixture";
import { stripFile } from "./strip-file.server";
import { stripPdf } from "./strip-pdf.server";

const SECRET = "SHILI";

/** A paper as an office writes it, that tells of its maker wherever a PDF can. */
async function telling(pages: readonly string[], picture?: Buffer): Promise<Buffer> {
  const info = { Title: `${SECRET}-title`, Author: `${SECRET}-author`, Keywords: `${SECRET}-words` };
  const document = new PDFDocument({ info, autoFirstPage: false, compress: false });
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve) => {
    document.on("data", (part: Buffer) => parts.push(part));
    document.on("end", () => resolve(Buffer.concat(parts)));
  });
  document.registerFont("chinese", "app/fonts/noto-serif-sc-regular.ttf");
  for (const text of pages) {
    document.addPage();
    document.font("chinese").fontSize(16).text(text);
    document.note(50, 50, 20, 20, `${SECRET}-note`);
    if (picture) document.image(picture, 100, 200, { width: 50 });
  }
  document.outline.addItem(`${SECRET}-outline`);
  document.file(Buffer.from(`${SECRET}-inside`), { name: `${SECRET}-file.txt` });
  document.end();
  return withPrivateData(await done);
}

/** Puts what office programs leave in pages and in what pages use. */
async function withPrivateData(bytes: Buffer): Promise<Buffer> {
  const pdf = await PDF.load(new Uint8Array(bytes));
  const text = (what: string) => PdfString.fromString(`${SECRET}-${what}`);
  const xmp = PdfStream.fromDict({ Note: text("stream") }, new TextEncoder().encode(`<x>${SECRET}-xmp</x>`));
  pdf.getCatalog().set("Metadata", pdf.register(xmp));
  for (const { dict } of pdf.getPages()) {
    dict.set("PieceInfo", PdfDict.of({ Office: PdfDict.of({ Private: text("piece") }) }));
    dict.set("Author", text("page"));
    dict.getDict("Resources", (ref) => pdf.getObject(ref))?.set("Maker", text("resources"));
    dict.getDict("Resources", (ref) => pdf.getObject(ref))?.set("Metadata", pdf.register(xmp));
  }
  return Buffer.from(await pdf.save({ compressStreams: false }));
}

const objectsOf = async (bytes: Buffer) => {
  const pdf = await PDF.load(new Uint8Array(bytes));
  const size = pdf.context.info.trailer.getNumber("Size")?.value ?? 0;
  return Array.from({ length: size }, (_, n) => pdf.getObject(PdfRef.of(n)));
};

/** All that stands in a file, with what is packed in it. */
const inflated = async (bytes: Buffer): Promise<Buffer> => {
  const streams = (await objectsOf(bytes)).filter((one) => one instanceof PdfStream);
  return Buffer.concat([bytes, ...streams.map((one) => Buffer.from(one.getDecodedData()))]);
};

const pictureIn = async (bytes: Buffer): Promise<Buffer> => {
  const streams = (await objectsOf(bytes)).filter((one) => one instanceof PdfStream);
  const found = streams.find((one) => one.getName("Filter")?.value === "DCTDecode");
  return Buffer.from(found?.data ?? []);
};

describe("a PDF for the jury room", () => {
  it("keeps what its pages show, and nothing that tells who made it", async () => {
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } })
      .withExif({ IFD0: { Artist: `${SECRET}-exif` } })
      .jpeg()
      .toBuffer();
    const bytes = await telling(
      ["标准体系清理后共有一百二十六项，覆盖产品实现和岗位。", "第二页：公开编号、名称和功能指标。"],
      picture,
    );
    for (const where of ["author", "note", "outline", "inside", "xmp", "piece", "page", "resources", "exif"])
      expect([where, bytes.includes(`${SECRET}-${where}`)]).toEqual([where, true]);
    const stripped = await stripPdf(bytes);
    if (!stripped) throw new Error("not stripped");
    const all = await inflated(stripped.bytes);
    expect(all.includes(SECRET)).toBe(false);
    expect(all.includes(Buffer.from(SECRET, "utf16le").swap16())).toBe(false);
    for (const name of ["/Info", "/Metadata", "/Names", "/Outlines", "/Annots", "/PieceInfo", "libpdf", "D:20"])
      expect([name, all.includes(name)]).toEqual([name, false]);
    expect(stripped.text.replace(/\s/g, "")).toContain("标准体系清理后共有一百二十六项");
    expect(stripped).toMatchObject({ pages: 2, readablePages: 1 });
    const { width, height, exif } = await sharp(await pictureIn(stripped.bytes)).metadata();
    expect({ width, height, exif }).toEqual({ width: 40, height: 30, exif: undefined });
  });

  it("comes out the same each time", async () => {
    const bytes = await telling(["同一份文件"]);
    expect((await stripPdf(bytes))?.bytes.equals((await stripPdf(bytes))?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  it("says where nothing can be read, for the words may stand in a picture", async () => {
    const words = "标准体系清理后共有一百二十六项，覆盖产品实现和岗位。";
    const read = await stripFile({ bytes: await telling([words]), kind: "pdf" }, 3);
    expect(read).toMatchObject({ ok: true, fileName: "证3.pdf", unsearched: [] });
    const scanned = await stripFile({ bytes: await telling([words, " "]), kind: "pdf" }, 3);
    expect(scanned).toMatchObject({ ok: true, unsearched: ["scanned-pages"] });
  });

  it("is refused where it is none, or has no page", async () => {
    for (const bytes of [Buffer.from("%PDF-1.7 nothing"), emptyPdf()])
      expect(await stripFile({ bytes, kind: "pdf" }, 1)).toMatchObject({ ok: false, reason: "jury.file.notStripped" });
  });
});
