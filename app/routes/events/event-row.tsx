import type { EventInList } from "~/flows/events/list-events.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay, formatTime, formatWeekday, isoInstant } from "~/kernel/instant-format";
import { formatEnd } from "~/kernel/instant-span";
import { Row } from "~/ui/show/row";
import { EventState } from "./event-state";

/** One event of a list: its day and time, its name, where and by whom, and whether there are seats. */
export function EventRow({ event, brief, undated }: { event: EventInList; brief?: boolean; undated?: boolean }) {
  const t = useT();
  const locale = useLocale();
  const { startsAt, endsAt, mode, place, kind, organizerName } = event;
  const way = mode === "online" ? t("events.modes.online") : `${place} ${t(`events.modes.${mode}`)}`;
  const lead = (
    <>
      <time dateTime={isoInstant(startsAt)}>
        <b>{formatDay(startsAt, locale, { short: true })}</b> {formatWeekday(startsAt, locale)} {formatTime(startsAt)}
      </time>
      {brief ? null : (
        <span className="event-end">
          {" "}
          {t("eventCalendar.list.until", { time: formatEnd(startsAt, endsAt, locale) })}
        </span>
      )}
    </>
  );
  const seats = seatsText(event.free, t);
  return (
    <Row
      {...(!undated && { lead })}
      title={event.title}
      href={`/events/${event.slug}`}
      {...(!brief && { state: <EventState state={event.state} {...(seats && { detail: seats })} /> })}
      meta={brief ? [way, ...(seats ? [seats] : [])] : [`${kind} · ${way}`, organizerName]}
    />
  );
}

/** Seats in words; undefined where nobody signs up any more. */
function seatsText(free: number | null | undefined, t: ReturnType<typeof useT>): string | undefined {
  if (free === undefined) return undefined;
  if (free === null) return t("eventCalendar.list.noLimit");
  return free > 0 ? t("eventCalendar.list.seatsLeft", { count: free }) : t("eventCalendar.list.full");
}
