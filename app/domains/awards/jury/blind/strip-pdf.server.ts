import type { PDF as Pdf, PdfDict } from "@libpdf/core";
import { takingTurns } from "~/kernel/turns";
import { stripImageData } from "./strip-image-data";

/** One file at a time: a long one takes a core while it is written anew. */
const WAITING_MS = 30_000;
const inTurn = takingTurns(1, WAITING_MS);

/** What of a page makes it look as it does; all else (annotations, actions, thumbnails, private data of programs) stays behind. */
const PAGE_KEYS = new Set([
  ...["Type", "Parent", "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Rotate", "UserUnit"],
  ...["Resources", "Contents", "Group"],
]);
/** Of everything that pages use: what tells of its making, of other files, or of a place (ISO 32000-2 14.3, 14.5, 14.11.7, 12.10). */
const TELLING_KEYS = new Set([
  ...["Metadata", "PieceInfo", "LastModified", "AF", "AA", "OPI", "Measure", "PtData", "StructParent", "StructParents"],
  ...["Alternates", "F", "FFilter", "FDecodeParms", "Ref"],
]);
/** Texts in dictionaries without which a font is not drawn; others are notes of a program or a person. */
const NEEDED_TEXTS = new Set(["Registry", "Ordering", "CharSet", "Panose"]);

export interface StrippedPdf {
  bytes: Buffer;
  /** All that can be read in it, with the names in it that are not plain ASCII. */
  text: string;
  /** Of its pages so many have text. */
  readablePages: number;
  pages: number;
}

/**
 * A PDF written anew from its pages alone: no information dictionary, no XMP, no outlines, layers' names, forms, annotations, scripts or files inside,
 * one identifier for all, and no marks in its pictures. The same file gives the same bytes. Null where it cannot be read as a PDF or holds what cannot be freed.
 */
export const stripPdf = (bytes: Buffer): Promise<StrippedPdf | null> =>
  inTurn(async () => {
    const lib = await import("@libpdf/core");
    try {
      const source = await lib.PDF.load(new Uint8Array(bytes));
      if (source.isEncrypted || source.getPageCount() === 0) return null;
      for (const page of source.getPages())
        for (const key of [...page.dict.keys()]) if (!PAGE_KEYS.has(key.value)) page.dict.delete(key);
      const target = lib.PDF.create();
      await target.copyPagesFrom(
        source,
        source.getPages().map((_, at) => at),
        { includeAnnotations: false },
      );
      forgetMaking(target, lib);
      const names: string[] = [];
      if (!strip(target, lib, names)) return null;
      const pages = target.extractText().map(({ text }) => text);
      return {
        bytes: Buffer.from(await target.save({ useXRefStream: false })),
        text: [...pages, ...names].join("\n"),
        readablePages: pages.filter(isReadable).length,
        pages: pages.length,
      };
    } catch {
      return null;
    }
  });

type Lib = typeof import("@libpdf/core");

/** What the library would write of itself and of this moment. All papers have one identifier: a drawn one would make each copy another. */
function forgetMaking(pdf: Pdf, { PdfArray, PdfString }: Lib): void {
  const { trailer } = pdf.context.info;
  trailer.delete("Info");
  const none = PdfString.fromBytes(new Uint8Array(16));
  trailer.set("ID", PdfArray.of(none, none));
}

/** Walks all that the pages use and takes out what tells. False where a picture cannot be freed. */
function strip(pdf: Pdf, { PdfArray, PdfDict, PdfName, PdfRef, PdfStream, PdfString }: Lib, names: string[]): boolean {
  const seen = new Set<unknown>();
  const waiting: unknown[] = pdf.getPages().map(({ dict }) => dict);
  const note = (name: string) => {
    if (/[^\x20-\x7e]/.test(name)) names.push(name);
  };
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const one = next instanceof PdfRef ? pdf.getObject(next) : next;
    if (one === null || seen.has(one)) continue;
    seen.add(one);
    if (one instanceof PdfName) note(one.value);
    if (one instanceof PdfArray) waiting.push(...one);
    if (!(one instanceof PdfDict)) continue;
    stripEntries(one, (value) => (value instanceof PdfRef ? pdf.getObject(value) : value) instanceof PdfString);
    for (const [key, value] of one) {
      note(key.value);
      waiting.push(value);
    }
    if (!(one instanceof PdfStream)) continue;
    const filter = one.get("Filter", (ref) => pdf.getObject(ref));
    const filters = filter instanceof PdfArray ? [...filter] : filter === undefined ? [] : [filter];
    const said = filters.map((each) => (each instanceof PdfName ? each.value : ""));
    const freed = stripImageData(one.data, said);
    if (freed === null) return false;
    if (freed === one.data) continue;
    const parms = one.get("DecodeParms");
    // Setting the data says that it is packed in nothing any more.
    one.setData(freed);
    one.set("Filter", PdfName.of(said[0] as string));
    if (parms) one.set("DecodeParms", parms);
  }
  return true;
}

function stripEntries(dict: PdfDict, isText: (value: unknown) => boolean): void {
  for (const [key, value] of [...dict])
    if (TELLING_KEYS.has(key.value) || (isText(value) && !NEEDED_TEXTS.has(key.value))) dict.delete(key);
}

/** So many letters make a page one that was read, and not a picture with a page number. */
const LEAST_LETTERS = 20;
/** Signs of fonts that do not say which letters they draw come out as private ones or as nothing. */
function isReadable(text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const unread = text.match(/[\p{Co}\p{Cn}\uFFFD]/gu)?.length ?? 0;
  return letters >= LEAST_LETTERS && unread * 20 <= letters;
}
