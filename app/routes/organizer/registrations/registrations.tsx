import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { STANDINGS } from "~/domains/events/registration/standing";
import {
  type ListedRegistration,
  readRegistrationFilter,
  registrationList,
} from "~/flows/events/seats/registrations-view.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { pageTitle, titleOf } from "~/routes/page-title";
import { ActRow } from "~/ui/acts/act-row";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { Select } from "~/ui/forms/select";
import { TextField } from "~/ui/forms/text-field";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { Instant } from "~/ui/show/instant";
import { type Column, Table } from "~/ui/show/table";
import { EventDesk, eventHref } from "../desk";
import { shownName } from "../shown-name";
import { RegistrationState } from "./registration-state";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const filter = readRegistrationFilter(new URL(args.request.url).searchParams);
  const { slug, title, mode } = event;
  return json({
    event: { slug, title, mode },
    filter,
    people: await registrationList(event, filter),
    open: canDo("hold-seat", event, now).ok,
    title: titleOf(locale, translator(locale)("organizer.registrations.title")),
  });
}

export default function Registrations() {
  const t = useT();
  const { event, filter, people, open } = useLoaderData<typeof loader>();
  const narrowed = filter.text !== "" || filter.state !== null;
  const here = eventHref(event, "/registrations");
  const search = new URLSearchParams({
    ...(filter.text && { q: filter.text }),
    ...(filter.state && { state: filter.state }),
  }).toString();
  const columns: Column<ListedRegistration>[] = [
    {
      head: t("organizer.registrations.columnName"),
      cell: ({ name, walkIn }) =>
        name !== null && walkIn
          ? `${name}${t("ui.listWith")}${t("organizer.registrations.walkIn")}`
          : shownName(t, { name, walkIn }),
    },
    {
      head: t("organizer.registrations.columnFirm"),
      cell: ({ firm }) => firm ?? t("organizer.registrations.noFirm"),
    },
    {
      head: t("organizer.registrations.columnState"),
      cell: ({ state, outcome }) => (
        <RegistrationState
          state={state}
          {...(outcome !== null && { detail: t(`organizer.registrations.outcomes.${outcome}`) })}
        />
      ),
    },
    { head: t("organizer.registrations.columnPlace"), cell: ({ place }) => place, numeric: true },
    { head: t("organizer.registrations.columnAt"), cell: ({ appliedAt }) => <Instant ms={appliedAt} short /> },
    ...(event.mode === "hybrid"
      ? [
          {
            head: t("organizer.registrations.columnAttendance"),
            cell: ({ attendance }: ListedRegistration) => t(`organizer.registrations.attendance.${attendance}`),
          },
        ]
      : []),
    ...(people.some(({ sessions }) => sessions.length > 0)
      ? [
          {
            head: t("organizer.registrations.columnSession"),
            cell: ({ sessions }: ListedRegistration) => sessions.join(t("ui.listApart")),
          },
        ]
      : []),
  ];
  return (
    <EventDesk event={event} crumbs={[{ label: t("organizer.registrations.title") }]}>
      <PageHeading title={t("organizer.registrations.title")} lead={t("organizer.registrations.lead")} />
      <ActRow>
        {open ? (
          <LinkButton href={`${here}/new`} variant="outlined" icon="plus">
            {t("organizer.registrations.add")}
          </LinkButton>
        ) : null}
        <LinkButton href={`${here}.xlsx${search && `?${search}`}`} variant="outlined" download>
          {t("organizer.registrations.export")}
        </LinkButton>
      </ActRow>
      <Section title={t("organizer.registrations.find")}>
        <Form method="get" action={here} label={t("organizer.registrations.find")}>
          <Select
            name="state"
            label={t("organizer.registrations.state")}
            value={filter.state ?? ""}
            options={[
              { value: "", label: t("organizer.registrations.all") },
              ...STANDINGS.map((value) => ({
                value,
                label: t(`organizer.registrations.states.${value}`),
              })),
            ]}
          />
          <TextField
            name="q"
            type="search"
            label={t("organizer.registrations.query")}
            value={filter.text}
            maxLength={80}
            act={<Button variant="outlined">{t("organizer.registrations.act")}</Button>}
          />
        </Form>
      </Section>
      <Section
        title={t("organizer.registrations.count", { count: people.length })}
        {...(narrowed && { link: { href: here, text: t("organizer.registrations.clear") } })}
      >
        {people.length === 0 ? (
          <EmptyState>{t(narrowed ? "organizer.registrations.none" : "organizer.registrations.nobody")}</EmptyState>
        ) : (
          <Table
            caption={t("organizer.registrations.title")}
            captionHidden
            columns={columns}
            rows={people}
            rowKey={({ id }) => id}
            href={({ id }) => `${here}/${id}`}
          />
        )}
      </Section>
    </EventDesk>
  );
}
