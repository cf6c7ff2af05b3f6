import { openSync, readSync } from "node:fs";

/** How many glyph outlines are kept in memory per file; about half a kilobyte each. */
const KEPT_GLYPHS = 2048;

/**
 * One TrueType font file, read in place: only the small tables live in memory, outlines are read from the file (that is,
 * from the system's page cache) when a document needs them. Keeps 20 MB of fonts out of the resident set and costs
 * microseconds a glyph. Takes the files of `app/fonts` only: long `loca` or short, one `cmap` of format 12, no composite
 * glyphs, optional `kern` of format 0. Source: OpenType 1.9.1, chapters cmap, glyf, head, hhea, hmtx, kern, loca, maxp.
 */
export class FontFile {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly bbox: { minX: number; minY: number; maxX: number; maxY: number };
  readonly head: Buffer;
  readonly hhea: Buffer;
  readonly maxp: Buffer;

  private readonly fd: number;
  private readonly tables = new Map<string, { offset: number; length: number }>();
  private readonly glyfOffset: number;
  private readonly loca: Uint32Array;
  private readonly hmtx: Buffer;
  private readonly metricCount: number;
  /** Triples start, end, first glyph; sorted by start. */
  private readonly groups: Uint32Array;
  private readonly kern: ReadonlyMap<number, number>;
  private readonly glyphs = new Map<number, Buffer>();

  /** @throws Error when the file is missing or is not such a font */
  constructor(
    path: string,
    readonly postscriptName: string,
  ) {
    this.fd = openSync(path, "r");
    const start = this.read(0, 12);
    const count = start.readUInt16BE(4);
    const directory = this.read(12, count * 16);
    for (let at = 0; at < directory.length; at += 16) {
      this.tables.set(directory.toString("latin1", at, at + 4), {
        offset: directory.readUInt32BE(at + 8),
        length: directory.readUInt32BE(at + 12),
      });
    }
    this.head = this.table("head");
    this.hhea = this.table("hhea");
    this.maxp = this.table("maxp");
    this.hmtx = this.table("hmtx");
    this.unitsPerEm = this.head.readUInt16BE(18);
    this.bbox = {
      minX: this.head.readInt16BE(36),
      minY: this.head.readInt16BE(38),
      maxX: this.head.readInt16BE(40),
      maxY: this.head.readInt16BE(42),
    };
    this.ascent = this.hhea.readInt16BE(4);
    this.descent = this.hhea.readInt16BE(6);
    this.lineGap = this.hhea.readInt16BE(8);
    this.metricCount = this.hhea.readUInt16BE(34);
    const os2 = this.table("OS/2");
    this.xHeight = os2.readInt16BE(86);
    this.capHeight = os2.readInt16BE(88);
    this.glyfOffset = this.place("glyf").offset;
    this.loca = readLoca(this.table("loca"), this.head.readInt16BE(50) === 1);
    this.groups = readGroups(this.table("cmap"));
    this.kern = this.tables.has("kern") ? readKern(this.table("kern")) : new Map();
  }

  /** The glyph of a code point; 0 when the font has none. */
  glyphOf(codePoint: number): number {
    let low = 0;
    let high = this.groups.length / 3 - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const start = this.groups[middle * 3] ?? 0;
      if (codePoint < start) high = middle - 1;
      else if (codePoint > (this.groups[middle * 3 + 1] ?? 0)) low = middle + 1;
      else return (this.groups[middle * 3 + 2] ?? 0) + codePoint - start;
    }
    return 0;
  }

  /** Advance width in font units. */
  advanceOf(glyph: number): number {
    return this.hmtx.readUInt16BE(Math.min(glyph, this.metricCount - 1) * 4);
  }

  /** Left side bearing in font units. */
  bearingOf(glyph: number): number {
    const at = glyph < this.metricCount ? glyph * 4 + 2 : this.metricCount * 4 + (glyph - this.metricCount) * 2;
    return this.hmtx.readInt16BE(at);
  }

  /** Kerning between two neighbouring glyphs, font units, mostly negative. */
  kerningOf(left: number, right: number): number {
    return this.kern.get(left * 65536 + right) ?? 0;
  }

  /** The glyph's outline as `glyf` stores it; empty for a space. */
  glyphData(glyph: number): Buffer {
    const kept = this.glyphs.get(glyph);
    if (kept) return kept;
    const from = this.loca[glyph] ?? 0;
    const bytes = this.read(this.glyfOffset + from, (this.loca[glyph + 1] ?? from) - from);
    if (bytes.length > 0 && bytes.readInt16BE(0) < 0)
      throw new Error(`composite glyph ${glyph} in ${this.postscriptName}`);
    if (this.glyphs.size >= KEPT_GLYPHS) this.glyphs.clear();
    this.glyphs.set(glyph, bytes);
    return bytes;
  }

  private place(tag: string): { offset: number; length: number } {
    const place = this.tables.get(tag);
    if (!place) throw new Error(`font ${this.postscriptName} has no table ${tag}`);
    return place;
  }

  private table(tag: string): Buffer {
    const { offset, length } = this.place(tag);
    return this.read(offset, length);
  }

  private read(offset: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafeSlow(length);
    if (readSync(this.fd, bytes, 0, length, offset) !== length)
      throw new Error(`font ${this.postscriptName} ends early`);
    return bytes;
  }
}

function readLoca(table: Buffer, long: boolean): Uint32Array {
  return long
    ? Uint32Array.from({ length: table.length / 4 }, (_, i) => table.readUInt32BE(i * 4))
    : Uint32Array.from({ length: table.length / 2 }, (_, i) => table.readUInt16BE(i * 2) * 2);
}

function readGroups(cmap: Buffer): Uint32Array {
  const at = cmap.readUInt32BE(8);
  if (cmap.readUInt16BE(2) !== 1 || cmap.readUInt16BE(at) !== 12) throw new Error("one cmap of format 12 expected");
  const numbers = cmap.readUInt32BE(at + 12) * 3;
  return Uint32Array.from({ length: numbers }, (_, i) => cmap.readUInt32BE(at + 16 + i * 4));
}

function readKern(kern: Buffer): Map<number, number> {
  const pairs = new Map<number, number>();
  const count = kern.readUInt16BE(10);
  for (let at = 18; at < 18 + count * 6; at += 6) {
    pairs.set(kern.readUInt16BE(at) * 65536 + kern.readUInt16BE(at + 2), kern.readInt16BE(at + 4));
  }
  return pairs;
}
