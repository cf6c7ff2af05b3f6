import type { Reader } from "@db/client.server";
import { deskList } from "~/domains/events/check-in/desk-list.server";
import { sheetDays } from "~/domains/events/check-in/sheet-times";
import type { Event } from "~/domains/events/event/event";
import type { EventSession } from "~/domains/events/event/event.store.server";
import { registrantsOf } from "~/domains/events/registration/registration.store.server";
import type { Organizer } from "~/domains/people/proof";
import { formatTime } from "~/kernel/instant-format";

/** Who may be ticked: everybody with a seat, and who was let in at the door; when each was seen already. */
export async function sheetView(on: Reader, by: Organizer, event: Event, sessions: EventSession[], now: number) {
  const desk = { id: "", eventId: event.id, sessionId: null, name: "", openedBy: null };
  const place = { desk: { ...desk, openedAt: now, seenAt: now, closedAt: null }, event, session: null };
  const [people, all] = await Promise.all([deskList(on, place), registrantsOf(on, event.id)]);
  const own = new Set(all.flatMap(({ registration: { id, personId } }) => (personId === by.personId ? [id] : [])));
  const { slug, title } = event;
  return {
    event: { slug, title },
    from: formatTime(event.startsAt),
    opened: now,
    days: sheetDays(event),
    sessions: sessions.map(({ id, title: name, startsAt }) => ({ id, title: name, startsAt })),
    people: people
      .filter(({ state, superseded }) => state === "confirmed" && !superseded)
      .map((one) => ({ ...one, own: own.has(one.registration) })),
  };
}

export type SheetView = Awaited<ReturnType<typeof sheetView>>;
