import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { showEventList } from "~/flows/events/list-events.server";
import { show, useView } from "~/http/page-view";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { EventList } from "~/routes/events/event-list";
import { EventSearch } from "~/routes/events/event-search";
import { Subscribe } from "~/routes/events/subscribe";
import { TimeLinks } from "~/routes/events/time-links";
import { Page } from "~/routes/page";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Columns } from "~/ui/shell/columns";
import { PageHeading } from "~/ui/shell/page-heading";

export const handle = { policy: "public" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale, now } = context;
  const list = await showEventList(new URL(request.url).searchParams, now, locale);
  const title = titleOf(locale, translator(locale)("eventCalendar.list.title"));
  return show(context, { list, origin: config.origin, title });
}

export default function Events() {
  const t = useT();
  const { list, origin } = useView<typeof loader>();
  const { filter, organizer } = list;
  const title = organizer
    ? t("eventCalendar.list.ofOrganizer", { region: organizer.name })
    : t("eventCalendar.list.title");
  return (
    <Page>
      <PageHeading title={title} lead={t("eventCalendar.list.lead")} />
      <TimeLinks here={filter.day !== "" || filter.when === "undated" ? null : filter.when} />
      <Columns side={<Subscribe origin={origin} organizer={organizer} organizers={list.organizers} />}>
        <EventSearch {...list} />
        <EventList {...list} />
      </Columns>
    </Page>
  );
}
