import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { reviewsOf, runsOf } from "~/domains/awards/jury/jury.store.server";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { DAY_MS } from "~/kernel/milliseconds";
import { inTest } from "../../nominations.fixture";
import { drawMissing } from "../drawing/draw-reviews.server";
import { readersOf, scores, serving, underReview } from "../jury.fixture";
import { juryOfficers } from "../jury-officers.fixture";
import { eraseExpert } from "../panel/erase-expert.server";
import { savePoint } from "../points.fixture";
import { recheckConflicts } from "../ties/recheck-conflicts.server";
import { declareConflict, recuseJuror } from "../ties/recuse.server";
import { reopenReview } from "./give-time.server";
import { saveCriterion } from "./save-criterion.server";
import { declareNoConflict, submitBallot } from "./score-dossier.server";

const officers = juryOfficers();

const GIVEN = { criterion: "c1", level: 0, score: 80, reason: "材料齐全，见证1证2各项。" };

/** A cycle in the middle of its review's time with a reading handed in, one cleared and one assigned, that was sealed or unblinded just now. */
async function stopped(how: "sealed" | "unblinded") {
  const { cycle, panel, people } = await underReview(officers.province, officers.susong, { nominations: 2, jurors: 3 });
  const readers = await readersOf(cycle, panel);
  const gave = readers[0] as (typeof readers)[number];
  await scores(gave.who, cycle, 80, GIVEN.reason);
  const open = readers.filter(({ who }) => who.personId !== gave.who.personId);
  const [cleared, assigned] = [open[0], open[1]] as [(typeof open)[0], (typeof open)[0]];
  await declareNoConflict(cleared.who, cleared.review.id);
  await savePoint(cleared.who, cleared.review.id, GIVEN);
  const late = await serving(cycle, 9);
  const at = { sealedAt: now(), ...(how === "unblinded" && { unblindedAt: now() }) };
  await inTest((tx) => tx.update(tables.awardCycle).set(at).where(eq(tables.awardCycle.id, cycle.id)));
  return { cycle: await getCycle(db, cycle.id), gave, cleared, assigned, late, nominee: people[0] as Person };
}
type Stopped = Awaited<ReturnType<typeof stopped>>;

const ACTS: Record<string, (of: Stopped) => Promise<unknown>> = {
  "declaring that there is no conflict": ({ assigned: { who, review } }) => declareNoConflict(who, review.id),
  "declaring a conflict": ({ cleared: { who, review } }) => declareConflict(who, review.id, "曾共事"),
  "declaring one of a ballot": ({ gave: { who, review } }) => declareConflict(who, review.id, "曾共事"),
  "saving a criterion": ({ cleared: { who, review } }) =>
    saveCriterion(who, review.id, { ...GIVEN, score: 70, go: "stay", seen: "" } as never),
  "handing in": ({ cleared: { who, review } }) => submitBallot(who, review.id),
  "a recusal by the province": ({ cycle, gave: { review } }) =>
    recuseJuror(officers.province, cycle.slug, review.id, "查明"),
  "a recusal from an open one": ({ cycle, assigned: { review } }) =>
    recuseJuror(officers.province, cycle.slug, review.id, "查明", now() + DAY_MS),
  reopening: ({ cycle, gave: { review } }) =>
    reopenReview(officers.province, cycle.slug, review.id, { reason: "补充", until: now() + DAY_MS }),
  "drawing what is missing": ({ cycle }) => drawMissing(officers.province, cycle.slug),
};

describe.each(["sealed", "unblinded"] as const)("once ballots are %s", (how) => {
  it("every act to a review is refused, and none of them, nor a drawing, is another", async () => {
    const of = await stopped(how);
    const [before, runs] = [await reviewsOf(db, of.cycle.id), await runsOf(db, of.cycle.id)];
    for (const [name, act] of Object.entries(ACTS)) {
      const said = await act(of).then(
        () => "done",
        (error) => error.reason,
      );
      const drawn = name === "drawing what is missing" ? "jury.review.sealed" : `jury.review.${how}`;
      expect([name, said]).toEqual([name, drawn]);
    }
    expect([await reviewsOf(db, of.cycle.id), await runsOf(db, of.cycle.id)]).toEqual([before, runs]);
  });

  it("who is erased, and a tie that is found out, change nothing of it either", async () => {
    const of = await stopped(how);
    const [before, runs] = [await reviewsOf(db, of.cycle.id), await runsOf(db, of.cycle.id)];
    const [firm] = await db.select().from(tables.nomination).where(eq(tables.nomination.cycleId, of.cycle.id));
    const enterpriseId = firm?.enterpriseId ?? "";
    await inTest((tx) =>
      tx.update(tables.person).set({ enterpriseId }).where(eq(tables.person.id, of.cleared.who.personId)),
    );
    expect(await recheckConflicts(of.cycle.id)).toBe(0);
    await inTest((tx) => eraseExpert(tx, of.assigned.who.personId));
    await inTest((tx) => eraseExpert(tx, of.gave.who.personId));
    expect([await reviewsOf(db, of.cycle.id), await runsOf(db, of.cycle.id)]).toEqual([before, runs]);
  });
});
