import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, gte, inArray, isNotNull, lte, notExists, sql } from "drizzle-orm";
import { dayBeside } from "~/kernel/calendar-days";
import { USUAL_RENEWAL_DAYS } from "./renewal";

/** Ids of certificates whose renewal is open today and whose holders were not told, those that end first at the head. */
export async function renewalsToTell(on: Reader, today: string, most: number): Promise<string[]> {
  const { achievement, assertion, assertionEvent } = tables;
  const by = await on
    .select({ id: achievement.id, opens: achievement.renewalOpensDays })
    .from(achievement)
    .where(isNotNull(achievement.renewalHours));
  // What ended a certificate or follows it needs no telling, and a second telling none either.
  const told = on
    .select({ one: sql`1` })
    .from(assertionEvent)
    .where(
      and(
        eq(assertionEvent.assertionId, assertion.id),
        inArray(assertionEvent.kind, ["renewal-opened", "renewed", "revoked", "corrected"]),
      ),
    );
  const found = await Promise.all(
    by.map(({ id, opens }) =>
      on
        .select({ id: assertion.id, expiresOn: assertion.expiresOn })
        .from(assertion)
        .where(
          and(
            eq(assertion.achievementId, id),
            isNotNull(assertion.personId),
            gte(assertion.expiresOn, today),
            lte(assertion.expiresOn, dayBeside(today, opens ?? USUAL_RENEWAL_DAYS)),
            notExists(told),
          ),
        )
        .orderBy(asc(assertion.expiresOn), asc(assertion.id))
        .limit(most),
    ),
  );
  return found
    .flat()
    .sort((a, b) => ((a.expiresOn ?? "") < (b.expiresOn ?? "") ? -1 : 1))
    .slice(0, most)
    .map(({ id }) => id);
}
