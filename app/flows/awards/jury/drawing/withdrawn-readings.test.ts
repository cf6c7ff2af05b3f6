import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { dossiersOf, reviewsOf, runsOf } from "~/domains/awards/jury/jury.store.server";
import { stands } from "~/domains/awards/jury/review/review";
import type { Juror, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { ownCommitment } from "../../juror-room/own-commitment.server";
import { mayRead, readOwnReview } from "../../juror-room/own-review.server";
import { reviewHead } from "../../juror-room/room-view.server";
import { servedCycles } from "../../juror-room/served-cycles.server";
import { withdrawNomination } from "../../nomination/consent-nomination.server";
import { inTest } from "../../nominations.fixture";
import { declareNoConflict, submitBallot } from "../ballots/score-dossier.server";
import { sealBallots } from "../ballots/seal-ballots.server";
import { readersOf, scores, underReview } from "../jury.fixture";
import { juryOfficers } from "../jury-officers.fixture";
import { POINT, savePoint } from "../points.fixture";

const officers = juryOfficers();

async function reading() {
  const { cycle, people, panel } = await underReview(officers.province, officers.susong, { nominations: 2, jurors: 3 });
  const [her] = people as [Person];
  const all = await db.select().from(tables.nomination).where(eq(tables.nomination.personId, her.personId));
  const id = all[0]?.id ?? "";
  const alias = (await dossiersOf(db, cycle.id)).find(({ nominationId }) => nominationId === id)?.alias ?? "";
  const readers = (await readersOf(cycle, panel)).filter(({ review }) => review.nomination === alias);
  return { cycle, her, id, alias, readers };
}
const asJuror = (who: Person, scopeId: string): Juror => {
  const grants = [{ id: "g", role: "juror" as const, scopeKind: "cycle" as const, scopeId }];
  return { ...who, grants, jurorGrants: grants } as unknown as Juror;
};

it("a nomination that is withdrawn is read and scored by nobody any more, nor is anybody drawn for it", async () => {
  const { cycle, her, id, alias, readers } = await reading();
  const [gave, open] = readers as [(typeof readers)[0], (typeof readers)[0]];
  await scores(gave.who, cycle, 80, "材料齐全，见证1证2各项。");
  await declareNoConflict(open.who, open.review.id);
  const runs = await runsOf(db, cycle.id);
  await withdrawNomination(her, id);
  for (const one of await reviewsOf(db, cycle.id)) expect(stands(one.state)).toBe(one.nomination !== alias);
  expect(await runsOf(db, cycle.id)).toEqual(runs);
  const refusal = { reason: "jury.review.state.replaced" };
  await expect(declareNoConflict(open.who, open.review.id)).rejects.toMatchObject(refusal);
  await expect(savePoint(open.who, open.review.id, POINT)).rejects.toMatchObject(refusal);
  for (const { who, review } of readers) {
    const juror = asJuror(who, cycle.id);
    const own = await readOwnReview(juror, review.id);
    expect([mayRead(own, now()), reviewHead(own, now()).withdrawn]).toEqual([false, true]);
    const [served] = await servedCycles(juror, now());
    expect(served?.readings.find((one) => one.id === review.id)).toMatchObject({ state: "withdrawn", open: false });
    expect(served?.all).toBe((served?.readings.length ?? 0) - 1);
  }
});

it("withdrawn after the sealing leaves the ballots as they were published", async () => {
  const { cycle, her, id } = await reading();
  await inTest((tx) =>
    tx.update(tables.awardCycle).set({ sealedAt: tx.now }).where(eq(tables.awardCycle.id, cycle.id)),
  );
  const before = await reviewsOf(db, cycle.id);
  await withdrawNomination(her, id);
  expect(await reviewsOf(db, cycle.id)).toEqual(before);
});

it("no ballot is handed in for it", async () => {
  const { her, id, readers } = await reading();
  const [{ who, review }] = readers as [(typeof readers)[0]];
  await declareNoConflict(who, review.id);
  await savePoint(who, review.id, { criterion: "c1", level: 0, score: 70, reason: "材料齐全，见证1证2各项。" });
  await withdrawNomination(her, id);
  await expect(submitBallot(who, review.id)).rejects.toMatchObject({ reason: "jury.review.state.replaced" });
});

it("is closed to its jurors also after the sealing: her texts leave with her, the commitments stay", async () => {
  const { her, id, readers, cycle } = await reading();
  for (const { who } of readers) await scores(who, cycle, 80, POINT.reason);
  vi.setSystemTime(cycle.reviewUntil);
  expect(await sealBallots(officers.province, cycle.slug, "另一份材料的评审没有完成。")).toMatchObject({ ok: true });
  const [{ who, review }] = readers as [(typeof readers)[0]];
  const juror = asJuror(who, cycle.id);
  expect(mayRead(await readOwnReview(juror, review.id), now())).toBe(true);
  await withdrawNomination(her, id);
  const own = await readOwnReview(juror, review.id);
  expect([mayRead(own, now()), own.review.state, reviewHead(own, now()).withdrawn]).toEqual([false, "locked", true]);
  expect(await ownCommitment(own)).toMatchObject({ listed: true });
});
