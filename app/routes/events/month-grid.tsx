// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as blocks loses its own roles in some browsers
import { isOff } from "~/domains/events/event/state-questions";
import type { EventOnDay, MonthDay } from "~/flows/events/list-events.server";
import { useLocale, useT } from "~/i18n/context";
import { formatIsoDay, formatTime } from "~/kernel/instant-format";
import { each } from "~/ui/each";
import { useMonthName } from "./month-name";

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** A month: a table of weeks on desks, on phones a list of the days that have something. */
export function MonthGrid({ month, weeks }: { month: string; weeks: MonthDay[][] }) {
  const t = useT();
  const monthName = useMonthName();
  const nothing = weeks.flat().every(({ events, inMonth }) => !inMonth || events.length === 0);
  return (
    <>
      <table className="month" role="table" data-empty={weeks.flat().every(hasNothing) ? "" : undefined}>
        <caption className="vh">{t("eventCalendar.month.caption", { month: monthName(month) })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {each(WEEKDAYS, (name) => (
              <th scope="col" role="columnheader">
                {t(`eventCalendar.month.weekdays.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {each(weeks, (week) => (
            <tr role="row" data-empty={week.every(hasNothing) ? "" : undefined}>
              {each(week, (day) => (
                <DayCell {...day} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {nothing ? <p role="status">{t("eventCalendar.month.none")}</p> : null}
    </>
  );
}

/** Nothing of such a day is shown in a list. */
const hasNothing = ({ inMonth, today, events }: MonthDay): boolean => !inMonth || (events.length === 0 && !today);

function DayCell({ day, inMonth, today, events, more }: MonthDay) {
  const t = useT();
  const locale = useLocale();
  return (
    <td
      role="cell"
      data-beside={inMonth ? undefined : ""}
      data-today={today ? "" : undefined}
      data-empty={events.length === 0 ? "" : undefined}
    >
      <p className="month-day">
        <time dateTime={day}>
          <span className="month-date">{formatIsoDay(day, locale, { weekday: true, short: true })}</span>
          <span className="month-number" aria-hidden="true">
            {Number(day.slice(8))}
          </span>
        </time>
        {today ? <b> {t("eventCalendar.month.today")}</b> : null}
      </p>
      {events.length === 0 ? null : (
        <ul>
          {each(events, (event) => (
            <li>
              <EventLine {...event} />
            </li>
          ))}
          {more > 0 ? (
            <li>
              <a href={`/events?day=${day}`}>{t("eventCalendar.month.more", { count: more })}</a>
            </li>
          ) : null}
        </ul>
      )}
    </td>
  );
}

/** On its first day with its start, on later ones with which day it is, on the last with its end. */
function EventLine({ slug, title, startsAt, endsAt, state, nth, of }: EventOnDay) {
  const t = useT();
  const off = isOff(state);
  const when =
    nth === 1
      ? formatTime(startsAt)
      : nth === of
        ? t("eventCalendar.month.ends", { time: formatTime(endsAt) === "00:00" ? "24:00" : formatTime(endsAt) })
        : t("eventCalendar.month.nth", { nth });
  return (
    <a href={`/events/${slug}`} data-off={off ? "" : undefined}>
      <span className="month-time">{when}</span> {off ? <b>{t(`events.states.${state}`)} </b> : null}
      <span className="month-title">{title}</span>
    </a>
  );
}
