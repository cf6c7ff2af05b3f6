import type { EventState } from "@db/statuses";
import { isExpected } from "~/domains/events/event/state-questions";
import { isLive, sessionInTheWay } from "~/domains/events/registration/registration";
import type { OwnRegistration } from "~/flows/events/own/own-registration.server";
import type { AgendaItem } from "~/flows/events/show-event.server";
import { useLocale, useT } from "~/i18n/context";
import { reasonText } from "~/i18n/translate";
import { formatDay, formatTime, isoDayOf, isoInstant } from "~/kernel/instant-format";
import { refused } from "~/kernel/verdict";
import { Button } from "~/ui/acts/button";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { RegistrationStateMark } from "./event-state";

export interface EventAgendaProps {
  slug: string;
  state: EventState;
  agenda: AgendaItem[];
  seats: OwnRegistration[];
  /** She is confirmed for the event and sign-up is open: sessions with seats of their own can be chosen. */
  choosing: boolean;
}

/**
 * The agenda by day, time left; what is signed up for by itself says so and how full it is. Where there is none it is said only while one may
 * still come.
 */
export function EventAgenda({ slug, state, agenda, seats, choosing }: EventAgendaProps) {
  const t = useT();
  const locale = useLocale();
  if (agenda.length === 0 && !isExpected(state)) return null;
  const seated = seats.flatMap(({ state, sessionId }) => (isLive(state) ? [sessionId] : []));
  const days = [...new Set(agenda.map(({ startsAt }) => isoDayOf(startsAt)))];
  return (
    <Section title={t("events.page.agenda")} id="agenda">
      {agenda.length === 0 ? <p className="note">{t("events.page.noAgenda")}</p> : null}
      {each(days, (day) => (
        <>
          {days.length > 1 ? (
            <h3 className="agenda-day">{formatDay(Date.parse(`${day}T00:00:00+08:00`), locale, { weekday: true })}</h3>
          ) : null}
          <ul className="agenda">
            {each(
              agenda.filter(({ startsAt }) => isoDayOf(startsAt) === day),
              (item) => (
                <li>
                  <time dateTime={isoInstant(item.startsAt)}>{formatTime(item.startsAt)}</time>
                  <div>
                    <p className="agenda-title">{item.title}</p>
                    {item.room || item.speakers.length > 0 ? (
                      <p className="note">
                        {[
                          item.room,
                          ...item.speakers.map(({ name, post }) =>
                            post ? t("ui.aside", { what: name, aside: post }) : name,
                          ),
                        ]
                          .filter(Boolean)
                          .join(t("ui.comma"))}
                      </p>
                    ) : null}
                    {item.ownSeats ? (
                      <OwnSeats
                        slug={slug}
                        item={item}
                        own={seats.find(({ sessionId }) => sessionId === item.id)}
                        inTheWay={sessionInTheWay(agenda, seated, item)}
                        choosing={choosing}
                      />
                    ) : null}
                  </div>
                </li>
              ),
            )}
          </ul>
        </>
      ))}
    </Section>
  );
}

interface OwnSeatsProps {
  slug: string;
  item: AgendaItem;
  own: OwnRegistration | undefined;
  choosing: boolean;
  /** Another of hers at the same time. */
  inTheWay: AgendaItem | undefined;
}

function OwnSeats({ slug, item, own, choosing, inTheWay }: OwnSeatsProps) {
  const t = useT();
  const { capacity, seats } = item;
  const taken = (seats?.confirmed ?? 0) + (seats?.offered ?? 0);
  const full = capacity !== null && (taken >= capacity || (seats?.waiting ?? 0) > 0);
  const live = own !== undefined && isLive(own.state);
  return (
    <>
      <p className="note">
        {capacity === null
          ? t("events.page.ownSeatsOpen")
          : full
            ? t("events.page.ownSeatsFull", { count: capacity, waiting: seats?.waiting ?? 0 })
            : t("events.page.ownSeats", { count: capacity })}
      </p>
      {live ? (
        <p>
          <RegistrationStateMark
            state={own.state}
            detail={
              own.line ? t("events.own.line", own.line) : <a href={`/me/events/${own.id}`}>{t("events.own.page")}</a>
            }
          />
        </p>
      ) : choosing && inTheWay ? (
        <p className="note">{reasonText(t, refused("registration.sessionsOverlap", { title: inTheWay.title }))}</p>
      ) : choosing ? (
        <form method="post" action={`/events/${slug}/sessions/${item.id}/registrations`}>
          <Button variant="outlined" small>
            {t(full ? "events.own.sessionWait" : "events.own.sessionJoin")}
          </Button>
        </form>
      ) : null}
    </>
  );
}
