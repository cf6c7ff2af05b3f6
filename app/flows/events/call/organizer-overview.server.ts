import { db } from "@db/client.server";
import { EVENT_STATES, type EventState } from "@db/statuses";
import type { EndedWork } from "~/domains/events/after/ended-work";
import { endedWorkOf } from "~/domains/events/after/ended-work.server";
import { heldPhotos } from "~/domains/events/after/material.store.server";
import { type EventFigures, figuresOf } from "~/domains/events/check-in/event-figures.server";
import { type Event, eventState } from "~/domains/events/event/event";
import { eventsOf } from "~/domains/events/event/event.store.server";
import { kindName } from "~/domains/events/event/event-kinds";
import { findEventKinds } from "~/domains/events/event/event-kinds.server";
import { grantedOwners } from "~/domains/events/event/owner";
import { knownOwners } from "~/domains/events/event/owner-kinds.server";
import { isExpected } from "~/domains/events/event/state-questions";
import type { Organizer } from "~/domains/people/proof";
import type { Locale } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { organizerWaits } from "./organizer-waits";

export interface EventRow {
  slug: string;
  title: string;
  kind: string;
  state: EventState;
  startsAt: number;
  endsAt: number;
  /** `2025` where it is another than this year, else null: a row shows only day and month. */
  year: string | null;
  capacity: number | null;
  figures: EventFigures;
  /** What it still lacks once it is over. */
  work: EndedWork[];
  /** Photos hidden because somebody took her consent back, to be looked at. */
  heldPhotos: { count: number; since: number } | null;
}

/** Names of those that she was granted to organize for, as a line. */
export async function organizerPlaces(by: Organizer, apart: string): Promise<string> {
  const { nameOf } = await knownOwners();
  return grantedOwners(by)
    .flatMap((owner) => nameOf(owner) ?? [])
    .join(apart);
}

const PAST_SHOWN = 5;

/** What her desk shows first: what waits for her, what comes, drafts, and the last of what is over. */
export async function organizerOverview(by: Organizer, locale: Locale, now: number) {
  const rows = await rowsOf(await eventsOf(db, by), locale, now);
  const bySoonest = [...rows].reverse();
  return {
    waits: organizerWaits(bySoonest, now),
    coming: bySoonest.filter(({ state }) => isExpected(state)),
    drafts: bySoonest.filter(({ state }) => state === "draft"),
    past: rows.filter(({ state }) => !isExpected(state) && state !== "draft").slice(0, PAST_SHOWN),
    any: rows.length > 0,
  };
}

export const EVENTS_PER_PAGE = 20;
export interface EventFilter {
  text: string;
  state: EventState | null;
  page: number;
}

export function readEventFilter(search: URLSearchParams): EventFilter {
  const page = Number(search.get("page") ?? 1);
  return {
    text: (search.get("q") ?? "").normalize("NFC").trim().slice(0, 80),
    state: EVENT_STATES.find((one) => one === search.get("state")) ?? null,
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
  };
}

/** Her events, the latest first, a page of those that the filter lets through. */
export async function organizerEvents(by: Organizer, { text, state, page }: EventFilter, locale: Locale, now: number) {
  const wanted = text.toLowerCase();
  const found = (await eventsOf(db, by)).filter(
    (event) =>
      (wanted === "" || event.title.toLowerCase().includes(wanted)) &&
      (state === null || eventState(event, now) === state),
  );
  const pages = Math.max(1, Math.ceil(found.length / EVENTS_PER_PAGE));
  // A page that is not there any more is the last one.
  const shown = Math.min(page, pages);
  const from = (shown - 1) * EVENTS_PER_PAGE;
  const rows = await rowsOf(found.slice(from, from + EVENTS_PER_PAGE), locale, now);
  return { rows, total: found.length, page: shown, pages };
}

/** Events as rows of a list, with how full each is. */
export async function rowsOf(events: readonly Event[], locale: Locale, now: number): Promise<EventRow[]> {
  const ids = events.map(({ id }) => id);
  const [kinds, figures, held] = [await findEventKinds(db), await figuresOf(db, ids), await heldPhotos(db, ids)];
  const workOf = await endedWorkOf(db, events, (id) => figures(id).unsettled, now);
  return events.map((event) => ({
    slug: event.slug,
    title: event.title,
    kind: kindName(kinds, event.kind, locale),
    state: eventState(event, now),
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    capacity: event.capacity,
    year: yearBeside(event.startsAt, now),
    figures: figures(event.id),
    work: workOf(event.id),
    heldPhotos: held.get(event.id) ?? null,
  }));
}

function yearBeside(instant: number, now: number): string | null {
  const year = isoDayOf(instant).slice(0, 4);
  return year === isoDayOf(now).slice(0, 4) ? null : year;
}
