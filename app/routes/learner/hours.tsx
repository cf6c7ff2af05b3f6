import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { hoursOf, readHourMinutes } from "~/domains/hours/hour.store.server";
import { inHours, totalsByYear } from "~/domains/hours/hour-totals";
import { requirePerson } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { EmptyState } from "~/ui/show/empty-state";
import { Table } from "~/ui/show/table";
import { OwnCrumbs } from "./own-crumbs";
import { HourKinds } from "./year-hours";

export const handle = { policy: "signed-in" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requirePerson(args);
  const [entries, length] = await Promise.all([hoursOf(db, personId), readHourMinutes(db)]);
  const years = totalsByYear(entries).map(({ year, minutes, bySource, entries: own }) => ({
    ...{ year, minutes, entries: own },
    hours: inHours(minutes, length),
    kinds: bySource.map((kind) => ({ source: kind.source, hours: inHours(kind.minutes, length) })),
  }));
  const { locale } = args.context;
  return json({ years, length, title: titleOf(locale, translator(locale)("courses.hours.title")) });
}

export default function Hours() {
  const t = useT();
  const { years, length } = useLoaderData<typeof loader>();
  return (
    <Page width="text">
      <OwnCrumbs here={t("courses.hours.title")} />
      <PageHeading title={t("courses.hours.title")} lead={t("courses.hours.lead", { length })} />
      {years.length === 0 ? (
        <EmptyState act={<LinkButton href="/learn">{t("courses.hours.emptyAct")}</LinkButton>}>
          {t("courses.hours.empty")}
        </EmptyState>
      ) : null}
      {each(years, ({ year, hours, minutes, kinds, entries }) => (
        <Section title={t("courses.hours.year", { year })} id={`y${year}`}>
          <p className="figure-line">
            <b className="num">{hours}</b> {t("courses.hours.total", { minutes })}
          </p>
          <HourKinds kinds={kinds} />
          <Table
            caption={t("courses.hours.entries")}
            rows={entries}
            rowKey={(entry) => entry.id}
            href={({ source, sourceKey }) => (source === "lesson" ? `/courses/${sourceKey}` : undefined)}
            columns={[
              { head: t("courses.hours.what"), cell: (entry) => entry.title },
              { head: t("courses.hours.from"), cell: (entry) => t(`courses.hours.${entry.source}`) },
              { head: t("courses.hours.when"), cell: (entry) => <Day day={entry.day} /> },
              {
                head: t("courses.hours.minutes"),
                cell: (entry) => t("courses.hours.minutesValue", { minutes: entry.minutes }),
                numeric: true,
              },
            ]}
          />
        </Section>
      ))}
    </Page>
  );
}
