import type { SheetRow } from "./sheet-rows.server";

const LONGEST_CELL = 2_000;

/**
 * The rows of a text with a sign between its cells (RFC 4180): comma, semicolon or tab, whichever the first line has most of.
 * A quoted cell may hold the sign, quotes (doubled) and line ends; `line` is the line where a row begins.
 */
export function* textRows(text: string): Generator<SheetRow> {
  const first = text.slice(0, (text.search(/[\r\n]/) + 1 || text.length + 1) - 1);
  const counted = [",", "\t", ";"].map((sign) => [sign, first.split(sign).length] as const);
  const sign = (counted.sort((a, b) => b[1] - a[1])[0] as readonly [string, number])[0];
  let line = 1;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    const row: SheetRow = { line, cells: [] };
    for (;;) {
      let cell = "";
      if (text[at] === '"') {
        for (at++; at < text.length; ) {
          const end = text.indexOf('"', at);
          const part = text.slice(at, end < 0 ? text.length : end);
          cell += part;
          line += part.split("\n").length - 1;
          at = end < 0 ? text.length : end + 1;
          if (text[at] !== '"') break;
          cell += '"';
          at++;
        }
      }
      const from = at;
      while (at < text.length && text[at] !== sign && text[at] !== "\n" && text[at] !== "\r") at++;
      cell += text.slice(from, at);
      row.cells.push(cell.slice(0, LONGEST_CELL));
      if (text[at] !== sign) break;
      at++;
    }
    yield row;
    if (text[at] === "\r") at++;
    if (text[at] === "\n") at++;
    line++;
  }
}
