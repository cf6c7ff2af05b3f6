import type { EventOnDesk } from "~/flows/events/call/event-desk.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { eventHref } from "./desk";

/** What can be done with an event now, each asked for on a page of its own. */
export function EventActs({ event }: { event: EventOnDesk }) {
  const t = useT();
  const { acts, series } = event;
  const ways: [boolean, string, string][] = [
    [acts.includes("close-registration"), "/registration-closing", t("organizer.event.closing")],
    [acts.includes("reopen-registration"), "/registration-reopening", t("organizer.event.reopening")],
    [acts.includes("reschedule"), "/rescheduling", t("organizer.event.rescheduling")],
    [acts.includes("change-link") && event.mode !== "on-site", "/meeting-link", t("organizer.link.title")],
    [acts.includes("correct-times"), "/times", t("after.times.title")],
    [acts.includes("postpone"), "/postponement", t("organizer.event.postponement")],
    [acts.includes("cancel"), "/cancellation", t("organizer.event.cancellation")],
    [true, "/copy", t("organizer.event.copy")],
    [series.length === 0, "/series", t("organizer.event.series")],
    [acts.includes("discard"), "/discarding", t("organizer.event.discarding")],
  ];
  return (
    <Section title={t("organizer.event.acts")}>
      <RowList layout="columns">
        {ways.map(([open, below, label]) =>
          open ? <Row key={below} title={label} href={eventHref(event, below)} weight="plain" /> : null,
        )}
      </RowList>
    </Section>
  );
}
