import type { RegisterKind, RegisterStatus } from "@db/statuses";
import { useT } from "~/i18n/context";
import { Day } from "~/ui/show/day";
import { State, type StateKind } from "~/ui/show/state";
import { type Column, Table } from "~/ui/show/table";

export interface ListedEntry {
  href: string;
  number: string | null;
  title: string;
  kind: RegisterKind;
  effectiveOn: string | null;
  status: RegisterStatus;
}

const SIGNS: Record<RegisterStatus, StateKind> = {
  upcoming: "progress",
  "in-force": "ok",
  superseded: "attention",
  withdrawn: "danger",
  unchecked: "plain",
  reference: "plain",
};

/** Whether one may work by an entry, in a word. */
export function EntryStatus({ status, detail, size }: { status: RegisterStatus; detail?: string; size?: "large" }) {
  const t = useT();
  return (
    <State
      kind={SIGNS[status]}
      word={t(`register.statuses.${status}`)}
      {...(detail !== undefined && { detail })}
      {...(size && { size })}
    />
  );
}

export interface EntryTableProps {
  entries: readonly ListedEntry[];
  caption: string;
  captionHidden?: boolean;
  note?: string;
}

/** Entries of the register, for the public and for editors. */
export function EntryTable({ entries, caption, captionHidden = false, note }: EntryTableProps) {
  const t = useT();
  const columns: Column<ListedEntry>[] = [
    { head: t("register.list.columnTitle"), cell: ({ title }) => <span lang="zh-CN">{title}</span> },
    { head: t("register.list.columnNumber"), cell: ({ number }) => number ?? "" },
    { head: t("register.list.kind"), cell: ({ kind }) => t(`register.kinds.${kind}`) },
    {
      head: t("register.list.columnEffective"),
      cell: ({ effectiveOn, status }) =>
        effectiveOn !== null ? <Day day={effectiveOn} /> : status === "reference" ? "" : t("register.unknownDay"),
    },
    { head: t("register.list.status"), cell: ({ status }) => <EntryStatus status={status} /> },
  ];
  return (
    <Table
      caption={caption}
      captionHidden={captionHidden}
      columns={columns}
      rows={entries}
      rowKey={({ href }) => href}
      href={({ href }) => href}
      {...(note !== undefined && { note })}
    />
  );
}
