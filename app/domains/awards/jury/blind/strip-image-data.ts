/**
 * The data of a stream without what a camera or a program wrote into a picture: marker segments of JPEG (ITU-T T.81 B.1.1.3) but those that its colours
 * need, and boxes of JPEG 2000 (ITU-T T.800 annex I) but those that draw it. Other data is answered as it is; null where a picture is packed so that
 * it cannot be looked at.
 * @param filters as they stand in the stream's dictionary
 */
export function stripImageData(data: Uint8Array, filters: readonly string[]): Uint8Array | null {
  const picture = filters.find((one) => one === "DCTDecode" || one === "DCT" || one === "JPXDecode");
  if (picture === undefined) return data;
  if (filters.length > 1) return null;
  return picture === "JPXDecode" ? withoutBoxes(data) : withoutSegments(data);
}

const APP0 = 0xe0;
const APP14 = 0xee;
const COM = 0xfe;
const SOS = 0xda;
const EOI = 0xd9;

/** Whether a segment is an application's, but JFIF's and Adobe's, which say what its colours are; or a comment. */
const isTelling = (marker: number): boolean => (marker > APP0 && marker <= 0xef && marker !== APP14) || marker === COM;

function withoutSegments(data: Uint8Array): Uint8Array | null {
  if (data[0] !== 0xff || data[1] !== 0xd8) return null;
  const kept = [data.subarray(0, 2)];
  for (let at = 2; at + 2 <= data.length; ) {
    const marker = data[at + 1] ?? 0;
    if (data[at] !== 0xff) return null;
    // What was hung behind the picture's end is left behind.
    if (marker === EOI) return concat([...kept, data.subarray(at, at + 2)]);
    const length = ((data[at + 2] ?? 0) << 8) | (data[at + 3] ?? 0);
    const head = at + 2 + length;
    if (length < 2 || head > data.length) return null;
    const end = marker === SOS ? endOfScan(data, head) : head;
    if (!isTelling(marker)) kept.push(data.subarray(at, end));
    at = end;
  }
  // Some writers leave the last marker out.
  return concat(kept);
}

/** Where the coded picture that begins here ends: at a marker that is no restart and no stuffed byte. */
function endOfScan(data: Uint8Array, from: number): number {
  for (let at = from; at + 1 < data.length; at++) {
    const next = data[at + 1] ?? 0;
    if (data[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return data.length;
}

const DRAWING_BOXES = new Set(["jP  ", "ftyp", "jp2h", "jp2c"]);

function withoutBoxes(data: Uint8Array): Uint8Array | null {
  const view = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  // A bare codestream has no boxes.
  if (view.length > 1 && view.readUInt16BE(0) === 0xff4f) return data;
  const kept: Uint8Array[] = [];
  for (let at = 0; at + 8 <= view.length; ) {
    const told = view.readUInt32BE(at);
    // 0 = to the end; a length of 64 bits no picture of an upload needs.
    const length = told === 0 ? view.length - at : told;
    if (length < 8 || at + length > view.length) return null;
    if (DRAWING_BOXES.has(view.toString("latin1", at + 4, at + 8))) kept.push(data.subarray(at, at + length));
    at += length;
  }
  return kept.length === 0 ? null : concat(kept);
}

const concat = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
