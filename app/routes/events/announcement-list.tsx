import type { AnnouncementAudience } from "@db/statuses";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Instant } from "~/ui/show/instant";
import { joinPhrases } from "~/ui/show/phrases";

export interface ShownAnnouncement {
  subject: string;
  text: string;
  sentAt: number;
  /** To whom it went, for organizers. */
  to?: { audience: AnnouncementAudience; people: number; mailed: number };
}

/** What organizers wrote to those who come, the newest first. */
export function AnnouncementList({ announcements }: { announcements: readonly ShownAnnouncement[] }) {
  const t = useT();
  return each(announcements, ({ subject, text, sentAt, to }) => (
    <article className="said">
      <h3>{joinPhrases(subject)}</h3>
      {each(text.split(/\n+/), (line) => (
        <p>{line}</p>
      ))}
      <p className="note">
        <Instant ms={sentAt} />
        {to ? (
          <>
            {t("ui.listApart")}
            <To {...to} />
          </>
        ) : null}
      </p>
    </article>
  ));
}

function To({ audience, people: count, mailed }: NonNullable<ShownAnnouncement["to"]>) {
  const t = useT();
  const group = t(`announcements.audiences.${audience}`);
  return mailed === 0
    ? t("announcements.sentOnPage", { group, count })
    : t("announcements.sentLine", { group, count, mailed });
}
