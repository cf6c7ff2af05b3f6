import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { keepCycle } from "~/domains/awards/cycle/keep-cycle.server";
import { canEnd, endedAfter } from "~/domains/awards/honour/ending";
import { isLive, type Nomination } from "~/domains/awards/nomination/nomination";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { standingNotice } from "~/domains/awards/notice/notice.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { oneAtATime } from "~/kernel/one-at-a-time";
import type { Refusal } from "~/kernel/verdict";
import { namedInText } from "../named-in-text.server";
import { tellNominee } from "../nomination/tell-nomination.server";
import { readEndingGround } from "./ending-ground.server";
import { keepPopulation } from "./statistics/population.server";

/**
 * Ends a cycle that can honour nobody any more, with a reason that is published: a notice that is over is closed with it, and whoever was nominated and is
 * still in it is told. Nominations stay as they are; it is the cycle that ended. @throws NotFound, Refused
 */
export const endCycle = (
  by: BureauOfficer,
  slug: string,
  { reason }: { reason: string },
  names = "",
): Promise<{ ok: true } | (Refusal & { field: "reason" })> =>
  oneAtATime(`award cycle ${slug}`, () =>
    transact(person(by.personId), async (tx) => {
      const cycle = await getCycleToRun(tx, by, slug);
      insist(canEnd(cycle, await readEndingGround(tx, cycle, tx.now), tx.now));
      const named = await namedInText(tx, cycle.id, reason, { tx, by, seen: names, field: "reason" });
      if (!named.ok) return { ...named, field: "reason" };
      await closeWithCycle(tx, cycle);
      const told = await toTell(tx, cycle);
      for (const one of told) await tellNominee(tx, one, cycle, "ended");
      await keepPopulation(tx, cycle.id);
      const facts = { after: endedAfter(cycle), nominees: told.length };
      await keepCycle(tx, cycle, { endedAt: tx.now, endedReason: reason }, { act: "award-cycle.ended", facts, reason });
      return { ok: true };
    }),
  );

/** Nominations whose nominees are told: handed in, and neither rejected nor withdrawn. */
export async function toTell(on: Pick<Tx, "select">, { id }: Pick<Cycle, "id">): Promise<Nomination[]> {
  const { nomination } = tables;
  const all = await on.select().from(nomination).where(eq(nomination.cycleId, id));
  return all.filter((one) => isLive(one) && one.submittedAt !== null);
}

async function closeWithCycle(tx: Tx, { id }: Cycle): Promise<void> {
  const standing = await standingNotice(tx, id);
  if (!standing || standing.closedAt !== null) return;
  const { publicNotice } = tables;
  await tx
    .update(publicNotice)
    .set({ closedAt: tx.now })
    .where(and(eq(publicNotice.id, standing.id), isNull(publicNotice.closedAt)));
  tx.record({
    act: "public-notice.closed",
    subject: { kind: "public-notice", id: standing.id },
    facts: { cycle: id, number: standing.number },
  });
}
