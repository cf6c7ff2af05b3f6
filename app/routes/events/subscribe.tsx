import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";

export interface SubscribeProps {
  /** Public origin of the site. */
  origin: string;
  /** Whose events are listed, where they are one organizer's. */
  organizer?: Organizer | null;
  /** Who has called events, each with a list and a feed of its own. */
  organizers?: readonly Organizer[];
}
interface Organizer {
  /** As addresses name it. */
  word: string;
  name: string;
}

/** How the events get into one's own calendar: by what phones subscribe by, and as an address to paste. */
export function Subscribe({ origin, organizer, organizers = [] }: SubscribeProps) {
  const t = useT();
  const address = `${origin}/events.ics${organizer ? `?organizer=${encodeURIComponent(organizer.word)}` : ""}`;
  const act = organizer
    ? t("eventCalendar.subscribe.organizer", { region: organizer.name })
    : t("eventCalendar.subscribe.all");
  return (
    <Section title={t("eventCalendar.subscribe.title")} id="subscribe">
      <p>{t("eventCalendar.subscribe.text")}</p>
      <p>
        <LinkButton href={address.replace(/^https?:/, "webcal:")} variant="outlined" icon="calendar" full="phone">
          {act}
        </LinkButton>
      </p>
      <p className="note">
        {t("eventCalendar.subscribe.address")} <a href={address}>{address}</a>
      </p>
      <p>
        <a href="/me/calendar">{t("eventCalendar.subscribe.own")}</a>
      </p>
      {organizers.length > 1 ? (
        <details className="others">
          <summary>{t("eventCalendar.subscribe.byOrganizer")}</summary>
          <p className="link-line">
            {each(organizers, ({ word, name }) => (
              <a href={`/events?organizer=${encodeURIComponent(word)}#subscribe`}>{name}</a>
            ))}
          </p>
        </details>
      ) : null}
    </Section>
  );
}
