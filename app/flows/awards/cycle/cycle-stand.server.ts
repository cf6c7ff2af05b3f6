import { db } from "@db/client.server";
import { type Cycle, cycleState } from "~/domains/awards/cycle/cycle";
import { closedMeeting } from "~/domains/awards/decision/decision.store.server";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import type { CycleStand } from "./cycle-work";

/** How far a cycle is, told by what was done in its rooms; `now` in ms. */
export async function cycleStand(cycle: Cycle, now: number): Promise<CycleStand> {
  const [meeting, notice] = await Promise.all([closedMeeting(db, cycle.id), standingNotice(db, cycle.id)]);
  return {
    state: cycleState(cycle, now),
    endedIn: cycle.endedAt === null ? null : cycleState({ ...cycle, endedAt: null, archivedAt: null }, now),
    recommended: now >= cycle.citiesUntil,
    unblinded: cycle.unblindedAt !== null,
    settled: meeting !== null,
    noticeClosed: notice?.closedAt != null,
  };
}
