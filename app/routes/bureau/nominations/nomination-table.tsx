import type { ListedNomination } from "~/flows/awards/desk/nomination-list.server";
import { useT } from "~/i18n/context";
import { OutcomeState } from "~/routes/nominations/outcome-text";
import { Day } from "~/ui/show/day";
import { type Column, Table } from "~/ui/show/table";
import { dossierHref } from "./desk";
import { NominationState } from "./nomination-state";

/** The nominations of a cycle that a bureau sees. */
export function NominationTable({ rows, caption }: { rows: readonly ListedNomination[]; caption: string }) {
  const t = useT();
  const columns: Column<ListedNomination>[] = [
    { head: t("nominationDesk.list.columnName"), cell: ({ name }) => name ?? t("nominationDesk.erased") },
    { head: t("nominationDesk.list.columnFirm"), cell: ({ firm }) => firm ?? t("nominationDesk.list.noDesk") },
    { head: t("nominationDesk.list.columnPlace"), cell: ({ place }) => place },
    { head: t("nominationDesk.list.columnCategory"), cell: ({ category }) => category },
    {
      head: t("nominationDesk.list.columnState"),
      cell: ({ state, came }) => (came ? <OutcomeState came={came} /> : <NominationState state={state} />),
    },
    { head: t("nominationDesk.list.columnDesk"), cell: ({ desk }) => desk || t("nominationDesk.list.noDesk") },
    { head: t("nominationDesk.list.columnSince"), cell: ({ since }) => <Day day={since} short /> },
    { head: t("nominationDesk.list.columnRank"), cell: ({ ranks }) => <Ranks ranks={ranks} /> },
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      href={({ id }) => dossierHref(id)}
    />
  );
}

function Ranks({ ranks }: Pick<ListedNomination, "ranks">) {
  const t = useT();
  if (ranks.length === 0) return t("nominationDesk.list.noDesk");
  return ranks
    .map(({ level, rank }) => t("nominationDesk.list.rank", { level: t(`nominationDesk.levels.${level}`), rank }))
    .join(t("nominationDesk.apart"));
}
