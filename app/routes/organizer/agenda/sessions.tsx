import { db } from "@db/client.server";
import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canDo } from "~/domains/events/event/event";
import { sessionsOf } from "~/domains/events/event/event.store.server";
import { countSeats } from "~/domains/events/registration/seat.store.server";
import { organizersEvent } from "~/http/named-event.server";
import type { RouteHandle } from "~/http/policy";
import { useT } from "~/i18n/context";
import { translator } from "~/i18n/translate";
import { formatTime, isoDayOf } from "~/kernel/instant-format";
import { pageTitle, titleOf } from "~/routes/page-title";
import { LinkButton } from "~/ui/acts/link-button";
import { PageHeading } from "~/ui/shell/page-heading";
import { Day } from "~/ui/show/day";
import { EmptyState } from "~/ui/show/empty-state";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { EventDesk, eventHref } from "../desk";

export const handle = { policy: "organizer" } satisfies RouteHandle;
export const meta: MetaFunction<typeof loader> = pageTitle.meta;

export async function loader(args: LoaderFunctionArgs) {
  const { event } = await organizersEvent(args);
  const { locale, now } = args.context;
  const sessions = [];
  for (const one of await sessionsOf(db, event.id)) {
    const { id, title, room, startsAt, endsAt, speakers, ownSeats, capacity, earnsHours } = one;
    const confirmed = ownSeats ? (await countSeats(db, id)).confirmed : 0;
    sessions.push({ id, title, room, startsAt, endsAt, speakers, ownSeats, capacity, earnsHours, confirmed });
  }
  const { slug, title } = event;
  return json({
    event: { slug, title },
    sessions,
    severalDays: isoDayOf(event.startsAt) !== isoDayOf(event.endsAt - 1),
    open: canDo("change", event, now).ok,
    title: titleOf(locale, translator(locale)("organizer.sessions.title")),
  });
}

export default function Sessions() {
  const t = useT();
  const { event, sessions, severalDays, open } = useLoaderData<typeof loader>();
  const add = open ? (
    <LinkButton href={eventHref(event, "/sessions/new")} icon="plus" full="phone">
      {t("organizer.sessions.add")}
    </LinkButton>
  ) : null;
  return (
    <EventDesk event={event} crumbs={[{ label: t("organizer.sessions.title") }]}>
      <PageHeading title={t("organizer.sessions.title")} lead={t("organizer.sessions.lead")} />
      {sessions.length === 0 ? (
        <EmptyState act={add}>{t("organizer.sessions.none")}</EmptyState>
      ) : (
        <>
          <RowList>
            {sessions.map(
              ({ id, title, room, startsAt, endsAt, speakers, ownSeats, capacity, earnsHours, confirmed }) => (
                <Row
                  key={id}
                  level={2}
                  title={title}
                  {...(open && { href: eventHref(event, `/sessions/${id}`) })}
                  lead={
                    <>
                      <b>{formatTime(startsAt)}</b> {t("organizer.sessions.until", { time: formatTime(endsAt) })}
                      {severalDays ? (
                        <>
                          {" "}
                          <Day day={startsAt} short />
                        </>
                      ) : null}
                    </>
                  }
                  meta={[
                    ...(room ? [room] : []),
                    ...speakers.map(({ name, post }) => [name, post].filter(Boolean).join(" ")),
                    ...(ownSeats
                      ? [
                          capacity === null
                            ? t("organizer.sessions.seatsNoLimit", { confirmed })
                            : t("organizer.sessions.seats", { confirmed, count: capacity }),
                        ]
                      : []),
                    ...(earnsHours ? [] : [t("organizer.sessions.noHours")]),
                  ]}
                />
              ),
            )}
          </RowList>
          <p>{add}</p>
        </>
      )}
    </EventDesk>
  );
}
