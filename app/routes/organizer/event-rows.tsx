import { seated } from "~/domains/events/registration/seats";
import type { EventRow } from "~/flows/events/call/organizer-overview.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDay, formatTime, formatWeekday } from "~/kernel/instant-format";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { eventHref } from "./desk";
import { EventState } from "./event-state";

/** Events as rows: the day at the left, the state, and how full each is. */
export function EventRows({ rows }: { rows: readonly EventRow[] }) {
  return (
    <RowList>
      {rows.map((row) => (
        <OneEvent key={row.slug} {...row} />
      ))}
    </RowList>
  );
}

function OneEvent({ slug, title, kind, state, startsAt, year, capacity, figures }: EventRow) {
  const t = useT();
  const locale = useLocale();
  const { online, waiting, pending } = figures;
  const confirmed = seated(figures);
  const seats =
    capacity === null
      ? t("organizer.row.noLimit", { confirmed })
      : t("organizer.row.seats", { confirmed, count: capacity });
  const more = [
    ...(online > 0 ? [t("organizer.row.online", { online })] : []),
    ...(waiting > 0 ? [t("organizer.row.waiting", { waiting })] : []),
    ...(pending > 0 ? [t("organizer.row.pending", { pending })] : []),
  ];
  return (
    <Row
      title={title}
      href={eventHref({ slug })}
      lead={
        <>
          <b>{formatDay(startsAt, locale, { short: true })}</b> {formatWeekday(startsAt, locale)} {formatTime(startsAt)}
        </>
      }
      state={<EventState state={state} />}
      meta={[
        year === null ? kind : [kind, t("organizer.row.year", { year })].join(t("ui.listApart")),
        ...(state === "draft" ? [] : [[seats, ...more].join(t("ui.listApart"))]),
      ]}
    />
  );
}
