import { db } from "@db/client.server";
import type { CycleRules } from "@db/schema/cycle-rules";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { vi } from "vitest";
import { closedMeeting, findMeeting } from "~/domains/awards/decision/decision.store.server";
import { wholeStand } from "~/domains/awards/decision/stands";
import { dossiersOf, reviewsOfJuror } from "~/domains/awards/jury/jury.store.server";
import { noticesOf } from "~/domains/awards/notice/notice.store.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { DAY_MS } from "~/kernel/milliseconds";
import { acceptNomination } from "../desk/acts/accept-nomination.server";
import { recommendNomination } from "../desk/acts/recommend-nomination.server";
import { declareNoConflict, submitBallot } from "../jury/ballots/score-dossier.server";
import { sealBallots, unblind } from "../jury/ballots/seal-ballots.server";
import { drawAlias, lookAtDossier, makeDossiers } from "../jury/dossiers/make-dossiers.server";
import { startReview } from "../jury/drawing/draw-reviews.server";
import { savePoint } from "../jury/points.fixture";
import { type AddedCycle, addCycle, director, inTest, officerAt, RULES, submitted } from "../nominations.fixture";
import { readDecision } from "./decision-ground.server";

/** A cycle as a meeting finds it. */
export interface Scoring {
  province: BureauOfficer;
  cycle: AddedCycle;
  /** In the order of their points. */
  nominations: { id: string; alias: string; person: Person }[];
}

async function juror(cycle: AddedCycle, number: number): Promise<Person> {
  const { person } = await newcomer();
  await inTest(async (tx) => {
    await tx.insert(tables.expert).values({
      personId: person.personId,
      fields: ["quality"],
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

/**
 * A cycle whose jurors gave these points, each nomination's in a row, a juror a column; ballots sealed. Uses the tests' clock: the caller gives it
 * back.
 */
export async function sealedCycle(
  points: readonly (readonly number[])[],
  rules: Partial<CycleRules> = {},
): Promise<Scoring> {
  const [province, susong] = [await officerAt("340000", "province"), await officerAt("340826", "county")];
  const jurors = points[0]?.length ?? 0;
  const cycle = await addCycle({
    rules: { ...RULES, quotas: { "340826": 99 }, cap: 2, scoring: { jurors, drop: 0 }, ...rules },
  });
  const made: Scoring["nominations"] = [];
  for (const [n] of points.entries()) {
    const { person } = await director("340826");
    const id = await submitted(person, cycle);
    await recommendNomination(susong, id, { opinion: "同意推荐。", rank: n + 1 });
    await acceptNomination(province, id);
    made.push({ id, alias: "", person });
  }
  vi.useFakeTimers({ toFake: ["Date"], now: cycle.submissionsUntil + 1 });
  const panel: Person[] = [];
  for (let n = 1; n <= jurors; n++) panel.push(await juror(cycle, n));
  await makeDossiers(province, cycle.slug);
  const dossiers = await dossiersOf(db, cycle.id);
  for (const { alias } of dossiers) await lookAtDossier(province, cycle.slug, alias, { alsoHidden: [], done: true });
  const nominations = made.map((one) => ({
    ...one,
    alias: dossiers.find(({ nominationId }) => nominationId === one.id)?.alias ?? "",
  }));
  await startReview(province, cycle.slug);
  for (const [n, who] of panel.entries())
    for (const { id, nomination } of await reviewsOfJuror(db, who, cycle.id)) {
      await declareNoConflict(who, id);
      const score = points[nominations.findIndex(({ alias }) => alias === nomination)]?.[n] ?? 0;
      await savePoint(who, id, { criterion: "c1", level: 0, score, reason: "材料齐全，见证1证2各项。" });
      const sent = await submitBallot(who, id);
      if (!sent.ok) throw new Error(JSON.stringify(sent));
    }
  await sealBallots(province, cycle.slug);
  return { province, cycle: await again(cycle), nominations };
}

/** The same with names joined to the scores. */
export async function unblindedCycle(
  points: readonly (readonly number[])[],
  rules: Partial<CycleRules> = {},
): Promise<Scoring> {
  const sealed = await sealedCycle(points, rules);
  await unblind(sealed.province, sealed.cycle.slug);
  return { ...sealed, cycle: await again(sealed.cycle) };
}

/** A cycle as it stands now. */
export async function again({ id }: Pick<AddedCycle, "id">): Promise<AddedCycle> {
  const [found] = await db.select().from(tables.awardCycle).where(eq(tables.awardCycle.id, id));
  if (!found) throw new Error("the cycle is gone");
  return found;
}

/** What an officer saw who has a meeting before her as it is now. */
export const wholeSeen = async (cycle: Pick<AddedCycle, "id">, number: number): Promise<string> => {
  const meeting = await findMeeting(db, cycle.id, number);
  if (!meeting) throw new Error("the meeting is gone");
  return wholeStand(await readDecision(db, await again(cycle), meeting, now()));
};

/** As if the list of its last meeting had been put on notice, in the place of the notice before. */
export const noticed = async ({ id }: Pick<AddedCycle, "id">): Promise<AddedCycle> => {
  await inTest(async (tx) => {
    const { awardCycle, publicNotice } = tables;
    const meeting = await closedMeeting(tx, id);
    const before = await noticesOf(tx, id);
    await tx.update(publicNotice).set({ supersededAt: tx.now }).where(eq(publicNotice.cycleId, id));
    await tx.insert(publicNotice).values({
      id: newId(tx.now),
      cycleId: id,
      number: before.length + 1,
      meetingId: meeting?.id ?? "",
      words: "",
      list: [],
      listHash: "",
      preparedAt: tx.now,
      publishedAt: tx.now,
      endsAt: tx.now + DAY_MS,
    });
    await tx.update(awardCycle).set({ noticedAt: tx.now }).where(eq(awardCycle.id, id));
  });
  return again({ id });
};
