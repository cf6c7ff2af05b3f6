import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { readAccount } from "~/domains/people/account";
import { findByAccount } from "~/domains/people/person.store.server";
import { drawBytes, newId } from "~/kernel/ids";
import type { Event } from "../event/event";
import { openSeatBook, takePlace } from "../event/seat-book.server";
import { findLive } from "../registration/own-registration.store.server";
import { makePassCode } from "../registration/pass-code";
import type { Registration } from "../registration/registration";
import type { WalkIn } from "./arriving-scan";

const { registration } = tables;

/**
 * 现场登记: whoever comes without having signed up is let in, also beyond the seats: the door has seen her. Where her contact is her
 * account here and the name is hers too, the registration is hers; a number that somebody mistyped makes nobody else's hours. Who waits for
 * a seat already keeps that registration, and somebody settles it.
 */
export async function registerWalkIn(tx: Tx, event: Event, walkIn: WalkIn, formKey: string): Promise<Registration> {
  const personId = await personOf(tx, walkIn);
  const known = personId === null ? null : await findLive(tx, event.id, personId);
  if (known) return known;
  await openSeatBook(tx, event.id, event.id);
  const row: Registration = {
    id: newId(tx.now),
    eventId: event.id,
    sessionId: null,
    unitId: event.id,
    personId,
    walkInName: personId === null ? walkIn.name : null,
    walkInEmployer: personId === null ? walkIn.employer : null,
    walkInContact: personId === null ? walkIn.contact : null,
    state: "confirmed",
    place: await takePlace(tx, event.id),
    attendance: "on-site",
    answers: {},
    passCode: makePassCode(drawBytes),
    photoConsentAt: null,
    appliedAt: tx.now,
    stateAt: tx.now,
    offeredUntil: null,
    decidedBy: null,
    reason: null,
    outcome: null,
    outcomeAt: null,
    outcomeBy: null,
    formKey,
  };
  await tx.insert(registration).values(row);
  tx.record({
    act: "registration.walked-in",
    subject: { kind: "registration", id: row.id },
    facts: { event: event.id, account: personId !== null },
    ...(personId !== null && { about: personId }),
  });
  return row;
}

/** How registrations from lines that were written by hand on a sheet are keyed. */
export const sheetKey = (formKey: string, line: number): string => `sheet ${formKey} ${line}`;

/** Whether a registration was made by one of its own scans, at a desk or from the sheet, and not by signing up before. */
export const isDoorMade = ({ formKey }: Pick<Registration, "formKey">, scans: readonly { id: string }[]): boolean =>
  formKey !== null && (formKey.startsWith("sheet ") || scans.some(({ id }) => id === formKey));

/** Whether somebody would register herself: her own account as contact, under her own name (018: another organizer does). */
export const isHerself = async (tx: Tx, personId: string, walkIn: WalkIn): Promise<boolean> =>
  (await personOf(tx, walkIn)) === personId;

async function personOf(tx: Tx, { name, contact }: WalkIn): Promise<string | null> {
  const account = contact === null ? null : readAccount(contact);
  const found = account?.ok ? await findByAccount(tx, account.account) : null;
  return found && found.erasedAt === null && found.name === name ? found.id : null;
}

/** Somebody on the list of those who came, by the id of a registration of the event itself. */
export async function findAtEvent(tx: Tx, eventId: string, registrationId: string): Promise<Registration | null> {
  const [found] = await tx
    .select()
    .from(registration)
    .where(and(eq(registration.id, registrationId), eq(registration.eventId, eventId)));
  return found && found.sessionId === null ? found : null;
}

/** Whoever a pass of the event belongs to. */
export async function findByPass(tx: Tx, eventId: string, passCode: string): Promise<Registration | null> {
  const [found] = await tx
    .select()
    .from(registration)
    .where(and(eq(registration.passCode, passCode), eq(registration.eventId, eventId)));
  return found ?? null;
}
