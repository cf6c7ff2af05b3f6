import { db } from "@db/client.server";
import { coveredRegions } from "~/domains/directory/bureau-scope";
import { placeName, type RegionMap } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { type EventListFilter, readEventFilter } from "~/domains/events/calendar/event-list";
import {
  EVENTS_A_PAGE,
  eventsBetween,
  type ListedEvent,
  listEvents,
  organizersOf,
} from "~/domains/events/calendar/event-list.store.server";
import { feedSince } from "~/domains/events/calendar/feed";
import { placeOnDays, weeksOf } from "~/domains/events/calendar/month";
import { eventState } from "~/domains/events/event/event";
import { kindName } from "~/domains/events/event/event-kinds";
import { findEventKinds } from "~/domains/events/event/event-kinds.server";
import { readOwner } from "~/domains/events/event/owner";
import { knownOwners } from "~/domains/events/event/owner-kinds.server";
import { takesSignUps } from "~/domains/events/event/state-questions";
import { seatsOfUnits } from "~/domains/events/registration/seat.store.server";
import { freeSeats, NOBODY, type SeatCounts, seatsOf } from "~/domains/events/registration/seats";
import type { Locale } from "~/i18n/translate";
import type { NamedKind } from "~/kernel/named-kinds";

/** An event in a list, as it is shown. `free`: seats left, null without a limit; undefined where nobody signs up any more. */
export interface EventInList
  extends Pick<ListedEvent, "slug" | "title" | "mode" | "startsAt" | "endsAt" | "organizerName"> {
  kind: string;
  place: string;
  state: ReturnType<typeof eventState>;
  free?: number | null;
}

interface Seen {
  kinds: NamedKind[];
  regions: RegionMap;
  locale: Locale;
  now: number;
}

function inList(event: ListedEvent, seats: SeatCounts | undefined, { kinds, regions, locale, now }: Seen): EventInList {
  const { slug, title, mode, startsAt, endsAt, organizerName } = event;
  const state = eventState(event, now);
  const counts = seats ?? NOBODY;
  const asked = takesSignUps(state);
  const free = event.capacity === null ? null : counts.waiting > 0 ? 0 : freeSeats(seatsOf(event.capacity, counts));
  return {
    slug,
    title,
    mode,
    startsAt,
    endsAt,
    organizerName,
    state,
    kind: kindName(kinds, event.kind, locale),
    place: placeName(event.regionCode, regions),
    ...(asked && { free }),
  };
}

/** The public list as an address asks for it, with what it can be narrowed by. Postponed events without a time stand apart on its first page. */
export async function showEventList(asked: URLSearchParams, now: number, locale: Locale) {
  const [kinds, regions, owners] = await Promise.all([findEventKinds(db), findRegions(), knownOwners()]);
  const nameOf = (word: string) => owners.nameOf(readOwner(word));
  const filter = readEventFilter(asked, {
    kinds: kinds.map(({ key }) => key),
    hasRegion: (code) => regions.has(code),
    hasOwner: (word) => nameOf(word) !== null,
  });
  const reached =
    filter.region === "" ? null : coveredRegions([{ scopeKind: "region", scopeId: filter.region }], regions);
  const apart = filter.when === "coming" && filter.day === "" && filter.page === 1;
  const [found, callers, undated] = await Promise.all([
    listEvents(db, filter, reached, now),
    organizersOf(db, feedSince(now)),
    apart ? listEvents(db, { ...filter, when: "undated" }, reached, now) : [],
  ]);
  const shown = found.slice(0, EVENTS_A_PAGE);
  const seats = await seatsOfUnits(
    db,
    shown.map(({ id }) => id),
  );
  const seen = { kinds, regions, locale, now };
  return {
    filter,
    events: shown.map((event) => inList(event, seats.get(event.id), seen)),
    more: found.length > EVENTS_A_PAGE,
    undated: undated.slice(0, EVENTS_A_PAGE).map((event) => inList(event, undefined, seen)),
    kinds: kinds.map(({ key }) => ({ value: key, label: kindName(kinds, key, locale) })),
    places: placesOf(regions),
    organizers: callers.flatMap((word) => {
      const name = nameOf(word);
      return name === null ? [] : [{ word, name }];
    }),
    organizer: filter.organizer === "" ? null : { word: filter.organizer, name: nameOf(filter.organizer) ?? "" },
  };
}
export type EventListView = Awaited<ReturnType<typeof showEventList>>;

const placesOf = (regions: RegionMap) =>
  [...regions.values()]
    .filter(({ kind }) => kind !== "province")
    .sort((a, b) => a.position - b.position)
    .map(({ code }) => ({ value: code, label: placeName(code, regions) }));

/** The next events to come that take place, for the first page. */
export async function nextEvents(most: number, now: number, locale: Locale): Promise<EventInList[]> {
  const [kinds, regions] = await Promise.all([findEventKinds(db), findRegions()]);
  const filter: EventListFilter = readEventFilter(new URLSearchParams(), {
    kinds: [],
    hasRegion: () => false,
    hasOwner: () => false,
  });
  const found = (await listEvents(db, filter, null, now)).filter(({ cancelledAt }) => cancelledAt === null);
  const shown = found.slice(0, most);
  const ids = shown.map(({ id }) => id);
  const seats = await seatsOfUnits(db, ids);
  return shown.map((event) => inList(event, seats.get(event.id), { kinds, regions, locale, now }));
}

/** So many events of a day stand in its cell; where there are more, the last place says so. */
const MOST_A_DAY = 4;

/** What a month shows of an event on one of its days. */
export interface EventOnDay extends Pick<EventInList, "slug" | "title" | "startsAt" | "endsAt" | "state"> {
  /** Which of its days this is, and of how many. */
  nth: number;
  of: number;
}

/** A month by weeks: each day with its events. */
export async function showMonth(month: string, today: string, now: number) {
  const weeks = weeksOf(month);
  const days = weeks.flat();
  const [from, to] = [days[0] as string, days.at(-1) as string];
  const placed = placeOnDays(await eventsBetween(db, from, to), from, to);
  return weeks.map((week) =>
    week.map((day) => {
      const all = placed.get(day) ?? [];
      const shown = all.length > MOST_A_DAY ? all.slice(0, MOST_A_DAY - 1) : all;
      return {
        day,
        inMonth: day.startsWith(month),
        today: day === today,
        events: shown.map(({ event, nth, of }): EventOnDay => {
          const { slug, title, startsAt, endsAt } = event;
          return { slug, title, startsAt, endsAt, state: eventState(event, now), nth, of };
        }),
        more: all.length - shown.length,
      };
    }),
  );
}
export type MonthDay = Awaited<ReturnType<typeof showMonth>>[number][number];
