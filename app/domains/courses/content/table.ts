import type { Tokens } from "marked";
import { type Inline, type InlineContext, renderInline } from "./inline";

/** Cells up to this many characters keep a table a table on a phone; longer ones turn its rows into cards. */
const SHORT_CELL = 8;

/**
 * A GFM table with its caption and note. The first column heads its rows; each value carries the name of its column for
 * the form it takes on phones. Roles are written out because a table laid out as blocks loses them in some browsers.
 */
export function renderTable(table: Tokens.Table, caption: Inline, note: Inline | null, context: InlineContext): Inline {
  const clauses = [...caption.clauses];
  const inline = (cell: Tokens.TableCell): string => {
    const rendered = renderInline(cell.tokens, context);
    clauses.push(...rendered.clauses);
    return rendered.html;
  };
  const number = (i: number) => (table.align[i] === "right" ? ' data-numeric=""' : "");
  const heads = table.header.map((cell) => inline(cell));
  const labels = heads.map((head) => head.replace(/<[^>]*>/g, ""));
  const head = heads.map((html, i) => `<th scope="col" role="columnheader"${number(i)}>${html}</th>`).join("");
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, i) => {
      const tag = i === 0 ? `th scope="row" role="rowheader"` : `td role="cell" data-label="${labels[i] ?? ""}"`;
      return `<${tag}${number(i)}>${inline(cell)}</${i === 0 ? "th" : "td"}>`;
    });
    return `<tr role="row">${cells.join("")}</tr>`;
  });
  const narrow = table.rows.every((row) => row.every((cell, i) => i === 0 || cell.text.length <= SHORT_CELL));
  const html =
    `<table role="table"${narrow ? "" : ' class="cards"'}><caption>${caption.html}</caption>` +
    `<thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${rows.join("")}</tbody></table>` +
    (note ? `<p class="table-note">${note.html}</p>` : "");
  return { html, clauses: [...new Set([...clauses, ...(note?.clauses ?? [])])] };
}
