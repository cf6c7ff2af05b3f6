import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { meetingsOf } from "~/domains/awards/decision/decision.store.server";
import { canEnd, type EndingGround } from "~/domains/awards/honour/ending";
import { canSeal } from "~/domains/awards/jury/sealing";
import { onDesk } from "~/domains/awards/nomination/nomination";
import { isUndecided } from "~/domains/awards/nomination/undecided";
import { objectionStatesOf, standingNotice } from "~/domains/awards/notice/notice.store.server";
import { isOpen } from "~/domains/awards/notice/objection";
import { inCycle } from "../jury/in-cycle.server";
import { draftNotice } from "../notice/draft-notice.server";

/** What of a cycle tells whether it can still honour anybody, and since when (ms) it is as it is. */
export async function readEndingGround(
  on: Reader,
  cycle: Cycle,
  now: number,
): Promise<EndingGround & { since: number }> {
  const { nomination } = tables;
  const nominations = await on
    .select({ state: nomination.state, level: nomination.level, dueAt: nomination.dueAt })
    .from(nomination)
    .where(eq(nomination.cycleId, cycle.id));
  const { ballots, open, until } = canSeal(cycle, { ...(await inCycle(on, cycle.id)), conflicts: [] }, now);
  const last = (await meetingsOf(on, cycle.id)).at(-1);
  const draft = last ? await draftNotice(on, cycle, now) : null;
  const notice = cycle.noticedAt === null ? null : await standingNotice(on, cycle.id);
  const objections = notice ? await objectionStatesOf(on, cycle.id) : [];
  return {
    inCycle: nominations.filter(({ state }) => state === "accepted").length,
    // Until the review starts the province still acts on what lies on any desk.
    undecided: nominations.filter((one) => isUndecided(one, cycle, now) || (cycle.reviewingAt === null && onDesk(one)))
      .length,
    review: { ballots, open, until },
    meeting: last ? (last.closedAt === null ? "open" : "closed") : null,
    listed: draft?.list.length ?? 0,
    notice,
    objections: objections.filter(({ state }) => isOpen(state)).length,
    since: notice?.endsAt ?? last?.closedAt ?? (cycle.reviewingAt === null ? cycle.citiesUntil : until),
  };
}

/** Since when (ms) a cycle waits to be ended without an award; null where it does not. */
export async function waitsToEnd(on: Reader, cycle: Cycle, now: number): Promise<number | null> {
  if (!canDo("end", cycle, now).ok) return null;
  const ground = await readEndingGround(on, cycle, now);
  return canEnd(cycle, ground, now).ok ? ground.since : null;
}
