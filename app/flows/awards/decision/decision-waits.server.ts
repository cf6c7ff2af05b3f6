import { db } from "@db/client.server";
import { canDo } from "~/domains/awards/cycle/cycle";
import { cyclesFor, mayChange } from "~/domains/awards/cycle/cycle.store.server";
import { meetingsOf } from "~/domains/awards/decision/decision.store.server";
import type { BureauOfficer } from "~/domains/people/proof";

/** What of a cycle's decision waits for the province: a ranking without a meeting, or a meeting that is open. */
export interface DecisionWait {
  slug: string;
  title: string;
  /** Since when (ms). */
  since: number;
  /** Of the meeting that is open; null where none was held. */
  number: number | null;
}

/** Decisions that wait for an officer of the province, those that wait longest first; nothing for others. */
export async function decisionWaits(officer: BureauOfficer, now: number): Promise<DecisionWait[]> {
  if (!(await mayChange(officer))) return [];
  const cycles = (await cyclesFor(db, officer)).filter((one) => one.unblindedAt !== null && canDo("meet", one, now).ok);
  const waits = await Promise.all(
    cycles.map(async ({ id, slug, title, unblindedAt }): Promise<DecisionWait[]> => {
      const last = (await meetingsOf(db, id)).at(-1);
      if (last && last.closedAt !== null) return [];
      return [{ slug, title, since: last?.createdAt ?? unblindedAt ?? 0, number: last?.number ?? null }];
    }),
  );
  return waits.flat().sort((a, b) => a.since - b.since);
}
