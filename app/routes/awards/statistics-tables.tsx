import { type Dimension, type Shown, STAGES, type Stage } from "~/domains/awards/honour/cycle-statistics";
import type { ShownRow } from "~/flows/awards/honour/statistics/public-statistics";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { CountBars, shareOf } from "~/ui/show/count-bars";
import { type Column, Table } from "~/ui/show/table";

export interface StatisticsTablesProps {
  tables: readonly { dimension: Dimension; rows: readonly ShownRow[] }[];
  total: { stages: Record<Stage, number> };
  /** Where the firms and nominations behind a figure are listed; none for everybody. */
  linkTo?: (dimension: Dimension, row: ShownRow, column: Stage | "directors" | "firms") => string | undefined;
}

/** A cycle by region, industry, size, level and category: for each a sentence, bars, and the table with the population beside it. */
export const StatisticsTables = ({ tables, total, linkTo }: StatisticsTablesProps) => (
  <>
    {tables.map(({ dimension, rows }) => (
      <OneTable
        key={dimension}
        dimension={dimension}
        rows={rows}
        all={total.stages.nominated}
        {...(linkTo && { linkTo })}
      />
    ))}
  </>
);

interface OneTableProps extends Pick<StatisticsTablesProps, "linkTo"> {
  dimension: Dimension;
  rows: readonly ShownRow[];
  all: number;
}

/** Stays a table on phones: its figures are compared down the columns, which eighteen cards of eight lines would tear apart. */
function OneTable({ dimension, rows, all, linkTo }: OneTableProps) {
  const t = useT();
  const nominated = rows.filter(({ stages }) => stages.nominated !== 0);
  const known = nominated.flatMap(({ name, stages: { nominated: count } }) =>
    typeof count === "number" ? [{ label: name, count }] : [],
  );
  const figure = (row: ShownRow, column: Stage | "directors" | "firms", value: Shown | null) => {
    if (value === null) return t("honours.none");
    const text = typeof value === "number" ? String(value) : t(`honours.statistics.${value}`);
    const href = value === 0 ? undefined : linkTo?.(dimension, row, column);
    return href ? <a href={href}>{text}</a> : text;
  };
  const told = dimension === "industry" || dimension === "region" ? rows.filter(isTold) : rows;
  const peopled = rows.some(({ directors }) => directors !== null);
  const columns: Column<ShownRow>[] = [
    { head: t(`honours.statistics.dimensions.${dimension}`), cell: ({ name }) => name, tight: true },
    ...STAGES.map(
      (stage): Column<ShownRow> => ({
        head: t(`honours.statistics.stages.${stage}`),
        cell: (row) => figure(row, stage, row.stages[stage]),
        numeric: true,
        tight: true,
      }),
    ),
    ...(peopled
      ? [
          {
            head: t("honours.statistics.directorsHead"),
            cell: (row: ShownRow) => figure(row, "directors", row.directors),
            numeric: true,
            tight: true,
          },
          { head: t("honours.statistics.shareHead"), cell: (row: ShownRow) => share(row), numeric: true, tight: true },
          {
            head: t("honours.statistics.firmsHead"),
            cell: (row: ShownRow) => figure(row, "firms", row.firms),
            numeric: true,
            tight: true,
          },
        ]
      : []),
  ];
  const share = ({ stages, directors }: ShownRow) =>
    typeof stages.nominated === "number" && directors ? ofDirectors(stages.nominated, directors) : t("honours.none");
  const highest = Math.max(...known.map(({ count }) => count));
  const most = known.filter(({ count }) => count === highest);
  return (
    <Section title={t(`honours.statistics.titles.${dimension}`)}>
      {most.length > 0 ? (
        <CountBars
          sentence={t(most.length === 1 ? "honours.statistics.most" : "honours.statistics.mostTie", {
            name: most.map(({ label }) => label).join(t("nominationDesk.apart")),
            count: highest,
            share: shareOf(highest, all),
          })}
          bars={known}
        />
      ) : (
        <p>{t(all === 0 ? "honours.statistics.nobody" : "honours.statistics.tooFew")}</p>
      )}
      {told.length === 0 ? null : (
        <Table
          caption={t(`honours.statistics.titles.${dimension}`)}
          captionHidden
          keep
          columns={columns}
          rows={told}
          rowKey={({ key }) => key ?? ""}
        />
      )}
    </Section>
  );
}

/** Above the whole where directors left office since. */
const ofDirectors = (count: number, directors: number): string => `${Math.round((count / directors) * 100)}%`;

/** Rows without a nomination, a firm or a director say nothing. */
const isTold = ({ stages, firms, directors }: ShownRow): boolean =>
  STAGES.some((stage) => stages[stage] !== 0) || (firms ?? 0) > 0 || (directors ?? 0) > 0;
