import type { OrganizerWait } from "~/flows/events/call/organizer-waits";
import { useLocale, useT } from "~/i18n/context";
import { formatDay, formatInstant } from "~/kernel/instant-format";
import { LinkButton } from "~/ui/acts/link-button";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";
import { State } from "~/ui/show/state";
import { eventHref } from "./desk";

const WHERE = {
  pending: "/registrations?state=pending",
  draft: "/publication",
  postponed: "/rescheduling",
  scans: "/scans",
  photos: "/photos",
  hours: "/hours",
  minutes: "/minutes",
};

/** What waits for the organizer, each with its act; only the first is filled. */
export function WaitRows({ waits }: { waits: readonly OrganizerWait[] }) {
  return (
    <RowList layout="work">
      {waits.map((wait, i) => (
        <OneWait key={`${wait.slug} ${wait.what}`} wait={wait} first={i === 0} />
      ))}
    </RowList>
  );
}

function OneWait({ wait: { what, slug, title, many, at }, first }: { wait: OrganizerWait; first: boolean }) {
  const t = useT();
  const locale = useLocale();
  const word = {
    pending: () => t("organizer.waits.pending", { count: many }),
    draft: () => t("organizer.waits.draft", { count: many }),
    postponed: () => t("organizer.waits.postponed"),
    scans: () => t("organizer.waits.scans", { count: many }),
    photos: () => t("organizer.waits.photos", { count: many }),
    hours: () => t("organizer.waits.hours"),
    minutes: () => t("organizer.waits.minutes"),
  }[what]();
  const act = {
    pending: t("organizer.waits.pendingAct"),
    draft: t("organizer.waits.draftAct"),
    postponed: t("organizer.waits.postponedAct"),
    scans: t("organizer.waits.scansAct"),
    photos: t("organizer.waits.photosAct"),
    hours: t("organizer.waits.hoursAct"),
    minutes: t("organizer.waits.minutesAct"),
  }[what];
  const time = formatDay(at, locale, { short: true });
  return (
    <Row
      title={title}
      href={eventHref({ slug })}
      state={<State kind="attention" word={word} />}
      due={
        what === "draft"
          ? formatInstant(at, locale, true)
          : t(what === "postponed" ? "organizer.waits.was" : "organizer.waits.since", { time })
      }
      act={
        <LinkButton small variant={first ? "filled" : "outlined"} href={eventHref({ slug }, WHERE[what])}>
          {act}
        </LinkButton>
      }
    />
  );
}
