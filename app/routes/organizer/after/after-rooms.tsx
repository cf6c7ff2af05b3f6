import type { EventState } from "@db/statuses";
import { hasBegun } from "~/domains/events/event/state-questions";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { eventHref } from "../desk";

const ROOMS = ["attendance", "hours", "minutes", "materials", "photos", "feedback", "archiving"] as const;
/** Papers may be laid out, and questions asked, before anybody came. */
const BEFORE: readonly (typeof ROOMS)[number][] = ["materials", "photos", "feedback"];

/** The rooms of an event's desk for what comes after it, as far as there is something to do in them. */
export function AfterRooms({ event }: { event: { slug: string; state: EventState } }) {
  const t = useT();
  const begun = hasBegun(event.state);
  if (event.state === "draft" || event.state === "cancelled") return null;
  return (
    <Section title={t("after.links.title")}>
      <RowList layout="columns">
        {ROOMS.filter((room) => begun || BEFORE.includes(room)).map((room) => (
          <Row
            key={room}
            title={t(`after.rooms.${room}`)}
            href={eventHref(event, `/${room}`)}
            weight="plain"
            meta={[t(`after.links.${room}`)]}
          />
        ))}
      </RowList>
    </Section>
  );
}
