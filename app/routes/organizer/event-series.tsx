import type { EventOnDesk } from "~/flows/events/call/event-desk.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { eventHref } from "./desk";
import { EventState } from "./event-state";

/** The events of the same series, this one marked. */
export function EventSeries({ event }: { event: EventOnDesk }) {
  const t = useT();
  if (event.series.length === 0) return null;
  return (
    <Section
      title={t("organizer.event.seriesTitle")}
      link={{ href: eventHref(event, "/series/cancellation"), text: t("organizer.event.seriesRest") }}
    >
      <RowList>
        {event.series.map(({ slug, title, state, startsAt, here }) => (
          <Row
            key={slug}
            title={<Instant ms={startsAt} />}
            {...(!here && { href: eventHref({ slug }) })}
            weight="plain"
            state={<EventState state={state} />}
            meta={[here ? t("organizer.event.here") : title]}
          />
        ))}
      </RowList>
      <p className="note">{t("organizer.event.seriesNote")}</p>
    </Section>
  );
}
