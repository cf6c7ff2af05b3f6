import type { AttendanceMode } from "@db/statuses";
import { placeLine } from "~/domains/events/event/place-line";
import { isOff, isToCome } from "~/domains/events/event/state-questions";
import type { EventView } from "~/flows/events/show-event.server";
import { useLocale, useT } from "~/i18n/context";
import { isoDayOf, isoInstant } from "~/kernel/instant-format";
import { formatSpan } from "~/kernel/instant-span";
import { DAY_MS } from "~/kernel/milliseconds";
import { Icon } from "~/ui/show/icon";

type Told = Pick<
  EventView,
  "slug" | "startsAt" | "endsAt" | "mode" | "venue" | "address" | "region" | "earnsHours" | "state" | "meetingLink"
>;

export interface EventWhenWhereProps {
  event: Told;
  now: number;
  /** How she takes part who looks, where she does. */
  attendance?: AttendanceMode | undefined;
}

/** When, where and whether it earns hours: the three lines that everyone looks for first. */
export function EventWhenWhere({ event, now, attendance }: EventWhenWhereProps) {
  const t = useT();
  const locale = useLocale();
  const days = Math.round((Date.parse(isoDayOf(event.startsAt)) - Date.parse(isoDayOf(now))) / DAY_MS);
  const coming = isToCome(event.state);
  const online = event.mode === "online" || (event.mode === "hybrid" && attendance === "online");
  const place = placeLine(event, null, t("ui.comma")) || event.region;
  return (
    <ul className="fact-lines">
      <li>
        <Icon name="calendar" />
        <span>
          <time dateTime={isoInstant(event.startsAt)}>{formatSpan(event.startsAt, event.endsAt, locale)}</time>
          {coming ? (
            <span className="fact-more">
              {days <= 0 ? t("events.page.today") : t("events.page.daysLeft", { count: days })}{" "}
              <a href={`/events/${event.slug}.ics`}>{t("events.page.toCalendar")}</a>
            </span>
          ) : null}
          {isOff(event.state) ? <span className="fact-more">{t("events.page.oldTime")}</span> : null}
        </span>
      </li>
      <li>
        <Icon name={online ? "device" : "pin"} />
        <span>
          {online ? t(event.meetingLink ? "events.page.onlineNow" : "events.page.online") : place}
          {event.mode === "hybrid" && online ? (
            <span className="fact-more">{t("events.page.placeOfOthers", { place })}</span>
          ) : null}
          {event.mode === "hybrid" && attendance === undefined ? (
            <span className="fact-more">{t("events.page.hybrid")}</span>
          ) : null}
        </span>
      </li>
      <li>
        <Icon name="clock" />
        <span>{t(event.earnsHours ? "events.page.earns" : "events.page.earnsNot")}</span>
      </li>
    </ul>
  );
}
