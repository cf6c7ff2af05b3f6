import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray } from "drizzle-orm";
import { FEWEST_SHOWN, type Spread, spreadOf } from "~/domains/awards/honour/cycle-statistics";
import { SEEN_STATES } from "~/domains/awards/nomination/seen-states";

/** What nominations of a cycle took people so far, for everybody; nothing where so few were handed in that it would tell of one. */
export async function publicBurden({ id }: { id: string }): Promise<{ fields: Spread | null; minutes: Spread | null }> {
  const { nomination } = tables;
  const found = await db
    .select({ fields: nomination.typedFields, minutes: nomination.minutesUsed })
    .from(nomination)
    .where(and(eq(nomination.cycleId, id), inArray(nomination.state, [...SEEN_STATES])));
  if (found.length < FEWEST_SHOWN) return { fields: null, minutes: null };
  return {
    fields: spreadOf(found.map(({ fields }) => fields)),
    minutes: spreadOf(found.map(({ minutes }) => minutes)),
  };
}
