import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canDo, eventState } from "~/domains/events/event/event";
import { archiveEvent } from "~/flows/events/after/summarise-event.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useLocale, useT } from "~/i18n/context";
import { reasonText, translator } from "~/i18n/translate";
import { formatInstant } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { Button } from "~/ui/acts/button";
import { LinkButton } from "~/ui/acts/link-button";
import { Form } from "~/ui/forms/form";
import { PageHeading } from "~/ui/shell/page-heading";
import { State } from "~/ui/show/state";
import { EventDesk, eventHref } from "../desk";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const { slug, title, archivedAt } = event;
  const state = eventState(event, now);
  const verdict = canDo("archive", event, now);
  const heading = translator(locale)("after.rooms.archiving");
  return json({ event: { slug, title, archivedAt }, state, verdict, title: titleOf(locale, heading) });
}

export async function action(args: ActionFunctionArgs) {
  const { by, event } = await organizersEvent(args);
  await archiveEvent(by, event.slug);
  return redirect(eventHref(event, "/archiving"));
}

export default function Archiving() {
  const t = useT();
  const locale = useLocale();
  const { event, state, verdict } = useLoaderData<typeof loader>();
  const { archivedAt } = event;
  return (
    <EventDesk event={event} crumbs={[{ label: t("after.rooms.archiving") }]}>
      <PageHeading title={t("after.rooms.archiving")} above={event.title} lead={t("after.archive.lead")} />
      {archivedAt === null ? null : (
        <p>
          <State kind="ok" word={t("after.archive.archived", { at: formatInstant(archivedAt, locale) })} />
        </p>
      )}
      <p>{t("after.archive.masked")}</p>
      <p>{t("after.archive.keep")}</p>
      {archivedAt === null ? <p className="note">{t("after.archive.notYet")}</p> : null}
      <p>
        <LinkButton
          href={eventHref(event, "/archive.zip")}
          variant={archivedAt === null ? "outlined" : "filled"}
          full="phone"
          size="ZIP"
          download
        >
          {t(archivedAt === null ? "after.archive.downloadNow" : "after.archive.download")}
        </LinkButton>
      </p>
      {verdict.ok ? (
        <Form label={t("after.archive.act")}>
          <p>{t("after.archive.actLead")}</p>
          <p>
            <Button full="phone">{t("after.archive.act")}</Button>
          </p>
        </Form>
      ) : archivedAt === null ? (
        <p className="note">{state === "ended" ? t("after.minutes.summarisedWhen") : reasonText(t, verdict)}</p>
      ) : null}
    </EventDesk>
  );
}
