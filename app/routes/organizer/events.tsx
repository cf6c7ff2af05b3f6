import { EVENT_STATES } from "@db/statuses";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { organizerEvents, organizerPlaces, readEventFilter } from "~/flows/events/call/organizer-overview.server";
import { requireOrganizer } from "~/http/guards.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { NumberedPages } from "~/routes/bureau/numbered-pages";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { OrganizerDesk } from "./desk";
import { EventRows } from "./event-rows";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const by = requireOrganizer(args);
  const { locale, now } = args.context;
  const t = translator(locale);
  const filter = readEventFilter(new URL(args.request.url).searchParams);
  const [places, found] = [await organizerPlaces(by, t("ui.listWith")), await organizerEvents(by, filter, locale, now)];
  return json({ places, filter, ...found, title: titleOf(locale, t("organizer.list.title")) });
}

export default function OrganizerEvents() {
  const t = useT();
  const { places, filter, rows, total, page, pages } = useLoaderData<typeof loader>();
  const narrowed = filter.text !== "" || filter.state !== null;
  const address = (nth: number) =>
    `/organizer/events?${new URLSearchParams({
      ...(filter.text && { q: filter.text }),
      ...(filter.state && { state: filter.state }),
      page: String(nth),
    })}`;
  return (
    <OrganizerDesk>
      <PageHeading title={t("organizer.list.title")} lead={t("organizer.list.lead", { places })} />
      <Form method="get" action="/organizer/events" label={t("organizer.list.act")}>
        <Select
          name="state"
          label={t("organizer.list.state")}
          value={filter.state ?? ""}
          options={[
            { value: "", label: t("organizer.list.allStates") },
            ...EVENT_STATES.map((value) => ({ value, label: t(`organizer.states.${value}`) })),
          ]}
        />
        <TextField
          name="q"
          type="search"
          label={t("organizer.list.query")}
          hint={t("organizer.list.queryHint")}
          value={filter.text}
          maxLength={80}
          act={<Button variant="outlined">{t("organizer.list.act")}</Button>}
        />
      </Form>
      <Section
        title={t("organizer.list.found", { count: total })}
        {...(narrowed && { link: { href: "/organizer/events", text: t("organizer.list.clear") } })}
      >
        {rows.length === 0 ? (
          <EmptyState>{t(narrowed ? "organizer.list.none" : "organizer.list.nobody")}</EmptyState>
        ) : (
          <EventRows rows={rows} />
        )}
        <NumberedPages page={page} pages={pages} href={address} />
      </Section>
    </OrganizerDesk>
  );
}
