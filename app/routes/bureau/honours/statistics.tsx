import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { overSince } from "~/domains/awards/cycle/cycle";
import { coveredStatistics } from "~/flows/awards/honour/statistics/cycle-statistics.server";
import { bureauName } from "~/flows/bureau/bureau-overview.server";
import { nominatedCycle } from "~/http/bureaus-nomination.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatIsoDay } from "~/kernel/instant-format";
import { Burden } from "~/routes/awards/burden";
import { StatisticsTables } from "~/routes/awards/statistics-tables";
import { StatisticsTotal } from "~/routes/awards/statistics-total";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { CycleDesk, cycleHref } from "../awards/cycle/desk";
import { rowsBehind } from "./rows-behind";

export const handle = { policy: "bureau" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { officer, cycle } = await nominatedCycle(args);
  const { locale, now } = args.context;
  const { slug, title } = cycle;
  const [figures, places] = await Promise.all([
    coveredStatistics(officer, cycle, { locale, now }),
    bureauName(officer),
  ]);
  return json({
    cycle: { slug, title, over: overSince(cycle) !== null },
    figures,
    places,
    title: titleOf(locale, translator(locale)("honours.statistics.title")),
  });
}

/** The figures of what an officer covers; each leads to what is behind it. */
export default function BureauStatistics() {
  const t = useT();
  const locale = useLocale();
  const { cycle, figures, places } = useLoaderData<typeof loader>();
  return (
    <CycleDesk cycle={cycle} crumbs={[{ label: t("honours.statistics.title") }]}>
      <PageHeading
        title={t("honours.statistics.title")}
        lead={t("honours.statistics.leadBureau", { places, day: formatIsoDay(figures.day, locale) })}
      />
      <StatisticsTotal total={figures.total} />
      <ActRow>
        <LinkButton
          href={cycleHref(cycle, "/statistics.xlsx")}
          variant="outlined"
          icon="download"
          download
          full="phone"
        >
          {t("honours.statistics.export")}
        </LinkButton>
        {cycle.over ? (
          <a href={`/awards/${encodeURIComponent(cycle.slug)}/statistics`}>{t("honours.statistics.public")}</a>
        ) : null}
      </ActRow>
      <Burden burden={figures.burden} />
      <StatisticsTables
        tables={figures.tables}
        total={figures.total}
        linkTo={(dimension, row, column) => rowsBehind(cycle, dimension, row.key, column)}
      />
    </CycleDesk>
  );
}
