import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";

const { registration, checkIn } = tables;

/** Whether somebody was at an event: said once attendance was booked, until then told by a scan that counts. */
export async function wasThere(on: Reader, eventId: string, personId: string): Promise<boolean> {
  const hers = await on
    .select({ outcome: registration.outcome })
    .from(registration)
    .where(and(eq(registration.eventId, eventId), eq(registration.personId, personId), isNull(registration.sessionId)));
  const outcomes = hers.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]));
  if (outcomes.length > 0) return outcomes.includes("attended");
  const seen = await on
    .select({ id: checkIn.id })
    .from(checkIn)
    .innerJoin(registration, eq(registration.id, checkIn.registrationId))
    .where(
      and(
        eq(checkIn.eventId, eventId),
        eq(registration.personId, personId),
        eq(checkIn.verdict, "admitted"),
        eq(checkIn.direction, "in"),
        isNull(checkIn.undoneAt),
      ),
    )
    .limit(1);
  return seen.length > 0;
}

/** Whether she has a seat at an event, or was there without one: whom its papers for the registered are for. */
export async function isRegistered(on: Reader, eventId: string, personId: string): Promise<boolean> {
  const found = await on
    .select({ state: registration.state, outcome: registration.outcome })
    .from(registration)
    .where(and(eq(registration.eventId, eventId), eq(registration.personId, personId), isNull(registration.sessionId)));
  return found.some(({ state, outcome }) => state === "confirmed" || outcome === "attended");
}
