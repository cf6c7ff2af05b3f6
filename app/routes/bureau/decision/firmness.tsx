import type { Intraclass } from "~/domains/awards/scores/intraclass";
import { closeness, type Firmness as Firm } from "~/flows/awards/decision/firmness";
import type { Ranked } from "~/flows/awards/decision/ranking-view.server";
import { useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { Section } from "~/ui/shell/section";
import { Callout } from "~/ui/show/callout";
import { DefinitionList } from "~/ui/show/definition-list";
import { Table } from "~/ui/show/table";
import { StabilityChart } from "./stability-chart";

/** How firm the ranking is, each figure with a sentence; none of it changes a place. */
export function Firmness({ ranked }: { ranked: Ranked }) {
  const t = useT();
  const { firmness, ballots } = ranked;
  return (
    <Section title={t("ranking.firm.title")} id="firm">
      <p>{t("ranking.firm.lead")}</p>
      {firmness ? (
        <>
          <DefinitionList items={figures(t, firmness)} />
          <Stability firmness={firmness} ranked={ranked} />
        </>
      ) : (
        <Callout tone="tile">{t(ballots === 0 ? "ranking.firm.severityNone" : "ranking.firm.pending")}</Callout>
      )}
    </Section>
  );
}

const digits = (value: number): string => value.toFixed(2);
type Told = { value: string; note: string };

/** A figure with its interval, or why there is none. */
function correlation(t: Translate, found: Intraclass): Told {
  if (found.kind === "undefined") return undefinedFigure(t, found.because);
  const { value, low, high } = found;
  return {
    value: `${t("ranking.firm.icc")} ${digits(value)}`,
    note: `${t("ranking.firm.interval", { low: digits(low), high: digits(high) })} ${t("ranking.firm.iccMeaning")}`,
  };
}

const undefinedFigure = (
  t: Translate,
  because: "fewer-than-two-raters" | "fewer-than-two-nominations" | "all-equal" | "no-variance",
): Told => ({
  value: "–",
  note: t("ranking.firm.undefined", { why: t(`ranking.firm.because.${because}`) }),
});

function agreement(t: Translate, { agreement: found }: Firm): Told {
  if (found.kind === "undefined") return undefinedFigure(t, found.because);
  const { alpha, interval } = found;
  const between = interval
    ? `${t("ranking.firm.interval", { low: digits(interval.low), high: digits(interval.high) })} `
    : "";
  return {
    value: `${t("ranking.firm.alphaName")} ${digits(alpha)}`,
    note: `${between}${t(`ranking.firm.alphaMeaning.${closeness(alpha)}`)}`,
  };
}

function severity(t: Translate, { severity: { parts, compared, moved, across } }: Firm): string {
  const apart = parts > 1 ? ` ${t("ranking.firm.severityParts", { parts })}` : "";
  if (compared === 0) return t("ranking.firm.severityNone");
  const said =
    moved === 0
      ? t("ranking.firm.severitySame")
      : t(across === 0 ? "ranking.firm.severityMovedNone" : "ranking.firm.severityMoved", {
          count: moved,
          compared,
          across,
        });
  return `${said}${apart}`;
}

function figures(t: Translate, firmness: Firm) {
  return [
    { term: t("ranking.firm.alpha"), ...agreement(t, firmness) },
    { term: t("ranking.firm.single"), ...correlation(t, firmness.single) },
    {
      term: t("ranking.firm.average", { jurors: firmness.jurors.toFixed(1).replace(/\.0$/, "") }),
      ...correlation(t, firmness.average),
    },
    { term: t("ranking.firm.severity"), value: severity(t, firmness) },
  ];
}

function Stability({ firmness, ranked }: { firmness: Firm; ranked: Ranked }) {
  const t = useT();
  return (
    <Section title={t("ranking.firm.stability")} level={3}>
      <p>{t("ranking.firm.stabilityMeaning")}</p>
      <StabilityChart ranked={ranked} />
      <Table
        caption={t("ranking.firm.shares")}
        narrow
        columns={[
          { head: t("ranking.firm.what"), cell: ({ meaning }) => t(`ranking.firm.steady.${meaning}`) },
          { head: t("ranking.firm.many"), numeric: true, cell: ({ count }) => count },
        ]}
        rows={firmness.shares}
        rowKey={({ meaning }) => meaning}
      />
    </Section>
  );
}
