import type { StandingMark } from "~/domains/notes/list-marks.server";
import { useLocale, useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { formatDay } from "~/kernel/instant-format";
import { HiddenText } from "~/ui/show/hidden-text";
import { Row } from "~/ui/show/row";
import { State } from "~/ui/show/state";

/** What is said of a place that does not read as it did; null where it does. */
export function standingText(t: Translate, { standing, section, href }: StandingMark): string | null {
  if (standing === "same") return null;
  if (standing === "gone") return t(href === null ? "notes.standing.lessonGone" : "notes.standing.gone");
  return t(section === null ? "notes.standing.changedWhole" : "notes.standing.changed");
}

/** A bookmark or note with the way to its place, and what became of the place since. */
export function MarkRow({ mark }: { mark: StandingMark }) {
  const t = useT();
  const locale = useLocale();
  const { id, section, href, note, notedAt, bookmarkedAt, publishedAt } = mark;
  const name = section ?? t("notes.whole");
  const changed = standingText(t, mark);
  const what = [
    ...(bookmarkedAt === null ? [] : [t("notes.bookmarked")]),
    ...(notedAt === null ? [] : [t("notes.notedOn", { day: formatDay(notedAt, locale) })]),
    t("notes.version", { day: formatDay(publishedAt, locale) }),
  ];
  return (
    <Row
      level={4}
      title={<span lang={section === null ? undefined : "zh-CN"}>{name}</span>}
      {...(href !== null && { href })}
      {...(changed !== null && { state: <State kind="attention" icon="info" word={changed} /> })}
      meta={[
        ...(note === null
          ? []
          : [
              <span key="note" className="own-note-text" lang="">
                {note}
              </span>,
            ]),
        what.join(locale === "en" ? " · " : "，"),
        <span key="acts" className="link-line">
          {note === null ? null : (
            <a href={`/learn/notes/${id}`}>
              {t("notes.edit")}
              <HiddenText>{t("notes.here.of", { title: name })}</HiddenText>
            </a>
          )}
          <a href={`/learn/notes/${id}/removal`}>
            {t("notes.remove")}
            <HiddenText>{t("notes.here.of", { title: name })}</HiddenText>
          </a>
        </span>,
      ]}
    />
  );
}
