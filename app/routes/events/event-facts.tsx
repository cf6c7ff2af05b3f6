import { takesSignUps } from "~/domains/events/event/state-questions";
import { seatsOf } from "~/domains/events/registration/seats";
import type { EventView } from "~/flows/events/show-event.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { DefinitionList } from "~/ui/show/definition-list";
import { Instant } from "~/ui/show/instant";

/** What one wants to know before signing up, and later of the event: how, until when, how many, whom to ask. */
export function EventFacts({ event }: { event: EventView }) {
  const t = useT();
  const { capacity, counts } = event;
  // A postponed event takes sign-ups again once it has its new time.
  const asks = takesSignUps(event.state) || event.state === "postponed";
  const { taken } = seatsOf(capacity, counts);
  const seats =
    capacity === null
      ? t("events.page.unlimited")
      : taken >= capacity
        ? t("events.page.capacityFull", { capacity, waiting: counts.waiting })
        : t("events.page.capacityOf", { capacity, taken });
  return (
    <Section title={t(asks ? "events.page.facts" : "events.page.factsOver")}>
      <DefinitionList
        items={[
          { term: t("events.page.kind"), value: event.kind },
          // How and until when people sign up is nothing to know of an event that takes nobody any more.
          asks && { term: t("events.page.admission"), value: t(`events.page.admissions.${event.admission}`) },
          event.state === "published" && {
            term: t("events.page.opens"),
            value: <Instant ms={event.registrationOpensAt} />,
          },
          asks && { term: t("events.page.deadline"), value: <Instant ms={event.registrationClosesAt} deadline /> },
          { term: t("events.page.capacity"), value: seats },
          { term: t("events.page.organizer"), value: event.organizerName },
          { term: t("events.page.contact"), value: event.contact },
        ]}
      />
    </Section>
  );
}
