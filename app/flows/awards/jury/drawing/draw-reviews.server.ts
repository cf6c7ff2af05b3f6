import type { DrawingInput, KeptApart } from "@db/schema/jury";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { keepCycle } from "~/domains/awards/cycle/keep-cycle.server";
import { type Assignment, assignReviews } from "~/domains/awards/jury/assignment/assign-reviews";
import { drawingInput } from "~/domains/awards/jury/assignment/drawing-input";
import { DRAWN_DAYS } from "~/domains/awards/jury/desk-forms";
import { expertsOf, type Review } from "~/domains/awards/jury/jury.store.server";
import { noteReviewStep } from "~/domains/awards/jury/keep-review.server";
import { stands } from "~/domains/awards/jury/review/review";
import { onDesk } from "~/domains/awards/nomination/nomination";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { dayBeside } from "~/kernel/calendar-days";
import { insist, Refused } from "~/kernel/errors";
import { drawBytes, idFrom, newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { endOfDay } from "~/kernel/typed-day";
import { type Refusal, refused } from "~/kernel/verdict";
import { tellNominee } from "../../nomination/tell-nomination.server";
import { tellJuror } from "../panel/tell-juror.server";
import { type DrawingGround, hindrances, readGround } from "./drawing-ground.server";
import { readSoundGround } from "./end-readings.server";

async function readInput(tx: Tx, { cycle, jurors, dossiers, reviews, apart }: DrawingGround): Promise<DrawingInput> {
  const fields = new Map((await expertsOf(tx)).map((one) => [one.personId, one.fields]));
  const [of, serving] = [new Set(dossiers.map(({ alias }) => alias)), new Set(jurors.map(({ alias }) => alias))];
  const here = reviews.filter(({ nomination }) => of.has(nomination));
  const standing = here.filter(({ state }) => stands(state));
  // Who was erased reads nothing more; what she handed in counts.
  const left = [...new Set(standing.map(({ juror }) => juror))].filter((juror) => !serving.has(juror));
  const pair = ({ nomination, juror }: Pick<Review, "nomination" | "juror">) => ({ nomination, juror });
  const ended = here.filter(({ juror, state }) => !stands(state) && serving.has(juror));
  return drawingInput({
    nominations: dossiers.map(({ alias }) => ({ id: alias })),
    jurors: [
      ...jurors.map(({ alias, personId }) => ({ id: alias, fields: fields.get(personId) ?? [] })),
      ...left.map((id) => ({ id, fields: [], capacity: standing.filter(({ juror }) => juror === id).length })),
    ],
    conflicts: [...apart.map(pair), ...ended.map(pair)],
    reviewsEach: cycle.rules.scoring.jurors,
    standing: standing.map(pair),
  });
}

/** What a drawing fills beside what was missing from the beginning. */
export interface Filling {
  /** Readings that ended, each to be read by somebody else. */
  replaced?: readonly Pick<Review, "id" | "nomination">[];
  /** Until when those who read instead have time; null = the cycle's. */
  closesAt?: number | null;
  /** Of the erasure of whoever acts. */
  unopened?: true;
}

/** Draws what is missing, keeps what stands, and writes the drawing down with its seed, its input and the hash of that. @throws Refused once ballots are sealed */
export async function draw(
  tx: Tx,
  byPersonId: string | null,
  ground: DrawingGround,
  { replaced = [], closesAt = null, ...more }: Filling = {},
): Promise<Assignment> {
  if (ground.cycle.sealedAt !== null) throw new Refused("jury.review.sealed");
  const seed = Buffer.from(drawBytes(16)).toString("hex");
  const input = await readInput(tx, ground);
  const assignment = assignReviews({ ...input, seed });
  const { version, inputHash, shortfall, loads, added } = assignment;
  const runId = newId(tx.now);
  const apart = ground.apart.map(
    ({ nomination, juror, conflicts }): KeptApart => ({
      nomination,
      juror,
      conflicts: conflicts.map(({ kind, key, freeFrom }) => ({ kind, key, freeFrom })),
    }),
  );
  await tx.insert(tables.assignmentRun).values({
    id: runId,
    cycleId: ground.cycle.id,
    at: tx.now,
    byPersonId,
    seed,
    version,
    inputHash,
    input,
    apart,
    shortfall,
    loads,
    added: added.length,
  });
  const ended = [...replaced];
  for (const { nomination, juror } of added) {
    // Drawn, not counted up: from her own ids a juror would see how many others lie between them.
    const id = idFrom(tx.now, drawBytes(10));
    const at = ended.findIndex((one) => one.nomination === nomination);
    const [instead] = at < 0 ? [] : ended.splice(at, 1);
    await tx.insert(tables.review).values({
      id,
      cycleId: ground.cycle.id,
      nomination,
      juror,
      runId,
      state: "assigned" as const,
      stateAt: tx.now,
      changedAt: tx.now,
      assignedAt: tx.now,
      scores: {},
      levels: {},
      reasons: {},
      submittedAt: null,
      closesAt,
      replacesId: instead?.id ?? null,
      nonce: null,
      reasonsSalt: null,
      commitment: null,
    });
    await noteReviewStep(tx, byPersonId, { id, state: "assigned" }, { act: "assign", from: null });
  }
  tx.record({
    act: "award-cycle.reviews-drawn",
    subject: { kind: "award-cycle", id: ground.cycle.id },
    facts: { seed, version, inputHash, added: added.length, missing: sum(shortfall.map(({ missing }) => missing)) },
    ...more,
  });
  const until = closesAt ?? ground.cycle.reviewUntil;
  for (const { alias, personId } of ground.jurors) {
    const count = added.filter(({ juror }) => juror === alias).length;
    if (count > 0) await tellJuror(tx, personId, ground.cycle, { news: "assigned", count, until });
  }
  return assignment;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

/**
 * Begins the review: who reads what is drawn, and jurors may open their dossiers. Too few jurors are said, not hidden, and no rule is relaxed for
 * them. @throws NotFound, Refused
 */
export const startReview = (by: BureauOfficer, slug: string): Promise<Assignment> =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getCycleToRun(tx, by, slug);
    insist(canDo("start-review", cycle, tx.now));
    const ground = await readGround(tx, cycle, tx.now);
    const { undecided, unlooked, jurors } = await hindrances(tx, ground, tx.now);
    if (undecided > 0) throw new Refused("award.undecided", { count: undecided });
    if (ground.dossiers.length === 0) throw new Refused("award.nothingToReview");
    if (unlooked > 0) throw new Refused("award.dossiersUnlooked", { count: unlooked });
    if (jurors === 0) throw new Refused("award.noJurors");
    const assignment = await draw(tx, by.personId, ground);
    await tellUnhandled(tx, cycle);
    await keepCycle(tx, cycle, { reviewingAt: tx.now }, { act: "award-cycle.review-started" });
    return assignment;
  });

/** From now on nobody acts on what still lies on a desk: whoever is nominated in it is told that it is not reviewed. */
async function tellUnhandled(tx: Tx, cycle: Cycle): Promise<void> {
  const { nomination } = tables;
  const all = await tx.select().from(nomination).where(eq(nomination.cycleId, cycle.id));
  for (const one of all.filter(onDesk)) await tellNominee(tx, one, cycle, "unhandled");
}

export type MissingDrawn = { ok: true; assignment: Assignment } | (Refusal & { field: "days" });

/**
 * Draws what is still missing while jurors read: who was named since the review began reads with them, and what stands is kept. Also after the
 * review's time, until the ballots are sealed, for a place that was left empty late.
 * @param days until the end of which day from today whoever reads then has time; only where the review's time is over
 * @throws NotFound, Refused
 */
export const drawMissing = (by: BureauOfficer, slug: string, days: number | null = null): Promise<MissingDrawn> =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getCycleToRun(tx, by, slug);
    insist(canDo("seal", cycle, tx.now));
    const over = tx.now >= cycle.reviewUntil;
    if (over && days === null) return { ...refused("award.daysMissing", DRAWN_DAYS), field: "days" };
    const { ground, ended } = await readSoundGround(tx, by.personId, cycle);
    const closesAt = over && days !== null ? endOfDay(dayBeside(isoDayOf(tx.now), days)) : null;
    return { ok: true, assignment: await draw(tx, by.personId, ground, { replaced: ended, closesAt }) };
  });
