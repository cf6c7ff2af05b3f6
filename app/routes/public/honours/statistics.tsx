import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { overSince } from "~/domains/awards/cycle/cycle";
import { getPublicCycle } from "~/domains/awards/cycle/cycle.store.server";
import { wholeStatistics } from "~/flows/awards/honour/statistics/cycle-statistics.server";
import { shownStatistics } from "~/flows/awards/honour/statistics/public-statistics";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { NotFound } from "~/kernel/errors";
import { formatIsoDay } from "~/kernel/instant-format";
import { Burden } from "~/routes/awards/burden";
import { StatisticsTables } from "~/routes/awards/statistics-tables";
import { StatisticsTotal } from "~/routes/awards/statistics-total";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

/** Only of a cycle that is over: before, its figures would tell how it goes. */
export async function loader({ params, context: { locale, now } }: LoaderFunctionArgs) {
  const cycle = await getPublicCycle(db, params.cycle ?? "");
  if (overSince(cycle) === null) throw new NotFound("figures of a cycle that is not over");
  const figures = shownStatistics(await wholeStatistics(cycle, { locale, now }));
  const { slug, title } = cycle;
  return json({
    cycle: { slug, title },
    figures,
    title: titleOf(locale, translator(locale)("honours.statistics.title")),
  });
}

export default function CycleStatistics() {
  const t = useT();
  const locale = useLocale();
  const { cycle, figures } = useLoaderData<typeof loader>();
  return (
    <Page>
      <Breadcrumbs
        crumbs={[
          { label: t("awards.title"), href: "/awards" },
          { label: cycle.title, href: `/awards/${encodeURIComponent(cycle.slug)}` },
          { label: t("honours.statistics.title") },
        ]}
      />
      <PageHeading
        title={t("honours.statistics.title")}
        lead={t("honours.statistics.lead", { title: cycle.title, day: formatIsoDay(figures.day, locale) })}
      />
      <StatisticsTotal total={figures.total} />
      <Burden burden={figures.burden} />
      <StatisticsTables tables={figures.tables} total={figures.total} />
      <p className="note">{t("honours.statistics.hidden")}</p>
    </Page>
  );
}
