import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { monthBeside, readMonth } from "~/domains/events/calendar/month";
import { showMonth } from "~/flows/events/list-events.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { isoDayOf } from "~/kernel/instant-format";
import { MonthGrid } from "~/routes/events/month-grid";
import { MonthLinks } from "~/routes/events/month-links";
import { Subscribe } from "~/routes/events/subscribe";
import { TimeLinks } from "~/routes/events/time-links";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Breadcrumbs } from "~/ui/shell/breadcrumbs";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale, now } = context;
  const today = isoDayOf(now);
  const month = readMonth(new URL(request.url).searchParams.get("month"), today);
  return show(context, {
    month,
    before: monthBeside(month, -1),
    after: monthBeside(month, 1),
    here: today.slice(0, 7),
    weeks: await showMonth(month, today, now),
    origin: config.origin,
    title: titleOf(locale, translator(locale)("eventCalendar.month.title")),
  });
}

export default function EventsMonth() {
  const t = useT();
  const { month, before, after, here, weeks, origin } = useView<typeof loader>();
  const crumbs = [{ label: t("eventCalendar.list.title"), href: "/events" }, { label: t("eventCalendar.list.month") }];
  return (
    <Page>
      <Breadcrumbs crumbs={crumbs} />
      <PageHeading title={t("eventCalendar.month.title")} lead={t("eventCalendar.month.lead")} />
      <TimeLinks here="month" />
      <MonthLinks month={month} before={before} after={after} here={here} />
      <MonthGrid month={month} weeks={weeks} />
      <Subscribe origin={origin} />
    </Page>
  );
}
