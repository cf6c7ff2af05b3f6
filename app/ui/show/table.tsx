// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as blocks loses its own roles in some browsers
import type { ReactNode } from "react";
import { each } from "../each";

export interface Column<R> {
  /** Head of the column. */
  head: ReactNode;
  /** The name of the value on a phone's card; needed when `head` is no plain string. */
  label?: string;
  cell: (row: R) => ReactNode;
  /** Numbers: right-aligned, tabular. */
  numeric?: boolean;
  /** On a phone's card it stands in the first line, right after the number that heads it. */
  heads?: boolean;
  /** As wide as its values, which do not wrap. */
  tight?: boolean;
  /** A link at the head that sorts by this column; the order lives in the address. */
  sort?: { href: string; now?: "ascending" | "descending" };
}

export interface TableProps<R> {
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string | number;
  /** Address of a row; the first column becomes its link. */
  href?: (row: R) => string | undefined;
  /** What the table holds, read first by screen readers; visible unless `captionHidden`. */
  caption: ReactNode;
  captionHidden?: boolean;
  /** Under the table, in the second ink: the rule of order, the source. */
  note?: ReactNode;
  /** Stays a table on phones and scrolls sideways: for figures that are compared. */
  keep?: boolean;
  /** No wider than a glance reaches: a name and a number. */
  narrow?: boolean;
}

/**
 * A table that becomes cards under 640 px. Its roles are written out, for the
 * browsers that drop them with the layout.
 */
export function Table<R>({ columns, rows, rowKey, href, caption, captionHidden, note, keep, narrow }: TableProps<R>) {
  const table = (
    <table className="table" data-keep={keep ? "" : undefined} data-narrow={narrow ? "" : undefined} role="table">
      <caption className={captionHidden ? "vh" : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {each(columns, (c) => (
            <th scope="col" role="columnheader" data-numeric={c.numeric ? "" : undefined} aria-sort={c.sort?.now}>
              {c.sort ? <a href={c.sort.href}>{c.head}</a> : c.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => {
          const to = href?.(row);
          return (
            <tr key={rowKey(row)} role="row">
              {each(columns, (c, i) => {
                const value = c.cell(row);
                const props = {
                  "data-label": c.label ?? (typeof c.head === "string" ? c.head : undefined),
                  "data-numeric": c.numeric ? "" : undefined,
                  "data-heads": c.heads ? "" : undefined,
                  "data-tight": c.tight ? "" : undefined,
                };
                return i === 0 ? (
                  <th scope="row" role="rowheader" {...props}>
                    {to ? <a href={to}>{value}</a> : value}
                  </th>
                ) : (
                  <td role="cell" {...props}>
                    {value}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
  return (
    <>
      {keep ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it by keys (WCAG 2.1.1).
        <div className="table-scroll" tabIndex={0}>
          {table}
        </div>
      ) : (
        table
      )}
      {note ? <p className="note">{note}</p> : null}
    </>
  );
}
