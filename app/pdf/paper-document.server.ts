import { createHash } from "node:crypto";
import { plainText } from "./chinese-text";
import type { PdfObject } from "./font-embedding.server";
import type { PaperBlock } from "./paper-blocks";
import { SHEET } from "./sheet-frame";

/** What pdfkit 0.20.2 has and its types (0.17) do not say. */
interface Untyped {
  _id: Uint8Array;
  page: { fonts: Record<string, PdfObject> };
  ref(dictionary: Record<string, unknown>): PdfObject;
  addContent(operators: string | Uint8Array): void;
  markStructureContent(tag: string, options: { actual: string }): PDFKit.PDFStructureContent;
}
export type Document = Omit<PDFKit.PDFDocument, keyof Untyped> & Untyped;
export interface Paper {
  /** In window bars and lists of files. */
  title: string;
  /** The day of what it holds, `YYYY-MM-DD`: the same paper has the same bytes. */
  day: string;
  /** At the head of each sheet. */
  head: string;
  foot: (sheet: number, of: number) => string;
  blocks: readonly PaperBlock[];
}

/** A document without a word in it yet. */
export async function openPaper({ title, day, head, blocks }: Paper): Promise<Document> {
  // Loaded at the first document, as for certificates.
  const { default: PDFDocument } = await import("pdfkit");
  const document = new PDFDocument({
    size: [SHEET.width, SHEET.height],
    margin: 0,
    pdfVersion: "1.7",
    subset: "PDF/A-2b",
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    lang: "zh-CN",
    font: null as unknown as string,
    info: {
      Title: plainText(title).replace(/[<>&]/g, ""),
      Creator: "Standards Director Academy",
      CreationDate: new Date(`${day}T00:00:00+08:00`),
    },
  }) as unknown as Document;
  const content = JSON.stringify([
    title,
    day,
    head,
    blocks.map((block) => (block.kind === "figure" ? block.alt : block)),
  ]);
  document._id = createHash("sha256").update(content).digest().subarray(0, 16);
  return document;
}

/** Ends the document and hands it over. */
export function bytesOf(document: Document): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
    document.end();
  });
}
