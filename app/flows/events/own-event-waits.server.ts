import { db } from "@db/client.server";
import { eventState } from "~/domains/events/event/event";
import { ownSeatsFrom } from "~/domains/events/registration/registration.store.server";

/** How early an event to come stands among what waits. */
const SOON_MS = 7 * 86_400_000;

/** What waits for a person of the events she signed up for. */
export interface EventWait {
  /** Her registration. */
  id: string;
  title: string;
  /** `offered`: a seat is held until `at`; `coming`: it begins at `at`, ms. */
  kind: "offered" | "coming";
  at: number;
  endsAt: number;
}

/** Seats that are held until she answers, and events of the next days where she is expected; the nearest first. */
export async function ownEventWaits(personId: string, now: number): Promise<EventWait[]> {
  const rows = await ownSeatsFrom(db, personId, now);
  return rows
    .flatMap(({ registration: { id, state, offeredUntil }, event, session }): EventWait[] => {
      const { startsAt, endsAt } = session ?? event;
      const title = session === null ? event.title : `${event.title}（${session.title}）`;
      const on = ["published", "open", "closed", "running"].includes(eventState(event, now));
      if (!on) return [];
      if (state === "offered" && offeredUntil !== null && offeredUntil > now)
        return [{ id, title, kind: "offered", at: offeredUntil, endsAt }];
      const coming = state === "confirmed" && session === null && startsAt - now < SOON_MS;
      return coming ? [{ id, title, kind: "coming", at: startsAt, endsAt }] : [];
    })
    .sort((a, b) => Number(a.kind === "coming") - Number(b.kind === "coming") || a.at - b.at);
}
