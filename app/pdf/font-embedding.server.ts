import { deflateSync } from "node:zlib";
import { tightening } from "./chinese-text";
import type { FontFile } from "./font-file.server";
import { FontSubset } from "./font-subset.server";

/** An object of the PDF, as pdfkit's `document.ref` makes it. */
export interface PdfObject {
  /** Whether pdfkit compresses the stream itself. */
  compress: boolean;
  end(stream?: Uint8Array): void;
}

/** Makes an object whose stream is written as it is given. */
export type MakeObject = (dictionary: Record<string, unknown>) => PdfObject;

/** Font programs kept for use by other documents; some 25 KB each. */
const KEPT_PROGRAMS = 64;

/** Below this a stream is left as it is: setting up the compressor costs more time than it saves bytes. */
const WORTH_DEFLATING = 3000;

/** A stream's bytes as the file holds them, and what its dictionary says of them. */
interface Packed {
  bytes: Uint8Array;
  entries: Record<string, unknown>;
}

/** The streams of an embedded subset. They follow from the glyphs alone. */
interface Program {
  font: Packed;
  toUnicode: Packed;
}

const kept = new Map<string, Program>();

/**
 * One face in one document: encodes text while it is drawn and embeds just the glyphs used (ISO 32000-1 §9.7, a Type 0
 * font over a CIDFontType2 with identity encoding).
 * A `shared` face is meant for words that do not belong to one person (labels, course, dates): its font program is kept
 * by its glyphs and reused, because deflating it is the dearest step of a document.
 */
export class EmbeddedFace {
  private readonly subset: FontSubset;
  private readonly codePoints: number[] = [0];
  private readonly widths: number[] = [];

  constructor(
    private readonly file: FontFile,
    private readonly serial: number,
    private readonly shared: boolean,
    usual = "",
  ) {
    this.subset = new FontSubset(file);
    this.widths.push(file.advanceOf(0));
    for (const character of usual) this.include(character);
  }

  has(character: string): boolean {
    return this.subset.includes(this.glyphOf(character));
  }

  /** The code that shows a character, as four hexadecimal digits; the character joins the subset. */
  encode(character: string): string {
    return hex4(this.include(character));
  }

  /** How far the next character moves back, in thousandths of an em: kerning, or two marks moving together. */
  backBetween(character: string, next: string): number {
    const kerning = this.file.kerningOf(this.glyphOf(character), this.glyphOf(next));
    return Math.round(tightening(character, next) * 1000 - (kerning * 1000) / this.file.unitsPerEm);
  }

  /** Writes the font's objects; the one returned goes into the page's resources. */
  embed(make: MakeObject): PdfObject {
    const { file } = this;
    const scale = 1000 / file.unitsPerEm;
    const program = this.program();
    const name = `${tag(this.serial)}+${file.postscriptName}`;
    // Copies of the dictionaries, because pdfkit writes the length into the one it is given.
    const fontFile = make({ ...program.font.entries });
    fontFile.end(program.font.bytes);
    const descriptor = make({
      Type: "FontDescriptor",
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: [file.bbox.minX, file.bbox.minY, file.bbox.maxX, file.bbox.maxY].map((edge) => edge * scale),
      ItalicAngle: 0,
      Ascent: file.ascent * scale,
      Descent: file.descent * scale,
      CapHeight: file.capHeight * scale,
      StemV: 80,
      FontFile2: fontFile,
    });
    descriptor.end();
    const descendant = make({
      Type: "Font",
      Subtype: "CIDFontType2",
      BaseFont: name,
      CIDSystemInfo: { Registry: new String("Adobe"), Ordering: new String("Identity"), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: "Identity",
      DW: 1000,
      W: this.widthRanges(scale),
    });
    descendant.end();
    const toUnicode = make({ ...program.toUnicode.entries });
    toUnicode.end(program.toUnicode.bytes);
    const font = make({
      Type: "Font",
      Subtype: "Type0",
      BaseFont: name,
      Encoding: "Identity-H",
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    });
    font.end();
    return font;
  }

  private glyphOf(character: string): number {
    return this.file.glyphOf(character.codePointAt(0) ?? 0);
  }

  private include(character: string): number {
    const glyph = this.glyphOf(character);
    if (glyph === 0) throw new RangeError(`${this.file.postscriptName} has no glyph for ${character}`);
    const number = this.subset.includeGlyph(glyph);
    if (number === this.widths.length) {
      this.widths.push(this.file.advanceOf(glyph));
      this.codePoints.push(character.codePointAt(0) ?? 0);
    }
    return number;
  }

  /** Only the widths that are not an em wide: ideographs need no entry. */
  private widthRanges(scale: number): unknown[] {
    return this.widths.flatMap((width, i) => (width * scale === 1000 ? [] : [i, [width * scale]]));
  }

  private program(): Program {
    const key = `${this.file.postscriptName} ${this.codePoints.join(" ")}`;
    const known = this.shared ? kept.get(key) : undefined;
    if (known) return known;
    const font = this.subset.encode();
    const program = {
      font: pack(font, { Length1: font.length }),
      toUnicode: pack(Buffer.from(toUnicodeMap(this.codePoints), "latin1"), {}),
    };
    if (this.shared) {
      if (kept.size >= KEPT_PROGRAMS) kept.clear();
      kept.set(key, program);
    }
    return program;
  }
}

function pack(bytes: Uint8Array, entries: Record<string, unknown>): Packed {
  if (bytes.length < WORTH_DEFLATING) return { bytes, entries };
  return { bytes: deflateSync(bytes), entries: { ...entries, Filter: "FlateDecode" } };
}

/** FontDescriptor flag 3: characters outside the Adobe standard Latin set. */
const SYMBOLIC = 4;

function hex4(number: number): string {
  return number.toString(16).padStart(4, "0");
}

/** The six letters before a subset's name, different for each font of a document. */
function tag(serial: number): string {
  return `SDACE${String.fromCharCode(65 + (serial % 26))}`;
}

/** Code to Unicode (UTF-16BE), for copying and reading aloud; ISO 32000-1 §9.10.3, at most 100 entries a block. */
function toUnicodeMap(codePoints: readonly number[]): string {
  const entries = codePoints.slice(1).map((codePoint, i) => {
    const units = Array.from(String.fromCodePoint(codePoint).split(""), (unit) => hex4(unit.charCodeAt(0)));
    return `<${hex4(i + 1)}> <${units.join("")}>\n`;
  });
  let blocks = "";
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries.slice(at, at + 100);
    blocks += `${block.length} beginbfchar\n${block.join("")}endbfchar\n`;
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
