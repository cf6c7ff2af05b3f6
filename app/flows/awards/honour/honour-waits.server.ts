import { db } from "@db/client.server";
import { type Cycle, overSince } from "~/domains/awards/cycle/cycle";
import { cyclesFor, mayChange } from "~/domains/awards/cycle/cycle.store.server";
import { canDecideAwards } from "~/domains/awards/honour/award";
import type { BureauOfficer } from "~/domains/people/proof";
import { accepted } from "~/kernel/verdict";
import { noticeGround } from "../notice/notice-ground.server";
import { waitsToEnd } from "./ending-ground.server";

/** A cycle that waits for the province: awards are to be decided, or nobody can be honoured and it is to be ended, or it is over and to be archived. */
export interface HonourWait {
  slug: string;
  title: string;
  act: "decision" | "ending" | "archive";
  /** Since when (ms). */
  since: number;
}

/** What of the cycles waits for an officer of the province, what waits longest first; nothing for others. */
export async function honourWaits(officer: BureauOfficer, now: number): Promise<HonourWait[]> {
  if (!(await mayChange(officer))) return [];
  const cycles = (await cyclesFor(db, officer)).filter(
    ({ openedAt, archivedAt }) => openedAt !== null && archivedAt === null,
  );
  const waits = await Promise.all(
    cycles.map(async (cycle): Promise<HonourWait[]> => {
      const { slug, title } = cycle;
      const over = overSince(cycle);
      if (over !== null) return [{ slug, title, act: "archive", since: over }];
      const since = await waitsToEnd(db, cycle, now);
      if (since !== null) return [{ slug, title, act: "ending", since }];
      return cycle.noticedAt === null ? [] : decisionWait(cycle, now);
    }),
  );
  return waits.flat().sort((a, b) => a.since - b.since);
}

async function decisionWait(cycle: Cycle, now: number): Promise<HonourWait[]> {
  const ground = await noticeGround(db, cycle.id, now);
  const { notice } = ground;
  // Who bears another name by now is told on the page that it leads to.
  const honoured = (notice?.list ?? []).map(() => null);
  const ask = { cycle, ...ground, renamed: [], forbidden: [], honoured, by: "", running: accepted };
  const open = canDecideAwards(ask, now);
  const { slug, title } = cycle;
  return open.ok && notice?.closedAt != null ? [{ slug, title, act: "decision", since: notice.closedAt }] : [];
}
