import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, gt, isNotNull, isNull } from "drizzle-orm";
import type { BureauOfficer } from "~/domains/people/proof";
import { type ListedNomination, listNominations } from "./nomination-list.server";

/** So many of a cycle stand among what waits; the list of the cycle shows them all. */
const WAITS_SHOWN = 10;

/** A cycle whose nominations pass the desks now. */
export interface CycleWaits {
  slug: string;
  title: string;
  /** All that she sees of it, and how many of those wait for her. */
  total: number;
  waiting: number;
  first: ListedNomination[];
}

/** Nominations that lie on a desk of the officer's and that she may act on now, those that wait longest first, by cycle. */
export async function nominationWaits(officer: BureauOfficer, now: number): Promise<CycleWaits[]> {
  const { awardCycle } = tables;
  const cycles = await db
    .select()
    .from(awardCycle)
    .where(
      and(
        ...[isNotNull(awardCycle.openedAt), isNull(awardCycle.reviewingAt), isNull(awardCycle.endedAt)],
        gt(awardCycle.reviewUntil, now),
      ),
    )
    .orderBy(desc(awardCycle.openedAt), desc(awardCycle.id));
  return Promise.all(
    cycles.map(async (cycle): Promise<CycleWaits> => {
      const { rows } = await listNominations(officer, cycle, now);
      const waiting = rows.filter(({ waits }) => waits).sort((a, b) => a.since - b.since);
      const { slug, title } = cycle;
      return { slug, title, total: rows.length, waiting: waiting.length, first: waiting.slice(0, WAITS_SHOWN) };
    }),
  );
}
