import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { dossiersOf, jurorsOf, reviewsOf, reviewsOfJuror } from "~/domains/awards/jury/jury.store.server";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { endedByConflict } from "../../juror-room/own-commitment.server";
import { juryStand } from "../../jury-desk/jury-stand.server";
import { sealingAsked } from "../../jury-desk/sealing-asked.server";
import { type AddedCycle, inTest } from "../../nominations.fixture";
import { declareNoConflict, submitBallot } from "../ballots/score-dossier.server";
import { sealBallots } from "../ballots/seal-ballots.server";
import { readersOf, scores, underReview } from "../jury.fixture";
import { juryOfficers } from "../jury-officers.fixture";
import { POINT, savePoint } from "../points.fixture";
import { declareTie } from "./declare-tie.server";
import { recuseJuror } from "./recuse.server";

const officers = juryOfficers();

/** Two of three jurors read one nomination, in a cycle whose rules count what is declared. */
async function reading() {
  const under = await underReview(officers.province, officers.susong);
  const rules = { ...under.cycle.rules, conflicts: { kinds: ["declared"], years: 3 } };
  await inTest((tx) => tx.update(tables.awardCycle).set({ rules }).where(eq(tables.awardCycle.id, under.cycle.id)));
  return under;
}

/** As if she had declared it, without anything that follows from it: a tie that came up otherwise. */
const tied = (who: Person, to: Person) =>
  inTest((tx) =>
    tx.insert(tables.declaredTie).values({
      id: newId(tx.now),
      personId: who.personId,
      aboutPersonId: to.personId,
      aboutEnterpriseId: null,
      kind: "kinship" as const,
      statement: "表亲",
      declaredAt: tx.now,
    }),
  );
const stateOf = async (cycle: AddedCycle, id: string) =>
  (await reviewsOf(db, cycle.id)).find((one) => one.id === id)?.state;
const numbersOf = async (cycle: AddedCycle, { juror, nomination }: { juror: string; nomination: string }) => ({
  juror: (await jurorsOf(db, cycle.id)).find(({ alias }) => alias === juror)?.number,
  dossier: (await dossiersOf(db, cycle.id)).find(({ alias }) => alias === nomination)?.number,
});

it("a tie that is declared while she reads ends the reading with the same act, and somebody else reads", async () => {
  const { cycle, people, panel } = await reading();
  const [one] = await readersOf(cycle, panel);
  const { account } = await db
    .select()
    .from(tables.person)
    .where(eq(tables.person.id, people[0]?.personId ?? ""))
    .then(([found]) => ({ account: found?.account ?? "" }));
  expect(await declareTie(one?.who as Person, { kind: "kinship", account, code: "", statement: "表亲关系" })).toEqual({
    ok: true,
  });
  expect(await stateOf(cycle, one?.review.id ?? "")).toBe("replaced");
  const readers = await readersOf(cycle, panel);
  expect(readers).toHaveLength(2);
  expect(readers.map(({ who }) => who.personId)).not.toContain(one?.who.personId);
});

it("a ballot of whoever is in conflict by now is not handed in: her reading ends, and she is told why", async () => {
  const { cycle, people, panel } = await reading();
  const [one] = await readersOf(cycle, panel);
  const { who, review } = one as NonNullable<typeof one>;
  await declareNoConflict(who, review.id);
  await savePoint(who, review.id, POINT);
  await tied(who, people[0] as Person);
  expect(await submitBallot(who, review.id)).toEqual({ ok: true, recused: true });
  expect(await stateOf(cycle, review.id)).toBe("replaced");
  expect(await endedByConflict({ review: (await reviewsOfJuror(db, who, cycle.id))[0] as typeof review })).toBe(true);
  await expect(submitBallot(who, review.id)).rejects.toMatchObject({ reason: "jury.review.state.replaced" });
  expect(await readersOf(cycle, panel)).toHaveLength(2);
});

it("nothing is sealed with a ballot in conflict: it is named by numbers, and sealed once the usual way has ended it", async () => {
  const { cycle, people, panel } = await reading();
  for (const who of panel) await scores(who, cycle, 80, POINT.reason);
  const [one] = await readersOf(cycle, panel);
  const { who, review } = one as NonNullable<typeof one>;
  await tied(who, people[0] as Person);
  const seen = await getCycle(db, cycle.id);
  const values = { ...(await numbersOf(cycle, review)), count: 1 };
  const refusal = { reason: "jury.seal.conflict", values };
  expect((await sealingAsked(seen, now())).verdict).toMatchObject(refusal);
  expect(await juryStand(seen, now())).toMatchObject({ conflicted: 1, sealing: { verdict: refusal } });
  await expect(sealBallots(officers.province, cycle.slug)).rejects.toMatchObject(refusal);
  expect(await stateOf(cycle, review.id)).toBe("submitted");

  await recuseJuror(officers.province, cycle.slug, review.id, "查明是亲属");
  const third = (await readersOf(cycle, panel)).find(({ review: { state } }) => state === "assigned");
  await scores(third?.who as Person, cycle, 82, POINT.reason);
  expect(await sealBallots(officers.province, cycle.slug)).toMatchObject({ ok: true, ballots: 2 });
});

it("of two officers who seal at once one does, and the other is told that it is done", async () => {
  const { cycle, panel } = await reading();
  for (const who of panel) await scores(who, cycle, 80, POINT.reason);
  vi.setSystemTime(now() + 1);
  const done = await Promise.allSettled([0, 1].map(() => sealBallots(officers.province, cycle.slug)));
  expect(done.map((one) => (one.status === "rejected" ? one.reason.reason : "sealed")).sort()).toEqual([
    ...["jury.seal.already", "sealed"],
  ]);
});
