import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, isNotNull, isNull } from "drizzle-orm";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { jurorsOf, reviewHistoryOf } from "~/domains/awards/jury/jury.store.server";
import { noteReviewStep } from "~/domains/awards/jury/keep-review.server";
import { dueReminders } from "~/domains/awards/jury/review/review-reminder";
import { system, transact } from "~/domains/ledger/transact.server";
import { HOUR_MS } from "~/kernel/milliseconds";
import type { Job } from "../../../clock/jobs.server";
import { withLease } from "../../../clock/lease.server";
import { inCycle } from "../in-cycle.server";
import { tellJuror } from "./tell-juror.server";

/**
 * Reminds jurors of a cycle whose readings are about to end, each in one mail; every reading is noted, so that it is told once. Answers how many
 * mails that were.
 */
export const remindJurors = (cycleId: string): Promise<number> =>
  transact(system("juror-reminders"), async (tx) => {
    const cycle = await getCycle(tx, cycleId);
    if (cycle.sealedAt !== null) return 0;
    const { reviews } = await inCycle(tx, cycleId);
    const due = dueReminders(reviews, await reviewHistoryOf(tx, cycleId), cycle.reviewUntil, tx.now);
    let mails = 0;
    for (const { alias, personId } of await jurorsOf(tx, cycleId)) {
      const hers = due.filter(({ review }) => review.juror === alias);
      if (hers.length === 0) continue;
      for (const { review } of hers) await noteReviewStep(tx, null, review, { act: "remind", from: review.state });
      const until = Math.min(...hers.map((one) => one.until));
      await tellJuror(tx, personId, cycle, { news: "reminder", count: hers.length, until });
      mails++;
    }
    if (mails > 0)
      tx.record({
        act: "award-cycle.jurors-reminded",
        subject: { kind: "award-cycle", id: cycleId },
        facts: { mails },
      });
    return mails;
  });

/** Cycles whose jurors read at this moment, once an hour. */
export const jurorReminders: Job = {
  name: "juror-reminders",
  everyMs: HOUR_MS,
  async run(stopping) {
    await withLease("juror-reminders", HOUR_MS / 2, async () => {
      const { awardCycle } = tables;
      const reading = await db
        .select({ id: awardCycle.id })
        .from(awardCycle)
        .where(and(isNotNull(awardCycle.reviewingAt), isNull(awardCycle.sealedAt), isNull(awardCycle.endedAt)));
      for (const { id } of reading) if (!stopping()) await remindJurors(id);
    });
  },
};
