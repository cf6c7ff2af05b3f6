import type { Firmness } from "~/flows/awards/decision/firmness";
import type { RankedLine } from "~/flows/awards/decision/ranking.server";
import type { Ranked } from "~/flows/awards/decision/ranking-view.server";
import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { State, type StateKind } from "~/ui/show/state";
import { type Column, Table } from "~/ui/show/table";
import { dossierHref } from "../nominations/desk";

/** Every nomination in the order of the published rule, with what its score is made of. */
export function RankingTable({ ranked }: { ranked: Ranked }) {
  const t = useT();
  const steady = new Map(ranked.firmness?.rows.map((row) => [row.alias, row]));
  const columns: Column<RankedLine>[] = [
    { head: t("ranking.place"), tight: true, cell: ({ place }) => place ?? "–" },
    { head: t("ranking.who"), heads: true, cell: (line) => <Nominee line={line} /> },
    { head: t("ranking.number"), tight: true, numeric: true, cell: ({ number }) => number },
    {
      head: t("ranking.from"),
      cell: ({ region, category }) => (
        <>
          {region}
          <span className="facts-note">{category}</span>
        </>
      ),
    },
    { head: t("ranking.score"), cell: (line) => <Score line={line} /> },
    { head: t("ranking.standing"), cell: (line) => <Standing line={line} criteria={ranked.criteria} /> },
    ...(ranked.firmness
      ? [
          { head: t("ranking.adjusted"), cell: ({ alias }: RankedLine) => <Adjusted row={steady.get(alias)} /> },
          { head: t("ranking.share"), cell: ({ alias }: RankedLine) => <Steady row={steady.get(alias)} /> },
        ]
      : []),
  ];
  return (
    <Table
      caption={t("ranking.table")}
      captionHidden
      columns={columns}
      rows={ranked.lines}
      rowKey={({ alias }) => alias}
    />
  );
}

function Nominee({ line: { name, firm, nominationId } }: { line: RankedLine }) {
  const t = useT();
  return (
    <>
      <a href={dossierHref(nominationId)}>{name ?? t("ranking.erased")}</a>
      {firm ? <span className="facts-note">{firm}</span> : null}
    </>
  );
}

function Score({ line: { score, kept, dropped, short } }: { line: RankedLine }) {
  const t = useT();
  if (score === null) return t("ranking.none");
  const list = (points: readonly number[]) => points.join(t("nominationDesk.apart"));
  return (
    <>
      <b className="num">{score}</b>
      <span className="facts-note">{t("ranking.kept", { points: list(kept) })}</span>
      {dropped.length > 0 ? (
        <span className="facts-note">{t("ranking.dropped", { points: list(dropped) })}</span>
      ) : null}
      {short ? <span className="facts-note">{t("ranking.short", { ...short })}</span> : null}
    </>
  );
}

const KINDS: Record<RankedLine["standing"], StateKind> = {
  in: "ok",
  out: "plain",
  open: "attention",
  unscored: "plain",
};

function Standing({ line, criteria }: { line: RankedLine; criteria: Ranked["criteria"] }) {
  const t = useT();
  return (
    <>
      <State kind={KINDS[line.standing]} word={t(`ranking.standings.${line.standing}`)} />
      <span className="facts-note" data-short>
        {tieWords(t, line, criteria)}
      </span>
    </>
  );
}

/** How a tie came apart, or what it waits for; nothing of who stands alone. */
export function tieWords(
  t: Translate,
  { tied, resolvedBy, awaits }: Pick<RankedLine, "tied" | "resolvedBy" | "awaits">,
  criteria: Readonly<Record<string, string>>,
): string | undefined {
  if (tied < 2) return undefined;
  const how = resolvedBy
    ? t(`ranking.by.${resolvedBy.by}`, {
        name: resolvedBy.by === "criterion" ? (criteria[resolvedBy.criterion] ?? "") : "",
      })
    : awaits
      ? t(`ranking.awaits.${awaits}`)
      : "";
  return [t("ranking.tied", { count: tied }), how].filter(Boolean).join(t("nominationDesk.apart"));
}

function Steady({ row }: { row: Firmness["rows"][number] | undefined }) {
  const t = useT();
  if (!row) return "–";
  return (
    <>
      {t(`ranking.firm.steady.${row.meaning}`)}
      {row.share === null ? null : <span className="facts-note num">{sharePercent(row.share)}</span>}
    </>
  );
}

/** Where it would stand were no juror more severe than another, and what that means. */
function Adjusted({ row }: { row: Firmness["rows"][number] | undefined }) {
  const t = useT();
  if (!row?.adjusted) return "–";
  const { place, part, move, crosses } = row.adjusted;
  return (
    <>
      {t("ranking.firm.adjusted.place", { place })}
      <span className="facts-note">{t(`ranking.firm.adjusted.${move}`)}</span>
      {crosses ? (
        <span className="facts-note">
          <State kind="attention" word={t("ranking.firm.adjusted.crosses")} />
        </span>
      ) : null}
      {part === null ? null : <span className="facts-note">{t("ranking.firm.adjusted.part", { part })}</span>}
    </>
  );
}

export const sharePercent = (share: number): string => `${(share * 100).toFixed(1)}%`;
