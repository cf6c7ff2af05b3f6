import { db, type Reader } from "@db/client.server";
import type { PopulationGroup } from "@db/schema/awards";
import { tables } from "@db/tables";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { lastDayOf } from "~/domains/appointments/appointment";
import type { PopulationFirms } from "~/domains/awards/honour/cycle-statistics";
import type { Tx } from "~/domains/ledger/transact.server";
import { isoDayOf } from "~/kernel/instant-format";
import type { GroupOf } from "./read-counted.server";
import { isRunning } from "./running";

/**
 * Firms with their directors in office that a cycle's figures stand beside: once it is decided or ended those of that day, for ever; before, and of cycles
 * that were decided before this was kept, those of today.
 */
export async function readPopulation(
  cycleId: string,
  { regions, groupOf }: { regions: readonly string[]; groupOf: GroupOf },
  today: string,
): Promise<{ day: string; firms: PopulationFirms[] }> {
  const { cyclePopulation } = tables;
  const [kept] = await db.select().from(cyclePopulation).where(eq(cyclePopulation.cycleId, cycleId));
  const { day, groups } = kept ?? { day: today, groups: await populationOn(db, today) };
  const covered = new Set(regions);
  return {
    day,
    firms: groups
      .filter(({ region }) => covered.has(region))
      .map(({ region, industry, size, firms, directors }) => ({
        keys: { region: groupOf(region), industry, size },
        firms,
        directors,
      })),
  };
}

/** Keeps the population of this day with a cycle that is decided or ends. The act is told by its caller. */
export async function keepPopulation(tx: Tx, cycleId: string): Promise<void> {
  const day = isoDayOf(tx.now);
  await tx.insert(tables.cyclePopulation).values({ cycleId, day, groups: await populationOn(tx, day) });
}

/** Firms as they stand on a day by place, industry and size, and how many directors they have in office: a firm may have several. */
async function populationOn(on: Reader, day: string): Promise<PopulationGroup[]> {
  const { enterprise, appointment } = tables;
  const firms = await on
    .select({
      id: enterprise.id,
      region: enterprise.regionCode,
      industry: enterprise.industry,
      size: enterprise.size,
    })
    .from(enterprise)
    .where(and(isNull(enterprise.mergedIntoId), isNull(enterprise.heldBy)));
  const accepted = await on
    .select({
      firm: appointment.enterpriseId,
      director: appointment.personId,
      number: appointment.number,
      from: appointment.from,
      to: appointment.to,
      endsOn: appointment.endsOn,
    })
    .from(appointment)
    .where(and(eq(appointment.answer, "accepted"), isNotNull(appointment.answeredAt)));
  const inOffice = new Map<string, Set<string>>();
  for (const { firm, director, number, ...term } of accepted) {
    if (!isRunning({ from: term.from, last: lastDayOf(term) }, day)) continue;
    const directors = inOffice.get(firm) ?? new Set();
    // Whoever erased her account is in office still, and is known by her appointment alone.
    inOffice.set(firm, directors.add(director ?? number));
  }
  const groups = new Map<string, PopulationGroup>();
  for (const { id, region, industry, size } of firms) {
    const key = [region, industry, size].join(" ");
    const group = groups.get(key) ?? { region, industry, size, firms: 0, directors: 0 };
    groups.set(key, group);
    group.firms++;
    group.directors += inOffice.get(id)?.size ?? 0;
  }
  return [...groups.values()];
}
