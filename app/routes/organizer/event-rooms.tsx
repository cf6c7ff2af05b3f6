import type { EventOnDesk } from "~/flows/events/call/event-desk.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { eventHref } from "./desk";

/** The rooms of an event's desk, each with what is in it. */
export function EventRooms({ event }: { event: EventOnDesk }) {
  const t = useT();
  const { counts, state, admission } = event;
  const rooms = [
    state !== "draft" && {
      to: "/registrations",
      label: t("organizer.event.registrations"),
      note: t("organizer.event.registrationsNote"),
    },
    state !== "draft" && {
      to: "/announcements",
      label: t("announcements.title"),
      note:
        counts.announcements === 0
          ? t("announcements.room")
          : t("announcements.roomSent", { count: counts.announcements }),
    },
    admission === "invitation" && {
      to: "/invitations",
      label: t("organizer.event.invitations"),
      note:
        counts.invited === 0
          ? t("organizer.event.invitationsNone")
          : t("organizer.event.invitationsNote", { count: counts.invited }),
    },
    state !== "draft" && { to: "/desks", label: t("checkIn.desks.title"), note: t("checkIn.desks.room") },
    {
      to: "/sessions",
      label: t("organizer.event.sessions"),
      note:
        counts.sessions === 0
          ? t("organizer.event.sessionsNone")
          : t("organizer.event.sessionsNote", { count: counts.sessions }),
    },
    {
      to: "/questions",
      label: t("organizer.event.questions"),
      note:
        counts.questions === 0
          ? t("organizer.event.questionsNone")
          : t("organizer.event.questionsNote", { count: counts.questions }),
    },
  ];
  return (
    <Section title={t("organizer.event.do")}>
      <RowList layout="columns">
        {rooms.map((room) =>
          room ? (
            <Row key={room.to} title={room.label} href={eventHref(event, room.to)} weight="plain" meta={[room.note]} />
          ) : null,
        )}
      </RowList>
    </Section>
  );
}
