import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { seated } from "~/domains/events/registration/seats";
import { eventDesk } from "~/flows/events/call/event-desk.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { pageTitle, titleOf } from "~/routes/page-title";
import { PageHeading } from "~/ui/shell/page-heading";
import { Section } from "~/ui/shell/section";
import { Figure4 } from "~/ui/show/figure4";
import { AfterRooms } from "./after/after-rooms";
import { EventDesk, eventHref } from "./desk";
import { EventActs } from "./event-acts";
import { EventHistory } from "./event-history";
import { EventNext } from "./event-next";
import { EventRooms } from "./event-rooms";
import { EventSeries } from "./event-series";
import { EventState } from "./event-state";
import { ShownFacts } from "./shown-facts";
import { TimeSpan } from "./time-span";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  return json({ event: await eventDesk(event, locale, now), title: titleOf(locale, event.title) });
}

export default function OrganizersEvent() {
  const t = useT();
  const { event } = useLoaderData<typeof loader>();
  const { figures, capacity } = event;
  return (
    <EventDesk event={event}>
      <PageHeading title={event.title} above={event.kind} lead={<TimeSpan {...event} />}>
        <EventState state={event.state} size="large" />
      </PageHeading>
      <EventNext event={event} />
      {event.state === "draft" ? null : (
        <Section title={t("organizer.event.figures")}>
          <Figure4
            figures={[
              {
                value: seated(figures),
                note:
                  figures.online > 0
                    ? t("organizer.event.confirmedRoom", { count: figures.online })
                    : t("organizer.event.confirmed"),
                unit:
                  capacity === null ? t("organizer.event.noLimit") : t("organizer.event.capacity", { count: capacity }),
              },
              { value: figures.waiting, note: t("organizer.event.waiting") },
              { value: figures.pending, note: t("organizer.event.pending") },
              { value: figures.offered, note: t("organizer.event.offered") },
            ]}
          />
        </Section>
      )}
      <EventRooms event={event} />
      <AfterRooms event={event} />
      <Section
        title={t("organizer.event.facts")}
        {...(event.acts.includes("change") && {
          link: { href: eventHref(event, "/facts"), text: t("organizer.event.editFacts") },
        })}
      >
        <ShownFacts facts={event} />
      </Section>
      <EventSeries event={event} />
      <EventActs event={event} />
      <EventHistory history={event.history} />
    </EventDesk>
  );
}
