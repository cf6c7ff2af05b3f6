import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray } from "drizzle-orm";
import { burdenSpread } from "~/domains/awards/honour/burden-spread";
import type { Counted, Stage } from "~/domains/awards/honour/cycle-statistics";
import { SEEN_STATES } from "~/domains/awards/nomination/seen-states";

/** Which group of regions a place is counted in. */
export type GroupOf = (regionCode: string) => string;

interface Asked {
  cycleId: string;
  /** Codes of the regions that are counted. */
  regions: readonly string[];
  groupOf: GroupOf;
}

/** Nominations of a cycle that were handed in, as they are counted, with the burden of each. */
export async function readCounted({ cycleId, regions, groupOf }: Asked) {
  const { nomination, award } = tables;
  const [found, awards] = await Promise.all([
    db
      .select()
      .from(nomination)
      .where(
        and(
          eq(nomination.cycleId, cycleId),
          // As the list of the desk: what was withdrawn is the nominee's alone.
          inArray(nomination.state, [...SEEN_STATES]),
          inArray(nomination.regionCode, [...regions]),
        ),
      ),
    db.select().from(award).where(eq(award.cycleId, cycleId)),
  ]);
  const chosen = new Set(awards.map(({ nominationId }) => nominationId));
  const counted = found.map((one): Counted => {
    const stages: [boolean, Stage][] = [
      [true, "nominated"],
      [one.level === "province", "recommended"],
      [one.state === "accepted" || chosen.has(one.id), "accepted"],
      [chosen.has(one.id), "chosen"],
    ];
    return {
      keys: {
        region: groupOf(one.regionCode),
        industry: one.facts?.industry ?? null,
        size: one.facts?.size ?? null,
        level: one.level,
        category: one.category,
      },
      stages: stages.flatMap(([reached, stage]) => (reached ? [stage] : [])),
    };
  });
  return { counted, burden: burdenSpread(found) };
}
