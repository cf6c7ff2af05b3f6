import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray } from "drizzle-orm";
import { type BurdenSpread, burdenSpread, NO_BURDEN } from "~/domains/awards/honour/burden-spread";
import { FEWEST_SHOWN } from "~/domains/awards/honour/cycle-statistics";
import { SEEN_STATES } from "~/domains/awards/nomination/seen-states";

/** What nominations of a cycle took people so far, for everybody; nothing where so few were handed in that it would tell of one. */
export async function publicBurden({ id }: { id: string }): Promise<BurdenSpread> {
  const { nomination } = tables;
  const { typedFields, secondsUsed, officerFields, officerSeconds } = nomination;
  const found = await db
    .select({ typedFields, secondsUsed, officerFields, officerSeconds })
    .from(nomination)
    .where(and(eq(nomination.cycleId, id), inArray(nomination.state, [...SEEN_STATES])));
  return found.length < FEWEST_SHOWN ? NO_BURDEN : burdenSpread(found);
}
