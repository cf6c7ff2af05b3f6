import type { FontFile } from "./font-file.server";

/**
 * Collects the glyphs one document uses and writes them as a TrueType font of their own, glyph 0 (.notdef) first.
 * The tables are the six that ISO 32000-1 §9.9 asks of a CIDFontType2 font program without hints.
 */
export class FontSubset {
  private readonly numbers = new Map<number, number>([[0, 0]]);

  constructor(private readonly file: FontFile) {}

  includes(glyph: number): boolean {
    return this.numbers.has(glyph);
  }

  /** The glyph's number in the subset; added when new. */
  includeGlyph(glyph: number): number {
    const known = this.numbers.get(glyph);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(glyph, number);
    return number;
  }

  /** The font program, for FontFile2. */
  encode(): Uint8Array {
    const glyphs = [...this.numbers.keys()];
    const outlines = glyphs.map((glyph) => this.file.glyphData(glyph));
    const loca = Buffer.alloc((glyphs.length + 1) * 4);
    const hmtx = Buffer.alloc(glyphs.length * 4);
    let length = 0;
    glyphs.forEach((glyph, i) => {
      hmtx.writeUInt16BE(this.file.advanceOf(glyph), i * 4);
      hmtx.writeInt16BE(this.file.bearingOf(glyph), i * 4 + 2);
      length += padded(outlines[i]?.length ?? 0);
      loca.writeUInt32BE(length, (i + 1) * 4);
    });
    const glyf = Buffer.alloc(length);
    outlines.forEach((outline, i) => {
      outline.copy(glyf, loca.readUInt32BE(i * 4));
    });

    const head = Buffer.from(this.file.head);
    head.writeUInt32BE(0, 8);
    head.writeInt16BE(1, 50);
    const hhea = Buffer.from(this.file.hhea);
    hhea.writeUInt16BE(glyphs.length, 34);
    const maxp = Buffer.from(this.file.maxp);
    maxp.writeUInt16BE(glyphs.length, 4);
    return assemble({ glyf, head, hhea, hmtx, loca, maxp });
  }
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** Sum of a table's big-endian words modulo 2³², the last one padded with zeros (OpenType, "Calculating checksums"). */
function checksum(bytes: Buffer): number {
  const whole = bytes.length & ~3;
  let sum = 0;
  for (let at = 0; at < whole; at += 4) sum = (sum + bytes.readInt32BE(at)) | 0;
  for (let at = whole; at < bytes.length; at++) sum = (sum + ((bytes[at] ?? 0) << (24 - (at - whole) * 8))) | 0;
  return sum >>> 0;
}

/** Tables in the order given, which must be that of their tags. */
function assemble(tables: Record<string, Buffer>): Buffer {
  const entries = Object.entries(tables);
  const directory = 12 + entries.length * 16;
  const font = Buffer.alloc(entries.reduce((sum, [, table]) => sum + padded(table.length), directory));
  const power = Math.floor(Math.log2(entries.length));
  font.writeUInt32BE(0x00010000, 0);
  font.writeUInt16BE(entries.length, 4);
  font.writeUInt16BE(16 << power, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE((entries.length << 4) - (16 << power), 10);
  let offset = directory;
  let headAt = 0;
  entries.forEach(([tag, table], i) => {
    const at = 12 + i * 16;
    font.write(tag, at, "latin1");
    font.writeUInt32BE(checksum(table), at + 4);
    font.writeUInt32BE(offset, at + 8);
    font.writeUInt32BE(table.length, at + 12);
    table.copy(font, offset);
    if (tag === "head") headAt = offset;
    offset += padded(table.length);
  });
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8);
  return font;
}
