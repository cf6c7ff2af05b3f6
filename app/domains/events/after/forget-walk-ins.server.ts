import type { Reader } from "@db/client.server";
import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray, isNotNull, isNull, lt, or } from "drizzle-orm";
import { system, transact } from "~/domains/ledger/transact.server";
import { NUMBERS } from "~/domains/settings/programme";
import { readWholeSetting } from "~/domains/settings/setting.store.server";

const { registration, event } = tables;

const DAY_MS = 86_400_000;
const AT_ONCE = 500;

/** For how many days they are kept: a setting of the programme. */
export const readWalkInDays = (on: Reader): Promise<number> => readWholeSetting(on, NUMBERS.walkInDays);

/** Takes names, firms and contacts of walk-ins out of events that ended so long ago; that somebody came stays. @returns how many */
export async function forgetWalkIns(now: number): Promise<number> {
  const over = lt(event.endsAt, now - (await readWalkInDays(db)) * DAY_MS);
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
