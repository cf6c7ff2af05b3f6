import { StringDecoder } from "node:string_decoder";
import { createInflateRaw } from "node:zlib";
import { dataOf, readZipEntries, type ZipEntry } from "./zip-entries";

/** One row of a table as text; `line` counts from 1 as the program that wrote it shows it. */
export interface SheetRow {
  line: number;
  cells: string[];
}

const PIECE = 64 * 1024;
/** A row longer than this is none that a person made. */
const LONGEST_ROW = 1024 * 1024;
const WIDEST = 200;
const LONGEST_CELL = 2_000;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });

/**
 * The rows of the first sheet of a workbook that is not hidden (ECMA-376 part 1, 18.3), read as they unpack: memory holds one piece and the shared
 * strings. `checkUpload` has seen to it that the file unpacks within its limits. @throws Error for a workbook that cannot be read
 */
export async function* sheetRows(bytes: Buffer): AsyncGenerator<SheetRow> {
  const entries = readZipEntries(bytes);
  if (!entries) throw new Error("no workbook");
  const entry = (name: string) => entries.find((one) => one.name === name);
  const shared = await readShared(bytes, entry("xl/sharedStrings.xml"));
  const sheet = entry(await firstSheet(bytes, entry)) ?? entry("xl/worksheets/sheet1.xml");
  if (!sheet) throw new Error("no sheet");
  let line = 0;
  for await (const [, attributes = "", , inner] of elements(bytes, sheet, "row")) {
    const told = Number(/\br="(\d+)"/.exec(attributes)?.[1]);
    line = told > line ? told : line + 1;
    yield { line, cells: inner === undefined ? [] : cellsOf(inner, shared) };
  }
}

function cellsOf(row: string, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, attributes = "", inner = ""] of row.matchAll(
    /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g,
  )) {
    const letters = /\br="([A-Z]{1,3})\d+"/.exec(attributes)?.[1];
    const at = letters === undefined ? cells.length : columnOf(letters);
    if (at >= WIDEST) break;
    while (cells.length < at) cells.push("");
    const value = /<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(inner)?.[1] ?? "";
    const kind = /\bt="(\w+)"/.exec(attributes)?.[1];
    const text =
      kind === "s" ? (shared[Number(value)] ?? "") : kind === "inlineStr" ? textsOf(inner) : unescaped(value);
    cells[at] = text.slice(0, LONGEST_CELL);
  }
  return cells;
}

/** `A` is 0, `AA` 26. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The texts of a string, without how it is read aloud. */
const textsOf = (xml: string): string =>
  [
    ...xml
      .replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, "")
      .matchAll(/<(?:\w+:)?t\b[^>]*>([\s\S]*?)<\/(?:\w+:)?t>/g),
  ]
    .map(([, text = ""]) => unescaped(text))
    .join("");

async function readShared(bytes: Buffer, entry: ZipEntry | undefined): Promise<string[]> {
  const shared: string[] = [];
  if (entry)
    for await (const [, , , inner = ""] of elements(bytes, entry, "si"))
      shared.push(textsOf(inner).slice(0, LONGEST_CELL));
  return shared;
}

/** The part that holds the first sheet to be seen, by the order in which the workbook shows them. */
async function firstSheet(bytes: Buffer, entry: (name: string) => ZipEntry | undefined): Promise<string> {
  const whole = async (name: string): Promise<string> => {
    const one = entry(name);
    let text = "";
    if (one) for await (const piece of pieces(bytes, one)) text += piece;
    return text;
  };
  const sheets = (await whole("xl/workbook.xml")).match(/<(?:\w+:)?sheet\b[^>]*>/g) ?? [];
  // One that its writer does not see is not what he means.
  const seen = sheets.find((one) => !/\bstate="(?:hidden|veryHidden)"/.test(one)) ?? sheets[0] ?? "";
  const id = /\br:id="([^"]+)"/.exec(seen)?.[1];
  const links = (await whole("xl/_rels/workbook.xml.rels")).match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
  const target = /\bTarget="([^"]+)"/.exec(links.find((link) => link.includes(`Id="${id}"`)) ?? "")?.[1] ?? "";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** Whole elements of one name, as they arrive: [whole, attributes, end, inner]. */
async function* elements(bytes: Buffer, entry: ZipEntry, name: string): AsyncGenerator<RegExpExecArray> {
  const wanted = new RegExp(`<(?:\\w+:)?${name}\\b([^>]*?)(/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, "g");
  let rest = "";
  for await (const piece of pieces(bytes, entry)) {
    rest += piece;
    wanted.lastIndex = 0;
    let end = 0;
    for (let found = wanted.exec(rest); found; found = wanted.exec(rest)) {
      end = wanted.lastIndex;
      yield found;
    }
    rest = rest.slice(end);
    if (rest.length > LONGEST_ROW) throw new Error(`a ${name} without end`);
  }
}

async function* pieces(bytes: Buffer, entry: ZipEntry): AsyncGenerator<string> {
  const at = dataOf(bytes, entry) as number;
  const packed = bytes.subarray(at, at + entry.packed);
  const decoder = new StringDecoder("utf8");
  if (entry.method === 0) {
    for (let from = 0; from < packed.length; from += PIECE) yield decoder.write(packed.subarray(from, from + PIECE));
    return;
  }
  const inflate = createInflateRaw();
  inflate.end(packed);
  for await (const piece of inflate) yield decoder.write(piece as Buffer);
}
