import { eventListAddress, isNarrowed } from "~/domains/events/calendar/event-list";
import type { EventInList, EventListView } from "~/flows/events/list-events.server";
import { useLocale, useT } from "~/i18n/context";
import { formatIsoDay, isoDayOf } from "~/kernel/instant-format";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { EmptyState } from "~/ui/show/empty-state";
import { RowList } from "~/ui/show/row-list";
import { EventRow } from "./event-row";
import { useMonthName } from "./month-name";

/** One page of events, by months; those without a time at the end. */
export function EventList({ filter, events, more, undated }: EventListView) {
  const t = useT();
  const monthName = useMonthName();
  const locale = useLocale();
  const { page, day } = filter;
  const months = day === "" ? byMonth(events) : [];
  return (
    <>
      {day === "" ? null : (
        <Section title={t("eventCalendar.list.ofDay", { day: formatIsoDay(day, locale, { weekday: true }) })}>
          <Rows events={events} />
        </Section>
      )}
      {each(months, ([month, those]) => (
        <Section title={monthName(month)}>
          <Rows events={those} />
        </Section>
      ))}
      {undated.length > 0 ? (
        <Section title={t("eventCalendar.list.undated")}>
          <RowList>
            {each(undated, (event) => (
              <EventRow event={event} undated />
            ))}
          </RowList>
        </Section>
      ) : null}
      {events.length + undated.length === 0 ? <Nothing filter={filter} /> : null}
      {more || page > 1 ? (
        <p className="link-line">
          {page > 1 ? <a href={eventListAddress(filter, { page: page - 1 })}>{t("ui.previousPage")}</a> : null}
          {more ? <a href={eventListAddress(filter, { page: page + 1 })}>{t("ui.nextPage")}</a> : null}
        </p>
      ) : null}
    </>
  );
}

const Rows = ({ events }: { events: readonly EventInList[] }) => (
  <RowList>
    {each(events, (event) => (
      <EventRow event={event} />
    ))}
  </RowList>
);

function Nothing({ filter }: Pick<EventListView, "filter">) {
  const t = useT();
  if (isNarrowed(filter) || filter.page > 1)
    return (
      <EmptyState
        act={
          <LinkButton href="/events" variant="outlined">
            {t("eventCalendar.list.all")}
          </LinkButton>
        }
      >
        {t("eventCalendar.list.none")}
      </EmptyState>
    );
  return (
    <EmptyState>{t(filter.when === "past" ? "eventCalendar.list.emptyPast" : "eventCalendar.list.empty")}</EmptyState>
  );
}

/** In the order they come, parted where the month (of Shanghai) changes. */
function byMonth(events: readonly EventInList[]): [string, EventInList[]][] {
  const months: [string, EventInList[]][] = [];
  for (const event of events) {
    const month = isoDayOf(event.startsAt).slice(0, 7);
    const last = months.at(-1);
    if (last?.[0] === month) last[1].push(event);
    else months.push([month, [event]]);
  }
  return months;
}
