import { createHash } from "node:crypto";
import { plainText } from "~/pdf/chinese-text";
import { EmbeddedFaces } from "~/pdf/embedded-faces.server";
import type { PdfObject } from "~/pdf/font-embedding.server";
import { faceFor } from "~/pdf/fonts.server";
import { drawQr } from "~/pdf/qr-figure.server";
import { formatCertificateCode } from "./certificate-code";
import {
  type Block,
  FRAME_INSET,
  type Ink,
  type InkedLine,
  layOutCertificate,
  PAGE,
  QR,
  SEAL,
} from "./certificate-layout.server";
import { drawSeal } from "./certificate-seal.server";
import type { CertificateSnapshot } from "./certificate-snapshot";
import { printedOf } from "./honour-wording";
import { findForbiddenWording } from "./wording";

export type { CertificateSnapshot } from "./certificate-snapshot";

const WALL = "#F3F1EA";
const PAPER = "#FCFBF8";
const TILE = "#1F4E5F";
const INKS: Record<Ink, string> = { ink: "#1C2126", "ink-2": "#57606A", seal: "#A8322A" };

/** What pdfkit 0.20.2 has and its types (0.17) do not say. */
interface Untyped {
  _id: Uint8Array;
  _offset: number;
  _write(chunk: string | Uint8Array): void;
  page: { xobjects: Record<string, PdfObject>; fonts: Record<string, PdfObject> };
  ref(dictionary: Record<string, unknown>): PdfObject;
  addContent(operators: string | Uint8Array): void;
  markStructureContent(tag: string, options: { actual: string }): PDFKit.PDFStructureContent;
  read(): Buffer;
}
type Document = Omit<PDFKit.PDFDocument, keyof Untyped> & Untyped;

/** Drawn text must not say what a certificate may not say, whatever was let through before. */
export class ForbiddenWording extends Error {
  constructor(readonly words: readonly string[]) {
    super(`a certificate must not say ${words.join(", ")}`);
    this.name = "ForbiddenWording";
  }
}

/**
 * The characters of a text that none of our faces can print (each once, in order), such as most ideographs of Extension
 * B: they would come out as 〓. Issuing asks this first and says so.
 */
export function findUnprintableCharacters(text: string): string[] {
  return [...new Set(plainText(text))].filter((character) => faceFor(character, "semibold") === null);
}

/** A page whose every byte follows from the snapshot: fixed date, fixed file id. */
async function openDocument(snapshot: CertificateSnapshot): Promise<Document> {
  // Loaded at the first certificate: pdfkit takes a tenth of a second and 20 MB that the start of the server need not pay.
  const { default: PDFDocument } = await import("pdfkit");
  // No personal data here: the title shows in window bars, and pdfkit writes it into XMP without escaping.
  const title = `${plainText(snapshot.title).replace(/[<>&]/g, "")} ${formatCertificateCode(snapshot.code)}`;
  const document = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    pdfVersion: "1.7",
    subset: "PDF/A-2b",
    tagged: true,
    displayTitle: true,
    lang: "zh-CN",
    font: null as unknown as string,
    info: {
      Title: title,
      Creator: "Standards Director Academy",
      CreationDate: new Date(`${snapshot.issuedOn}T00:00:00+08:00`),
    },
  }) as unknown as Document;
  document._id = createHash("sha256").update(JSON.stringify(snapshot)).digest().subarray(0, 16);
  return document;
}

/** Wall, paper and the one tile line: decoration, hidden from readers of the structure. */
function drawSheet(document: Document): void {
  const inset = FRAME_INSET;
  document.markContent("Artifact", { type: "Layout" });
  document.rect(0, 0, PAGE.width, PAGE.height).fill(WALL);
  document
    .rect(inset, inset, PAGE.width - 2 * inset, PAGE.height - 2 * inset)
    .lineWidth(1.6)
    .fillAndStroke(PAPER, TILE);
  document.endMarkedContent();
}

/** The drawing of every line; shared words first, see `EmbeddedFaces.operators`. */
function drawLines(blocks: readonly Block[], faces: EmbeddedFaces): Map<InkedLine, string> {
  const drawn = new Map<InkedLine, string>();
  for (const personal of [false, true]) {
    for (const block of blocks.filter((block) => block.personal === personal)) {
      for (const line of block.rows.flat())
        drawn.set(line, faces.operators(line, INKS[line.ink], personal, PAGE.height));
    }
  }
  return drawn;
}

/** As bytes, which pdfkit takes as they are; a string it would walk through letter by letter. */
function operators(text: string): Uint8Array {
  return Buffer.from(`${text}\n`, "latin1");
}

/** Each row says what it says as one text, without the gaps that typography puts into it: for readers and for copying. */
function drawBlock(
  document: Document,
  block: Block,
  drawn: Map<InkedLine, string>,
  url: string,
): PDFKit.PDFStructureElement {
  const element = document.struct(block.tag);
  for (const row of block.rows) {
    const content = document.markStructureContent("Span", { actual: row.map((line) => line.text).join(" ") });
    document.addContent(operators(row.map((line) => drawn.get(line)).join("\n")));
    document.endMarkedContent();
    element.add(content);
    if (block.tag === "Link") for (const line of row) linkTo(document, element, line, url);
  }
  element.end();
  return element;
}

function linkTo(document: Document, element: PDFKit.PDFStructureElement, line: InkedLine, url: string): void {
  const options = { structParent: element, Contents: new String("查验这份证书") } as object;
  document.link(line.x, line.y - line.size, line.width, line.size * 1.3, url, options);
}

function drawQrFigure(document: Document, url: string): PDFKit.PDFStructureElement {
  const { path, side } = drawQr(url);
  const scale = QR.side / side;
  const bbox = [QR.x, QR.y, QR.x + QR.side, QR.y + QR.side];
  return document.struct("Figure", { alt: `二维码，查验网址 ${url}`, bbox } as object, () => {
    document.save();
    document.fillColor(INKS.ink);
    document.transform(scale, 0, 0, -scale, QR.x, QR.y + QR.side);
    document.addContent(operators(path));
    document.restore();
  });
}

function drawSealFigure(document: Document, snapshot: CertificateSnapshot): PDFKit.PDFStructureElement {
  const { content, reach } = drawSeal(snapshot.sealLines, snapshot.demo);
  const form = document.ref({
    Type: "XObject",
    Subtype: "Form",
    BBox: [-reach, -reach, reach, reach],
    Resources: {},
    Filter: "FlateDecode",
  });
  form.end(content);
  document.page.xobjects.Seal = form;
  const bbox = [SEAL.x - reach, SEAL.y - reach, SEAL.x + reach, SEAL.y + reach];
  const words = snapshot.sealLines.map(plainText).join("，");
  return document.struct(
    "Figure",
    { alt: `印章图样，${words}${snapshot.demo ? "，样章" : ""}`, bbox } as object,
    () => {
      document.save();
      document.transform(1, 0, 0, -1, SEAL.x, SEAL.y);
      document.addContent("/Seal Do");
      document.restore();
    },
  );
}

/** Ends the document and gives its bytes. Takes them past pdfkit's stream, which costs as much as drawing the text. */
function finish(document: Document): Buffer {
  const chunks: Uint8Array[] = [document.read()];
  document._write = (chunk) => {
    const bytes = typeof chunk === "string" ? Buffer.from(`${chunk}\n`, "latin1") : chunk;
    chunks.push(bytes);
    document._offset += bytes.length;
  };
  document.end();
  return Buffer.concat(chunks);
}

function refuseForbiddenWording(snapshot: CertificateSnapshot): void {
  const { title, courseTitle, outcome, issuerName, sealLines, award } = snapshot;
  const printed = [title, courseTitle, outcome, issuerName, ...sealLines, ...(award ? printedOf(award) : [])];
  const words = printed.flatMap(findForbiddenWording);
  if (words.length > 0) throw new ForbiddenWording([...new Set(words)]);
}

/**
 * The certificate as PDF/A-2b (ISO 19005-2), tagged, one A4 page across, all fonts embedded as subsets. The same snapshot
 * gives the same bytes. Takes a few milliseconds and 30 to 60 KB.
 * @throws ForbiddenWording when title, course, outcome, honour, issuer or seal hold a forbidden word
 * @throws RangeError when the text can not fit on the page
 */
export async function renderCertificate(snapshot: CertificateSnapshot): Promise<Buffer> {
  refuseForbiddenWording(snapshot);
  const blocks = layOutCertificate(snapshot);
  const document = await openDocument(snapshot);
  const faces = new EmbeddedFaces();
  const drawn = drawLines(blocks, faces);
  drawSheet(document);
  const root = document.struct("Document");
  document.addStructure(root);
  for (const block of blocks) root.add(drawBlock(document, block, drawn, snapshot.verifyUrl));
  root.add(drawQrFigure(document, snapshot.verifyUrl));
  root.add(drawSealFigure(document, snapshot));
  root.end();
  faces.embedInto(document.page.fonts, (entries) => Object.assign(document.ref(entries), { compress: false }));
  return finish(document);
}
