import { createHash } from "node:crypto";
import { plainText } from "./chinese-text";
import { EmbeddedFaces } from "./embedded-faces.server";
import type { PdfObject } from "./font-embedding.server";
import { SHEET, type SheetFrame, type SheetLine, USUAL_FRAME } from "./sheet-frame";
import { footLine, layOutSheets, type PlacedPart, type SheetBlock } from "./sheet-layout.server";
import type { PlacedRow, PlacedTable } from "./sheet-table.server";
import type { Rule } from "./table-cells.server";

const INK = "#1C2126";
const QUIET = "#57606A";

/** What pdfkit 0.20.2 has and its types (0.17) do not say. */
interface Untyped {
  _id: Uint8Array;
  page: { fonts: Record<string, PdfObject> };
  ref(dictionary: Record<string, unknown>): PdfObject;
  addContent(operators: string | Uint8Array): void;
  markStructureContent(tag: string, options: { actual: string }): PDFKit.PDFStructureContent;
}
type Document = Omit<PDFKit.PDFDocument, keyof Untyped> & Untyped;

export interface Sheets {
  /** In window bars and lists of files; nobody's name. */
  title: string;
  /** The day of the document, `YYYY-MM-DD`: the same document has the same bytes. */
  day: string;
  blocks: readonly SheetBlock[];
  /** What stands at the foot of each sheet. */
  foot: (sheet: number, of: number) => string;
  frame?: SheetFrame;
}

/** A printed document over as many A4 sheets as it needs: tagged, in Chinese, all faces embedded (PDF/A-2b, ISO 19005-2). */
export async function renderSheets(sheets: Sheets): Promise<Buffer> {
  const frame = sheets.frame ?? USUAL_FRAME;
  const { blocks, sheets: count } = layOutSheets(sheets.blocks, frame);
  const document = await open(sheets);
  const faces = new EmbeddedFaces();
  const draw = (lines: readonly SheetLine[]) => {
    const drawn = lines.map((line) => faces.operators(line, line.quiet ? QUIET : INK, true, SHEET.height));
    document.addContent(Buffer.from(`${drawn.join("\n")}\n`, "latin1"));
  };
  const pages = [document.page];
  const go = (sheet: number) => {
    while (pages.length <= sheet) {
      document.addPage();
      pages.push(document.page);
    }
    document.switchToPage(sheet);
  };
  const say = (element: PDFKit.PDFStructureElement, lines: readonly SheetLine[]) => {
    if (lines.length === 0) return;
    const content = document.markStructureContent("Span", { actual: readOn(lines) });
    draw(lines);
    document.endMarkedContent();
    element.add(content);
  };
  const root = document.struct("Document");
  document.addStructure(root);
  for (const { tag, parts, table } of blocks) {
    if (table) {
      root.add(drawTable({ document, go, draw, say }, table));
      continue;
    }
    const element = document.struct(tag);
    for (const { sheet, lines, figure, rule } of parts) {
      go(sheet);
      if (rule !== undefined) drawRule(document, rule, frame);
      if (figure) {
        element.add(drawFigure(document, figure));
        continue;
      }
      say(element, lines);
    }
    element.end();
    root.add(element);
  }
  root.end();
  for (let sheet = 0; sheet < count; sheet++) {
    go(sheet);
    document.markContent("Artifact", { type: "Pagination" });
    draw([footLine(sheets.foot(sheet + 1, count), sheet + 1, frame)]);
    document.endMarkedContent();
  }
  const fonts: Record<string, PdfObject> = {};
  faces.embedInto(fonts, (entries) => Object.assign(document.ref(entries), { compress: false }));
  for (const page of pages) Object.assign(page.fonts, fonts);
  return finish(document);
}

/** Lines as one text: a word that ends a line goes on without a blank in Chinese; what stands beside each other is two. */
const readOn = (lines: readonly SheetLine[]): string =>
  lines.reduce((said, { text, y }, i) => {
    const apart = lines[i - 1]?.y === y || (LATIN_END.test(said) && LATIN_START.test(text));
    return said + (apart ? " " : "") + text;
  }, "");
const LATIN_END = /[\p{Script=Latin}\d.,;:!?)]$/u;
const LATIN_START = /^[\p{Script=Latin}\d(]/u;

/** What puts things on the sheets of a document. */
interface Pen {
  document: Document;
  go(sheet: number): void;
  draw(lines: readonly SheetLine[]): void;
  say(element: PDFKit.PDFStructureElement, lines: readonly SheetLine[]): void;
}

function drawTable(pen: Pen, { rows, called }: PlacedTable & { called: string }): PDFKit.PDFStructureElement {
  const table = pen.document.struct("Table", { title: called });
  for (const row of rows) table.add(drawRow(pen, row));
  table.end();
  return table;
}

function drawRow({ document, go, draw, say }: Pen, { drawn, cells }: PlacedRow): PDFKit.PDFStructureElement {
  const row = document.struct("TR");
  for (const { sheet, rules, lines } of drawn) {
    go(sheet);
    document.markContent("Artifact", { type: "Layout" });
    document.addContent(rules.map(ruleOperators).join("\n"));
    draw(lines);
    document.endMarkedContent();
  }
  for (const { names, span, parts } of cells) {
    const cell = document.struct(names ? "TH" : "TD", names ? ({ scope: names } as object) : {});
    // Of its attributes pdfkit knows the scope alone (ISO 32000-1, table 349).
    const { data } = (cell as unknown as { dictionary: { data: { A?: object } } }).dictionary;
    if (span > 1) data.A = { ...data.A, O: "Table", ColSpan: span };
    for (const { sheet, lines } of parts) {
      go(sheet);
      say(cell, lines);
    }
    cell.end();
    row.add(cell);
  }
  row.end();
  return row;
}

/** A rule of a table: as dark as its text, or it fades on a copy. */
const ruleOperators = ([x, y, toX, toY]: Rule): string =>
  `q 0.75 w 2 J 0.11 0.13 0.15 RG ${point(x)} ${point(y)} m ${point(toX)} ${point(toY)} l S Q`;
const point = (value: number): string => value.toFixed(2);

/** A line that is no part of what is read. */
function drawRule(document: Document, y: number, { left, right }: SheetFrame): void {
  document.markContent("Artifact", { type: "Layout" });
  document.addContent(`q 0.5 w 0.42 0.44 0.46 RG ${left} ${y} m ${SHEET.width - right} ${y} l S Q`);
  document.endMarkedContent();
}

function drawFigure(
  document: Document,
  { x, y, size, side, path, alt }: NonNullable<PlacedPart["figure"]>,
): PDFKit.PDFStructureElement {
  const bbox = [x, SHEET.height - y - size, x + size, SHEET.height - y];
  const scale = size / side;
  return document.struct("Figure", { alt, bbox } as object, () => {
    document.addContent(`q ${scale} 0 0 ${-scale} ${x} ${y + size} cm 0.11 0.13 0.15 rg\n${path}Q`);
  });
}

async function open({ title, day, blocks }: Sheets): Promise<Document> {
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
  document._id = createHash("sha256")
    .update(JSON.stringify([title, day, blocks]))
    .digest()
    .subarray(0, 16);
  return document;
}

function finish(document: Document): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
    document.end();
  });
}
