import type { FindableEvent } from "~/domains/events/calendar/event-list.store.server";
import { type Locale, type TextKey, translator } from "~/i18n/translate";
import { zhCN } from "~/i18n/zh-CN";
import { type Findable, findable } from "./found-entry";

/** What is over is found after what comes. */
const PAST_WEIGHT = 0.6;

/** Published events, by what their pages show to everyone. */
export const eventEntries = (events: readonly FindableEvent[], dayStart: number): Findable[] =>
  events.map((event) => {
    const { slug, title, summary, description, venue, organizerName, startsAt, endsAt, postponedAt, cancelledAt } =
      event;
    const href = `/events/${slug}`;
    const waits = postponedAt !== null && cancelledAt === null;
    return findable(
      {
        kind: "event",
        startsAt: waits ? null : startsAt,
        organizer: organizerName,
        state: cancelledAt !== null ? "cancelled" : waits ? "postponed" : null,
      },
      {
        ...{ href, title, names: [] },
        passages: [summary, description, [organizerName, venue].filter(Boolean).join("，")]
          .filter((text) => text !== "")
          .map((text) => ({ text, href })),
        weight: (!waits && endsAt < dayStart) || cancelledAt !== null ? PAST_WEIGHT : 1,
      },
    );
  });

/** The questions of the help page, in the language they are read in. */
export function helpEntries(locale: Locale): Findable[] {
  const t = translator(locale);
  return Object.keys(zhCN.public.help)
    .filter((key) => /^q\d+$/.test(key))
    .map((key) => {
      const href = `/help#${key}`;
      return findable(
        { kind: "help" },
        {
          ...{ href, title: t(`public.help.${key}` as TextKey), names: [], weight: 1 },
          passages: [{ text: t(`public.help.${key.replace("q", "a")}` as TextKey), href }],
        },
      );
    });
}
