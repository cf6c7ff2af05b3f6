import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { canSeal, type Sealing } from "~/domains/awards/jury/sealing";
import { inCycle } from "../jury/in-cycle.server";
import { readBallotsInConflict } from "../jury/ties/ballots-in-conflict.server";

/** What sealing would lock now, and whether it can be done. */
export const sealingAsked = async (cycle: Cycle, now: number): Promise<Sealing> =>
  canSeal(cycle, { ...(await inCycle(db, cycle.id)), conflicts: await readBallotsInConflict(db, cycle, now) }, now);
