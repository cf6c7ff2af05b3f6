import type { ListedExpert } from "~/flows/awards/jury-desk/expert-pool.server";
import { useLocale, useT } from "~/i18n/context";
import { formatIsoDay } from "~/kernel/instant-format";
import { State, type StateKind } from "~/ui/show/state";
import { type Column, Table } from "~/ui/show/table";
import { juryHref } from "./desk";

/** The pool, each expert with her fields, her terms and the reviews that she serves in. */
export function ExpertTable({ experts }: { experts: readonly ListedExpert[] }) {
  const t = useT();
  const columns: Column<ListedExpert>[] = [
    {
      head: t("juryDesk.pool.name"),
      cell: ({ name, employer }) => (
        <>
          {name}
          <span className="facts-note">{employer ?? t("juryDesk.pool.noEmployer")}</span>
        </>
      ),
    },
    { head: t("juryDesk.pool.fields"), cell: ({ fields }) => fields.join(t("juryDesk.apart")) },
    {
      head: t("juryDesk.pool.terms"),
      cell: ({ terms }) => (
        <ul className="cell-list">
          {terms.map((term) => (
            <li key={term.id}>
              <Term term={term} />
            </li>
          ))}
        </ul>
      ),
    },
    { head: t("juryDesk.pool.cycles"), cell: ({ cycles }) => <Cycles cycles={cycles} /> },
    {
      head: t("juryDesk.pool.acts"),
      cell: ({ personId, terms }) => (
        <ul className="cell-list">
          <li>
            <a href={`/bureau/experts/${personId}/term`}>{t("juryDesk.pool.again")}</a>
          </li>
          {terms.some(({ stands, endedOn }) => stands !== "over" && endedOn === null) ? (
            <li>
              <a href={`/bureau/experts/${personId}/ending`}>{t("juryDesk.pool.end")}</a>
            </li>
          ) : null}
        </ul>
      ),
    },
  ];
  return (
    <Table
      caption={t("juryDesk.pool.list")}
      captionHidden
      columns={columns}
      rows={experts}
      rowKey={({ personId }) => personId}
    />
  );
}

const KINDS: Record<ListedExpert["terms"][number]["stands"], StateKind> = {
  coming: "plain",
  running: "ok",
  over: "plain",
};

function Term({ term: { from, to, endedOn, stands } }: { term: ListedExpert["terms"][number] }) {
  const t = useT();
  const locale = useLocale();
  const day = (of: string) => formatIsoDay(of, locale);
  const span =
    to === null
      ? t("juryDesk.pool.openTerm", { from: day(from) })
      : t("juryDesk.pool.term", { from: day(from), to: day(to) });
  const ended = endedOn === null ? "" : t("juryDesk.apart") + t("juryDesk.pool.ended", { day: day(endedOn) });
  return <State kind={KINDS[stands]} word={t(`juryDesk.pool.${stands}`)} detail={span + ended} />;
}

function Cycles({ cycles }: Pick<ListedExpert, "cycles">) {
  const t = useT();
  if (cycles.length === 0) return t("juryDesk.pool.noCycle");
  return (
    <ul className="cell-list">
      {cycles.map(({ slug, title, number }) => (
        <li key={slug}>
          <a href={juryHref({ slug })}>{t("juryDesk.pool.cycle", { title, number })}</a>
        </li>
      ))}
    </ul>
  );
}
