import { createHash } from "node:crypto";
import type { Reader } from "@db/client.server";
import type { RegistrationState } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { dayOf } from "../event/span";
import { codeText, KEPT_OF_HASH } from "../registration/pass-code";
import { registrantsOf } from "../registration/registration.store.server";
import { arrivedAt } from "./arrived.server";
import { maskContact } from "./contact-mask";
import type { DeskPlace } from "./desk.store.server";
import { isExpected } from "./expected";

const { checkIn, registration } = tables;

/** Somebody whom a desk may meet, as it keeps her: enough to find her by name and to know her pass, no way to reach her. */
export interface ListedPerson {
  registration: string;
  name: string;
  firm: string;
  /** Masked. */
  contact: string;
  /** The beginning of SHA-256 of event and pass code, base64url (pass-code.ts): a lost device tells no code. */
  code: string | null;
  state: RegistrationState;
  /** When it came into that state. */
  since: number;
  /** When she was seen coming in at this place; null = not yet. */
  arrivedAt: number | null;
  /** She has a seat in the session at which the desk stands; told only where that gives out its own. */
  seat: boolean;
  /** She is among those whom the figures of the place expect, or has come (desk-counts.server.ts). */
  expected: boolean;
  /** She has another registration that holds or is newer: this one is only known by its pass, not offered. */
  superseded: boolean;
}

/** Everybody who ever had a pass of the event, in the order they signed up. Whoever only waits or was declined is there as such. */
export async function deskList(on: Reader, { desk, event, session }: DeskPlace): Promise<ListedPerson[]> {
  const [all, arrived, seats] = await Promise.all([
    registrantsOf(on, event.id),
    arrivals(on, { desk, event, session }),
    session?.ownSeats ? seatsIn(on, session.id) : null,
  ]);
  const offered = new Map<string, { id: string; state: RegistrationState }>();
  for (const { registration: of } of all)
    if (of.personId !== null && (of.state === "confirmed" || offered.get(of.personId)?.state !== "confirmed"))
      offered.set(of.personId, of);
  return all.map(({ registration: of, name, account, firm }) => {
    const seat = seats !== null && of.personId !== null && seats.has(of.personId);
    const came = arrived.get(of.id) ?? null;
    return {
      registration: of.id,
      name: name ?? of.walkInName ?? "",
      firm: firm ?? of.walkInEmployer ?? "",
      contact: maskContact(account ?? of.walkInContact),
      code: of.passCode === null ? null : codeHash(event.id, of.passCode),
      state: of.state,
      since: of.stateAt,
      arrivedAt: came,
      seat,
      expected: came !== null || isExpected({ event, session }, { ...of, hasSeat: seat }),
      superseded: of.personId !== null && offered.get(of.personId)?.id !== of.id,
    };
  });
}

const codeHash = (eventId: string, code: string): string =>
  createHash("sha256").update(codeText(eventId, code)).digest("base64url").slice(0, KEPT_OF_HASH);

/** When each was first seen coming in at a place, on the last day on which she was; by registration. */
async function arrivals(on: Reader, place: DeskPlace): Promise<Map<string, number>> {
  const rows = await on.select({ id: checkIn.registrationId, at: checkIn.at }).from(checkIn).where(arrivedAt(place));
  const first = new Map<string, number>();
  for (const { id, at } of rows) {
    if (id === null) continue;
    const known = first.get(id);
    const earlier = known !== undefined && (dayOf(known) === dayOf(at) ? known < at : known > at);
    if (!earlier) first.set(id, at);
  }
  return first;
}

async function seatsIn(on: Reader, sessionId: string): Promise<Set<string>> {
  const rows = await on
    .select({ personId: registration.personId })
    .from(registration)
    .where(and(eq(registration.unitId, sessionId), eq(registration.state, "confirmed")));
  return new Set(rows.flatMap(({ personId }) => (personId === null ? [] : [personId])));
}
