import type { Reader } from "@db/client.server";
import { LIVE_STATES } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, count, eq, inArray, isNotNull } from "drizzle-orm";
import type { Registration } from "./registration";

const { registration, person } = tables;

/** Everybody's registrations of a unit that are not over, in their order. */
export const liveOf = (on: Reader, unitId: string): Promise<Registration[]> =>
  on
    .select()
    .from(registration)
    .where(and(eq(registration.unitId, unitId), inArray(registration.state, LIVE_STATES)))
    .orderBy(asc(registration.place));

/** Who holds or waits for a seat of a unit and can be written to by e-mail, with her registration and her name. */
export const mailedComers = (on: Reader, unitId: string) =>
  on
    .select({ registration, account: person.account, locale: person.locale, name: person.name })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .where(
      and(
        eq(registration.unitId, unitId),
        inArray(registration.state, LIVE_STATES),
        eq(person.accountKind, "email"),
        isNotNull(person.account),
      ),
    )
    .orderBy(asc(registration.place));

/** How many are confirmed to take part online. */
export async function countOnline(on: Reader, eventId: string): Promise<number> {
  const { unitId, state, attendance } = registration;
  const [row] = await on
    .select({ many: count() })
    .from(registration)
    .where(and(eq(unitId, eventId), eq(state, "confirmed"), eq(attendance, "online")));
  return Number(row?.many ?? 0);
}
