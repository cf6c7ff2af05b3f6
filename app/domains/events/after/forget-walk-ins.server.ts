import type { Reader } from "@db/client.server";
import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray, isNotNull, isNull, lt, or, type SQL } from "drizzle-orm";
import { system, transact } from "~/domains/ledger/transact.server";
import { NUMBERS } from "~/domains/settings/programme";
import { readWholeSetting } from "~/domains/settings/setting.store.server";
import { DAY_MS } from "~/kernel/milliseconds";

const { registration, event, checkIn } = tables;

const AT_ONCE = 500;

/** For how many days they are kept: a setting of the programme. */
export const readWalkInDays = (on: Reader): Promise<number> => readWholeSetting(on, NUMBERS.walkInDays);

/**
 * Takes names, firms and contacts of walk-ins out of events that ended so long ago, and what was read there of nobody known; that somebody
 * came stays. @returns how many
 */
export async function forgetWalkIns(now: number): Promise<number> {
  const over = lt(event.endsAt, now - (await readWalkInDays(db)) * DAY_MS);
  return (await forgetPeople(over)) + (await forgetReadings(over));
}

/** A code of nobody at the event may be anything that somebody held into a camera. */
async function forgetReadings(over: SQL): Promise<number> {
  const found = await db
    .select({ id: checkIn.id, eventId: checkIn.eventId })
    .from(checkIn)
    .innerJoin(event, eq(event.id, checkIn.eventId))
    .where(and(over, isNotNull(checkIn.read)))
    .limit(AT_ONCE);
  if (found.length === 0) return 0;
  await transact(system("walk-in-sweep"), async (tx) => {
    const ids = found.map(({ id }) => id);
    await tx.update(checkIn).set({ read: null }).where(inArray(checkIn.id, ids));
    for (const id of new Set(found.map(({ eventId }) => eventId))) {
      const readings = found.filter(({ eventId }) => eventId === id).length;
      tx.record({ act: "walk-ins.forgotten", subject: { kind: "event", id }, facts: { readings } });
    }
  });
  return found.length;
}

async function forgetPeople(over: SQL): Promise<number> {
  const known = or(
    isNotNull(registration.walkInName),
    isNotNull(registration.walkInEmployer),
    isNotNull(registration.walkInContact),
  );
  const found = await db
    .select({ id: registration.id, eventId: registration.eventId })
    .from(registration)
    .innerJoin(event, eq(event.id, registration.eventId))
    .where(and(over, isNull(registration.personId), known))
    .limit(AT_ONCE);
  if (found.length === 0) return 0;
  await transact(system("walk-in-sweep"), async (tx) => {
    const ids = found.map(({ id }) => id);
    const nothing = { walkInName: null, walkInEmployer: null, walkInContact: null, answers: {} };
    await tx.update(registration).set(nothing).where(inArray(registration.id, ids));
    for (const id of new Set(found.map(({ eventId }) => eventId))) {
      const people = found.filter(({ eventId }) => eventId === id).length;
      tx.record({ act: "walk-ins.forgotten", subject: { kind: "event", id }, facts: { people } });
    }
  });
  return found.length;
}
