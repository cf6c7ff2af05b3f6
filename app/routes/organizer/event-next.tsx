import { allows } from "~/domains/events/event/event";
import type { EventOnDesk } from "~/flows/events/call/event-desk.server";
import { useLocale, useT } from "~/i18n/context";
import { formatDeadline, formatInstant } from "~/kernel/instant-format";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { eventHref } from "./desk";

/** What to do next with an event, by its state; the one filled act of its page. */
export function EventNext({ event }: { event: EventOnDesk }) {
  const t = useT();
  const locale = useLocale();
  const { state, figures, startsAt, endsAt } = event;
  const missing = event.work[0] ?? "none";
  const pending = figures.pending > 0 && allows(state, "decide");
  const opens = formatInstant(event.registrationOpensAt, locale);
  const closes = formatDeadline(event.registrationClosesAt, locale);
  const words = {
    draft: t("organizer.event.nextDraft"),
    published: t("organizer.event.nextPublished", { time: opens }),
    open: t("organizer.event.nextOpen", { time: closes }),
    closed: t("organizer.event.nextClosed", { time: formatInstant(startsAt, locale) }),
    running: t("organizer.event.nextRunning", { time: formatDeadline(endsAt, locale) }),
    ended: {
      scans: t("organizer.event.nextScans", { count: figures.unsettled }),
      hours: t("organizer.event.nextHours"),
      minutes: t("organizer.event.nextMinutes"),
      none: t("organizer.event.nextEnded"),
    }[missing],
    summarised: t("organizer.event.nextSummarised"),
    archived: t("organizer.event.nextArchived"),
    postponed: t("organizer.event.nextPostponed"),
    cancelled: t("organizer.event.nextCancelled"),
  }[state];
  const [below, label] = pending
    ? ["/registrations?state=pending", t("organizer.event.actPending")]
    : state === "draft"
      ? ["/publication", t("organizer.event.actDraft")]
      : state === "postponed"
        ? ["/rescheduling", t("organizer.event.actPostponed")]
        : state === "ended" && missing !== "none"
          ? [`/${missing}`, t(`organizer.waits.${missing}Act`)]
          : state === "running"
            ? ["/desks", t("checkIn.desks.title")]
            : state === "summarised"
              ? ["/archiving", t("after.rooms.archiving")]
              : ["/registrations", t("organizer.event.actList")];
  return (
    <Band title={t("organizer.event.next")}>
      <p>
        {words} {pending ? t("organizer.event.nextPending", { count: figures.pending }) : null}
      </p>
      <p>
        <LinkButton href={eventHref(event, below)} full="phone">
          {label}
        </LinkButton>
      </p>
    </Band>
  );
}
