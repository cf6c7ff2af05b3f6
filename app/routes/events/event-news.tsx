import { placeLine } from "~/domains/events/event/place-line";
import type { OwnNews } from "~/domains/events/registration/own-news";
import type { Standing } from "~/domains/events/registration/standing";
import { useLocale, useT } from "~/i18n/context";
import type { Locale, TextKey, Translate } from "~/i18n/translate";
import { formatSpan } from "~/kernel/instant-span";
import { each } from "~/ui/each";
import { Callout } from "~/ui/show/callout";
import { State } from "~/ui/show/state";

export interface ToldEvent {
  startsAt: number;
  endsAt: number;
  address: string | null;
  venue: string | null;
  /** Of the session that it is about. */
  room?: string | null;
}

/** What happened to an event that she holds or waits for a seat of, in a word. */
export function NewsMark({ news: { kind }, standing }: { news: OwnNews; standing: Standing }) {
  const t = useT();
  const word = kind === "settled" ? t(`events.registrationStates.${standing}`) : t(`events.news.${kind}`);
  const good = kind === "settled" && standing === "confirmed";
  return <State kind={good ? "ok" : kind === "cancelled" ? "danger" : "attention"} word={word} />;
}

/** The lines under it: how it is now, how it was, and why. */
export function newsLines(
  t: Translate,
  locale: Locale,
  news: OwnNews,
  { startsAt, endsAt, address, venue, room }: ToldEvent,
): string[] {
  const when = formatSpan(startsAt, endsAt, locale);
  const before = news.before ? formatSpan(news.before.startsAt, news.before.endsAt, locale) : "";
  const other = news.fields.filter((name) => name !== "startsAt" && name !== "endsAt");
  const names = [...new Set(other.map((name) => t(`events.news.fields.${name}` as TextKey)))];
  const what = names.join(t("ui.listWith"));
  const place = placeLine({ address, venue }, room, t("ui.comma"));
  const off = news.kind === "cancelled" || news.kind === "postponed";
  return [
    off ? t("events.news.was", { when }) : news.before ? t("events.news.now", { when, before }) : when,
    ...(what ? [t("events.news.what", { what, place })] : []),
    ...(news.kind === "postponed" ? [t("events.news.later")] : []),
    ...(news.reason ? [t("events.own.reason", { reason: news.reason })] : []),
  ];
}

/** The same on the page of her registration, where the event did not stay as she knew it. */
export function EventNews({ news, event }: { news: OwnNews | null; event: ToldEvent }) {
  const t = useT();
  const locale = useLocale();
  if (news?.kind !== "moved" && news?.kind !== "changed") return null;
  return (
    <Callout tone="gamboge" title={t(`events.news.${news.kind}`)}>
      {each(newsLines(t, locale, news, event), (line) => (
        <p>{line}</p>
      ))}
    </Callout>
  );
}
