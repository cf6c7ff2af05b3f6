import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { isWithdrawn, readCount } from "~/domains/awards/decision/count.store.server";
import { meetingsOf } from "~/domains/awards/decision/decision.store.server";
import { canMeet } from "./can-meet";

/** What a new meeting of a cycle would be, or why there can be none now. */
export async function newMeeting(cycle: Cycle, now: number) {
  const meetings = await meetingsOf(db, cycle.id);
  const verdict = canMeet(cycle, meetings, now);
  const { slug, title } = cycle;
  return {
    cycle: { slug, title },
    verdict,
    number: (meetings.at(-1)?.number ?? 0) + 1,
    ground: verdict.ok ? await groundOf(cycle) : null,
  };
}

async function groundOf(cycle: Cycle) {
  const { scored } = await readCount(db, cycle);
  return { ranked: scored.filter((one) => !isWithdrawn(one)).length, withdrawn: scored.filter(isWithdrawn).length };
}
