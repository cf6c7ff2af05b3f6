import { tables } from "@db/tables";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { newId } from "~/kernel/ids";
import type { Event } from "../event/event";
import { getOwnedEvent, getSession } from "../event/event.store.server";
import type { Registration } from "../registration/registration";
import type { WalkIn } from "./arriving-scan";
import { rejudge } from "./rejudge.server";
import { findAtEvent, isHerself, registerWalkIn, sheetKey } from "./walk-in.server";

const { checkIn, registration } = tables;

export interface Sheet {
  /** Null = the whole event. */
  sessionId: string | null;
  from: number;
  /** Null = to the end. */
  to: number | null;
  registrations: readonly string[];
  added: readonly WalkIn[];
  /** Names this sending of the form: sent twice it registers nobody twice. */
  formKey: string | null;
}

export interface TypedIn {
  people: number;
  /** Of passes that do not hold, so that somebody has to say whether it counts. */
  waiting: number;
  /** It was decided that her presence does not count. */
  excluded: number;
}

/**
 * Types in who signed on paper, as seen by the organizer: the same rows as at a door, judged together with them, so that whoever was
 * scanned as well is one attendance. Typed in twice it changes nothing. Her own signature another organizer types in (018).
 * @returns how many people, hers left out, and how many of them it does not count for
 * @throws NotFound
 */
export const typeInSheet = (by: Organizer, slug: string, sheet: Sheet): Promise<TypedIn> =>
  transact(person(by.personId), async (tx) => {
    const event = await getOwnedEvent(tx, by, slug);
    if (sheet.sessionId !== null) await getSession(tx, event.id, sheet.sessionId);
    const people: Registration[] = [];
    for (const id of sheet.registrations) {
      const found = await findAtEvent(tx, event.id, id);
      if (found) people.push(found);
    }
    for (const [line, walkIn] of sheet.added.entries())
      if (!(await isHerself(tx, by.personId, walkIn)))
        people.push(await added(tx, event, walkIn, sheetKey(sheet.formKey ?? newId(tx.now), line)));
    const others = people.filter(({ personId }) => personId !== by.personId);
    for (const one of others) await signed(tx, by, one, sheet);
    return { people: others.length, ...(await notCounted(tx, others)) };
  });

async function notCounted(tx: Tx, people: readonly Registration[]): Promise<Omit<TypedIn, "people">> {
  const ids = people.map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await tx.select().from(checkIn).where(inArray(checkIn.registrationId, ids));
  const open = rows.filter(({ verdict, undoneAt }) => verdict === "invalid-pass" && undoneAt === null);
  const many = (of: typeof open) => new Set(of.map(({ registrationId }) => registrationId)).size;
  return {
    waiting: many(open.filter(({ settledAt }) => settledAt === null)),
    excluded: many(open.filter(({ settledAt }) => settledAt !== null)),
  };
}

async function added(tx: Tx, event: Event, walkIn: WalkIn, formKey: string): Promise<Registration> {
  const [known] = await tx
    .select()
    .from(registration)
    .where(and(eq(registration.unitId, event.id), eq(registration.formKey, formKey)));
  return known ?? registerWalkIn(tx, event, walkIn, formKey);
}

async function signed(tx: Tx, by: Organizer, of: Registration, { sessionId, from, to }: Sheet): Promise<void> {
  const fresh = new Set<string>();
  for (const [direction, at] of [
    ["in", from],
    ["out", to],
  ] as const) {
    if (at === null) continue;
    const where = sessionId === null ? isNull(checkIn.sessionId) : eq(checkIn.sessionId, sessionId);
    const same = and(eq(checkIn.registrationId, of.id), eq(checkIn.at, at), eq(checkIn.direction, direction), where);
    const known = await tx.$count(checkIn, and(same, eq(checkIn.how, "sheet"), isNull(checkIn.undoneAt)));
    if (Number(known) > 0) continue;
    const id = newId(tx.now);
    fresh.add(id);
    await tx.insert(checkIn).values({
      id,
      eventId: of.eventId,
      sessionId,
      registrationId: of.id,
      read: null,
      direction,
      how: "sheet",
      at,
      deviceAt: at,
      receivedAt: tx.now,
      clockAheadMs: 0,
      deskId: null,
      byPersonId: by.personId,
      verdict: "admitted",
      duplicateOfId: null,
    });
    tx.record({
      act: "check-in.typed-in",
      subject: { kind: "check-in", id },
      facts: { event: of.eventId, session: sessionId, direction },
      ...(of.personId !== null && { about: of.personId }),
    });
  }
  if (fresh.size > 0) await rejudge(tx, of, fresh);
}
