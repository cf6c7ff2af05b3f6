import { crc32, deflateRawSync, deflateSync } from "node:zlib";

/** A ZIP file as a packer writes it; what is told of a part's size may be a lie. */
export function zipped(parts: readonly { name: string; bytes: Buffer; told?: number; flags?: number }[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, told = bytes.length, flags = 0x800 } of parts) {
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(flags, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(told, 22);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    const local = Buffer.concat([head, Buffer.from(name), packed]);
    locals.push(local);
    directory.push(entry, Buffer.from(name));
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

const part = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const XLSX = [part("[Content_Types].xml", "<Types/>"), part("xl/workbook.xml", "<workbook/>")];

/** A workbook of the fewest parts, and others beside them. */
export const workbook = (...more: Parameters<typeof zipped>[0][number][]): Buffer => zipped([...XLSX, ...more]);

/** A PDF of the fewest objects; `objects` stand in its body. */
export const pdf = (objects = ""): Buffer =>
  Buffer.from(
    `%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\n${objects}xref\n0 1\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n`,
    "latin1",
  );

/** An object stream of a PDF, packed, that holds these objects. */
export function objectStream(objects: string, filter = "/Filter/FlateDecode"): string {
  const packed = deflateSync(Buffer.from(objects));
  return `3 0 obj\n<</Type/ObjStm/N 1/First 4/Length ${packed.length}${filter}>>\nstream\n${packed.toString("latin1")}\nendstream\nendobj\n`;
}

const chunk = (kind: string, bytes: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), bytes]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** A PNG that says it is so large; the pixels are black and pack to nearly nothing. */
export function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

export const PAGE = Buffer.from("<!doctype html><html><script>alert(1)</script></html>");
export const DRAWING = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);
export const PROGRAM = Buffer.concat([Buffer.from("MZ\x90\x00\x03\x00\x00\x00", "latin1"), Buffer.alloc(300)]);
/** A picture to a viewer, a script to a browser. */
export const GIF_AND_SCRIPT = Buffer.from("GIF89a=1;alert(1)//");
