import { db } from "@db/client.server";
import { LIVE_STATES } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Event } from "~/domains/events/event/event";
import { sessionsOf } from "~/domains/events/event/event.store.server";
import { isWalkIn, type Registration } from "~/domains/events/registration/registration";
import { getRegistrationOf, registrantsOf } from "~/domains/events/registration/registration.store.server";
import { placeInLine } from "~/domains/events/registration/seat.store.server";
import { STANDINGS, type Standing, standingOf } from "~/domains/events/registration/standing";

export interface RegistrationFilter {
  text: string;
  state: Standing | null;
}

export function readRegistrationFilter(search: URLSearchParams): RegistrationFilter {
  return {
    text: (search.get("q") ?? "").normalize("NFC").trim().slice(0, 80),
    state: STANDINGS.find((one) => one === search.get("state")) ?? null,
  };
}

export interface ListedRegistration {
  id: string;
  /** Null for who was erased since. */
  name: string | null;
  firm: string | null;
  walkIn: boolean;
  state: Standing;
  place: number;
  appliedAt: number;
  attendance: Registration["attendance"];
  outcome: Registration["outcome"];
  /** Titles of the sessions in which she has a seat. */
  sessions: string[];
  answers: Registration["answers"];
  photos: boolean;
}

/** Who signed up for an event that was found within its organizer's scope, in the order they came; without contacts. */
export async function registrationList(
  event: Event,
  { text, state }: RegistrationFilter,
): Promise<ListedRegistration[]> {
  const [all, seats] = [await registrantsOf(db, event.id), await sessionSeats(event)];
  const wanted = text.toLowerCase();
  return all
    .map(({ registration: one, name, firm }) => ({
      id: one.id,
      name: one.walkInName ?? name,
      firm: one.walkInEmployer ?? firm,
      walkIn: isWalkIn(one),
      state: standingOf(one),
      place: one.place,
      appliedAt: one.appliedAt,
      attendance: one.attendance,
      outcome: one.outcome,
      answers: one.answers,
      photos: one.photoConsentAt !== null,
      sessions: one.personId === null ? [] : (seats.get(one.personId) ?? []),
    }))
    .filter(
      (one) =>
        (state === null || one.state === state) &&
        (wanted === "" || `${one.name ?? ""} ${one.firm ?? ""}`.toLowerCase().includes(wanted)),
    );
}

/** Titles of the sessions with seats of their own that people hold, by person. */
async function sessionSeats(event: Event): Promise<Map<string, string[]>> {
  const { registration } = tables;
  const titles = new Map((await sessionsOf(db, event.id)).map(({ id, title }) => [id, title]));
  const rows = await db
    .select({ personId: registration.personId, sessionId: registration.sessionId })
    .from(registration)
    .where(
      and(
        eq(registration.eventId, event.id),
        isNotNull(registration.sessionId),
        inArray(registration.state, LIVE_STATES),
      ),
    );
  const seats = new Map<string, string[]>();
  for (const { personId, sessionId } of rows) {
    const title = titles.get(sessionId ?? "");
    if (personId !== null && title !== undefined) seats.set(personId, [...(seats.get(personId) ?? []), title]);
  }
  return seats;
}

/** Every question that was ever asked at an event, so that no answer is without its question. */
export const askedQuestions = (eventId: string) => {
  const { eventQuestion } = tables;
  return db
    .select()
    .from(eventQuestion)
    .where(eq(eventQuestion.eventId, eventId))
    .orderBy(asc(eventQuestion.position), asc(eventQuestion.id));
};

/** An answer as it is read: choices joined, yes and no in words. */
export const answerText = (
  answer: string | string[] | undefined,
  kind: string,
  words: { yes: string; no: string; join: string },
): string => {
  if (answer === undefined) return "";
  if (kind === "yes-no") return answer === "yes" ? words.yes : words.no;
  return Array.isArray(answer) ? answer.join(words.join) : answer;
};

/** One registration with its answers and, for this event's work, how she is reached. @throws NotFound for one of another event */
export async function registrationView(event: Event, registrationId: string) {
  const one = await getRegistrationOf(db, event.id, registrationId);
  const { person, enterprise } = tables;
  const [who] =
    one.personId === null
      ? []
      : await db
          .select({ name: person.name, account: person.account, firm: enterprise.name })
          .from(person)
          .leftJoin(enterprise, eq(enterprise.id, person.enterpriseId))
          .where(eq(person.id, one.personId));
  const seats = one.personId === null ? [] : ((await sessionSeats(event)).get(one.personId) ?? []);
  const session = (await sessionsOf(db, event.id)).find(({ id }) => id === one.sessionId);
  return {
    one,
    /** When what her seat is of begins (ms). */
    startsAt: (session ?? event).startsAt,
    name: one.walkInName ?? who?.name ?? null,
    walkIn: isWalkIn(one),
    firm: one.walkInEmployer ?? who?.firm ?? null,
    contact: one.walkInContact ?? who?.account ?? null,
    line: await placeInLine(db, one),
    sessions: seats,
    questions: await askedQuestions(event.id),
  };
}
