import { db } from "@db/client.server";
import { openCalendar } from "~/domains/events/calendar/calendar-secret.server";
import { type Feed, feedSince, personalFeed, publicFeed } from "~/domains/events/calendar/feed";
import { feedEvents, feedVersion, findFeedEvent, ownSeats } from "~/domains/events/calendar/feed.store.server";
import { kindName } from "~/domains/events/event/event-kinds";
import { findEventKinds } from "~/domains/events/event/event-kinds.server";
import { readOwner } from "~/domains/events/event/owner";
import { knownOwners } from "~/domains/events/event/owner-kinds.server";
import { senderOf } from "~/domains/mail/message.server";
import { DEFAULT_LOCALE, type Locale, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";

/** Where entries are written, and how kinds are called there. */
async function writing(locale: Locale) {
  const kinds = await findEventKinds(db);
  return {
    place: { locale, origin: config.origin, sender: senderOf(config.mailUrl) },
    kinds,
    kindOf: (kind: string) => kindName(kinds, kind, locale),
    t: translator(locale),
  };
}

/**
 * The events of everyone, or of one organizer by its word (owner.ts); null for one that does not exist. In Chinese, as the
 * events themselves are.
 */
export async function readPublicFeed(organizer: string | null, now: number): Promise<Feed | null> {
  const caller = organizer === null ? "" : (await knownOwners()).nameOf(readOwner(organizer));
  if (caller === null) return null;
  const { place, kinds, kindOf, t } = await writing(DEFAULT_LOCALE);
  const site = t("ui.siteName");
  const name =
    organizer === null
      ? t("eventCalendar.feed.all", { site })
      : t("eventCalendar.feed.organizer", { site, region: caller });
  const names = { name, description: t("eventCalendar.feed.description"), url: `${config.origin}/events` };
  const since = feedSince(now);
  const make = async () => publicFeed(await feedEvents(db, since, organizer), names, place, kindOf);
  if (organizer !== null) return make();
  // The words around the events, and the events: what either says anew makes another version.
  const version = JSON.stringify([names, place, kinds, await feedVersion(db, since, null)]);
  if (kept?.version !== version) kept = { version, feed: await make() };
  return kept.feed;
}

/** The feed of all events as it was written last: it is asked for most, and two thousand of them take 30 ms. */
let kept: { version: string; feed: Feed } | undefined;

/** One published event; null where there is none. */
export async function readEventFeed(slug: string): Promise<Feed | null> {
  const event = await findFeedEvent(db, slug);
  if (!event) return null;
  const { place, kindOf } = await writing(DEFAULT_LOCALE);
  const url = `${place.origin}/events/${encodeURIComponent(slug)}`;
  return publicFeed([event], { name: event.title, description: event.summary, url }, place, kindOf);
}

/** The own events of whoever holds the secret address, in the language she chose; null for no such address, or one revoked. */
export async function readPersonalFeed(secret: string, now: number): Promise<(Feed & { addressId: string }) | null> {
  const opened = await openCalendar(secret);
  if (!opened) return null;
  const { place, kindOf, t } = await writing(opened.locale ?? DEFAULT_LOCALE);
  const name = t("eventCalendar.feed.own", { site: t("ui.siteName") });
  const names = { name, description: t("eventCalendar.feed.ownDescription"), url: `${config.origin}/me/events` };
  const seats = await ownSeats(db, opened.personId, feedSince(now));
  // Her language, and how she takes part, change what it says and no instant of it: only the text itself tells another one.
  return { ...personalFeed(seats, names, place, kindOf, now), changedAt: 0, addressId: opened.id };
}
