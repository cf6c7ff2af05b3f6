import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { vi } from "vitest";
import { dossiersOf, reviewsOfJuror } from "~/domains/awards/jury/jury.store.server";
import { stands } from "~/domains/awards/jury/review/review";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { acceptNomination } from "../desk/acts/accept-nomination.server";
import { recommendNomination } from "../desk/acts/recommend-nomination.server";
import { type AddedCycle, addCycle, director, inTest, RULES, submitted } from "../nominations.fixture";
import { declareNoConflict, submitBallot } from "./ballots/score-dossier.server";
import { drawAlias, lookAtDossier, makeDossiers } from "./dossiers/make-dossiers.server";
import { startReview } from "./drawing/draw-reviews.server";
import { savePoint } from "./points.fixture";

/** What tests of a jury start from: a cycle of two jurors a dossier. */
export const JURY_RULES = { ...RULES, quotas: { "340826": 9 }, scoring: { jurors: 2, drop: 0 } };

/** A cycle with nominations that the province accepted, its submissions still open. */
export async function acceptedCycle(province: BureauOfficer, susong: BureauOfficer, nominations = 2) {
  const cycle = await addCycle({ rules: JURY_RULES });
  const people: Person[] = [];
  for (let n = 0; n < nominations; n++) {
    const { person } = await director("340826");
    people.push(person);
    const id = await submitted(person, cycle);
    await recommendNomination(susong, id, { opinion: "同意推荐。", rank: n + 1 });
    await acceptNomination(province, id);
  }
  return { cycle, people };
}

/** Somebody of the pool who serves in a cycle. */
export async function serving(cycle: AddedCycle, number: number): Promise<Person> {
  const { person } = await newcomer();
  await inTest(async (tx) => {
    await tx.insert(tables.expert).values({
      personId: person.personId,
      fields: [number % 2 ? "quality" : "law"],
      addedBy: null,
      addedAt: tx.now,
      changedAt: tx.now,
    });
    await tx.insert(tables.cycleJuror).values({
      alias: drawAlias(),
      cycleId: cycle.id,
      personId: person.personId,
      number,
      addedBy: null,
      addedAt: tx.now,
      removedAt: null,
      removedReason: null,
    });
  });
  return person;
}

/** Dossiers of a cycle whose submissions are over, all made and looked at. */
export async function lookedAt(province: BureauOfficer, cycle: AddedCycle): Promise<void> {
  await makeDossiers(province, cycle.slug);
  for (const { alias } of await dossiersOf(db, cycle.id))
    await lookAtDossier(province, cycle.slug, alias, { alsoHidden: [], done: true });
}

/** Gives every reading of a juror the same points and reason, and hands it in. */
export async function scores(who: Person, cycle: AddedCycle, points: number, reason: string): Promise<void> {
  for (const { id } of await reviewsOfJuror(db, who, cycle.id)) {
    await declareNoConflict(who, id);
    await savePoint(who, id, { criterion: "c1", level: 0, score: points, reason });
    await submitBallot(who, id);
  }
}

/** A cycle whose jurors read since a moment; the clock of the test stands there, and is given back by the test. */
export async function underReview(
  province: BureauOfficer,
  susong: BureauOfficer,
  { nominations = 1, jurors = 3 }: { nominations?: number; jurors?: number } = {},
) {
  const { cycle, people } = await acceptedCycle(province, susong, nominations);
  vi.useFakeTimers({ toFake: ["Date"], now: cycle.submissionsUntil + 1 });
  const panel: Person[] = [];
  for (let n = 1; n <= jurors; n++) panel.push(await serving(cycle, n));
  await lookedAt(province, cycle);
  await startReview(province, cycle.slug);
  return { cycle, people, panel };
}

/** Who reads what in a cycle, without readings that ended. */
export async function readersOf(cycle: AddedCycle, panel: readonly Person[]) {
  const all = await Promise.all(panel.map(async (who) => ({ who, has: await reviewsOfJuror(db, who, cycle.id) })));
  return all.flatMap(({ who, has }) => has.filter(({ state }) => stands(state)).map((review) => ({ who, review })));
}
