import { placeLine } from "~/domains/events/event/place-line";
import type { ShownFacts as Facts } from "~/flows/events/call/event-desk.server";
import { useT } from "~/i18n/context";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";
import { TimeSpan } from "./time-span";

/** The facts of an event as its organizer reads them, the meeting's address included. */
export function ShownFacts({ facts }: { facts: Facts }) {
  const t = useT();
  const { mode, place, address, venue, meetingLink, admission, capacity, offerMinutes, earnsHours } = facts;
  return (
    <DefinitionList
      items={[
        { term: t("organizer.facts.kind"), value: facts.kind },
        { term: t("organizer.facts.summary"), value: facts.summary },
        { term: t("organizer.event.when"), value: <TimeSpan {...facts} /> },
        { term: t("organizer.event.mode"), value: t(`organizer.modes.${mode}`) },
        mode !== "online" && {
          term: t("organizer.event.where"),
          value: placeLine({ address, venue }, null, t("ui.comma")) || t("organizer.facts.none"),
          note: place,
        },
        mode !== "on-site" && {
          term: t("organizer.event.meetingLink"),
          value: meetingLink ?? t("organizer.facts.none"),
          note: t("organizer.publication.hidden"),
        },
        { term: t("organizer.event.admission"), value: t(`organizer.admissions.${admission}`) },
        {
          term: t("organizer.event.capacityFact"),
          value: capacity === null ? t("organizer.event.noLimit") : String(capacity),
        },
        {
          term: t("organizer.facts.opensAt"),
          value: <Instant ms={facts.registrationOpensAt} />,
        },
        { term: t("organizer.facts.closesAt"), value: <Instant ms={facts.registrationClosesAt} deadline /> },
        capacity !== null && {
          term: t("organizer.event.offer"),
          value: t("organizer.event.offerLine", { minutes: offerMinutes }),
        },
        {
          term: t("organizer.event.earnsHours"),
          value: t(earnsHours ? "organizer.event.earns" : "organizer.event.earnsNot"),
        },
        { term: t("organizer.event.organizer"), value: facts.organizerName, note: facts.contact },
      ]}
    />
  );
}
