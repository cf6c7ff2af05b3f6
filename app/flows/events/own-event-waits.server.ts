import { db } from "@db/client.server";
import { wasThere } from "~/domains/events/after/attended.server";
import { canAnswer } from "~/domains/events/after/survey";
import { hasGiven, readSurveyTime, surveyedEvents } from "~/domains/events/after/survey.store.server";
import { eventState } from "~/domains/events/event/event";
import { isAhead } from "~/domains/events/event/state-questions";
import { ownSeatsFrom } from "~/domains/events/registration/own-registration.store.server";

/** How early an event to come stands among what waits. */
const SOON_MS = 7 * 86_400_000;

/** What waits for a person of the events she signed up for, or was at. */
export interface EventWait {
  title: string;
  /** `offered`: a seat is held until `at`; `coming`: it begins at `at`, ms; `survey`: she was there and may say what she thinks until `at`. */
  kind: "offered" | "coming" | "survey";
  /** Where it is done. */
  href: string;
  at: number;
  endsAt: number;
}

/** Seats that are held until she answers, events of the next days where she is expected, surveys of past ones; each the nearest first. */
export async function ownEventWaits(personId: string, now: number): Promise<EventWait[]> {
  return [...(await seatWaits(personId, now)), ...(await surveyWaits(personId, now))];
}

async function seatWaits(personId: string, now: number): Promise<EventWait[]> {
  const rows = await ownSeatsFrom(db, personId, now);
  return rows
    .flatMap(({ registration: { id, state, offeredUntil }, event, session }): EventWait[] => {
      const href = `/me/events/${id}`;
      const { startsAt, endsAt } = session ?? event;
      const title = session === null ? event.title : `${event.title}（${session.title}）`;
      if (!isAhead(eventState(event, now))) return [];
      if (state === "offered" && offeredUntil !== null && offeredUntil > now)
        return [{ title, kind: "offered", href, at: offeredUntil, endsAt }];
      const coming = state === "confirmed" && session === null && startsAt - now < SOON_MS;
      return coming ? [{ title, kind: "coming", href, at: startsAt, endsAt }] : [];
    })
    .sort((a, b) => Number(a.kind === "coming") - Number(b.kind === "coming") || a.at - b.at);
}

async function surveyWaits(personId: string, now: number): Promise<EventWait[]> {
  const waits: EventWait[] = [];
  for (const event of await surveyedEvents(db, personId, now)) {
    const { id, slug, title, endsAt } = event;
    const [attended, given] = [await wasThere(db, id, personId), await hasGiven(db, id, personId)];
    const time = await readSurveyTime(db, event);
    if (!canAnswer(event, { attended, given }, time, now).ok) continue;
    waits.push({ title, kind: "survey", href: `/events/${slug}/feedback`, at: time.until, endsAt });
  }
  return waits.sort((a, b) => a.at - b.at);
}
