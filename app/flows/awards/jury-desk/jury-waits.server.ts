import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, isNotNull, isNull } from "drizzle-orm";
import { type Cycle, cycleState } from "~/domains/awards/cycle/cycle";
import { mayChange } from "~/domains/awards/cycle/cycle.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { type JuryStand, juryStand } from "./jury-stand.server";

const WAITING = ["make", "look", "name", "start", "draw", "late", "seal", "unblind"] as const;

/** What of a cycle's review waits for the province. */
export interface JuryWait {
  slug: string;
  title: string;
  /** The step that is next, where it is hers. */
  step: (typeof WAITING)[number] | null;
  /** How many things the step is about. */
  count: number;
  /** Dossiers that lack jurors. */
  short: number;
}

/** Cycles whose review waits for the province, after their submissions ended; nothing for other bureaus. */
export async function juryWaits(officer: BureauOfficer, now: number): Promise<JuryWait[]> {
  if (!(await mayChange(officer))) return [];
  const { awardCycle } = tables;
  const cycles = await db
    .select()
    .from(awardCycle)
    .where(and(isNotNull(awardCycle.openedAt), isNull(awardCycle.unblindedAt)))
    .orderBy(desc(awardCycle.openedAt), desc(awardCycle.id));
  const under = cycles.filter((cycle) => ["closed", "reviewing"].includes(cycleState(cycle, now)));
  const waits = await Promise.all(under.map(async (cycle) => waitOf(cycle, await juryStand(cycle, now))));
  return waits.filter(({ step, short }) => step !== null || short > 0);
}

function waitOf(
  { slug, title, sealedAt }: Cycle,
  { step, counts, overdue, lacking, sealing, short }: JuryStand,
): JuryWait {
  const hers = WAITING.find((one) => one === step) ?? null;
  const about: Partial<Record<JuryStand["step"], number>> = {
    make: counts.unmade,
    look: counts.unlooked,
    draw: lacking,
    late: overdue,
    seal: sealing.ballots,
  };
  const drawn = counts.jurors > 0 && sealedAt === null;
  return { slug, title, step: hers, count: about[step] ?? 0, short: drawn ? short.length : 0 };
}
