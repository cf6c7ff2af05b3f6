import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { canEnd, endedAfter } from "~/domains/awards/honour/ending";
import { toTell } from "./end-cycle.server";
import { readEndingGround } from "./ending-ground.server";

/** What the page says before a cycle is ended: whether it can be, after which part of its way, and whom it concerns. */
export async function endingView(cycle: Cycle, now: number) {
  const [ground, told] = await Promise.all([readEndingGround(db, cycle, now), toTell(db, cycle)]);
  const { slug, title } = cycle;
  return {
    cycle: { slug, title },
    verdict: canEnd(cycle, ground, now),
    after: endedAfter(cycle),
    nominees: told.length,
    closes: ground.notice !== null && ground.notice.closedAt === null,
  };
}
