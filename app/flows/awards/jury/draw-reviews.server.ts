import type { KeptApart } from "@db/schema/jury";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { getProvincesCycle } from "~/domains/awards/cycle/cycle.store.server";
import { keepCycle } from "~/domains/awards/cycle/keep-cycle.server";
import { type Assignment, assignReviews } from "~/domains/awards/jury/assignment/assign-reviews";
import { conflictPairs, type PairConflict } from "~/domains/awards/jury/conflict/conflict-pairs";
import type { ConflictRule } from "~/domains/awards/jury/conflict/tie";
import {
  type Dossier,
  dossiersOf,
  expertsOf,
  jurorsOf,
  type Review,
  reviewsOf,
} from "~/domains/awards/jury/jury.store.server";
import { noteReviewStep } from "~/domains/awards/jury/keep-review.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, Refused } from "~/kernel/errors";
import { drawBytes, newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { acceptedIn } from "./make-dossiers.server";
import { tiesOf } from "./tie-sources.server";

/** Everything that a drawing goes by, as it is now. */
export interface DrawingGround {
  cycle: Cycle;
  jurors: Awaited<ReturnType<typeof jurorsOf>>;
  dossiers: Dossier[];
  reviews: Review[];
  apart: PairConflict[];
}

/** Reviews that a nomination counts on: those that ended by a recusal are gone. */
const stands = ({ state }: Pick<Review, "state">): boolean =>
  state !== "recused" && state !== "replaced" && state !== "conflict";

export async function readGround(tx: Tx, cycle: Cycle): Promise<DrawingGround> {
  const [jurors, reviews] = [await jurorsOf(tx, cycle.id), await reviewsOf(tx, cycle.id)];
  const accepted = new Map((await acceptedIn(tx, cycle.id)).map((one) => [one.id, one]));
  const dossiers = (await dossiersOf(tx, cycle.id)).filter(({ nominationId }) => accepted.has(nominationId));
  const nominations = dossiers.map(({ alias, nominationId }) => ({
    id: alias,
    personIds: [accepted.get(nominationId)?.personId ?? ""].filter(Boolean),
  }));
  const people = [...jurors.map(({ personId }) => personId), ...nominations.flatMap(({ personIds }) => personIds)];
  const ties = await tiesOf(tx, people, cycle.id);
  const pool = jurors.map(({ alias, personId }) => ({ id: alias, personId }));
  const rule = cycle.rules.conflicts as ConflictRule;
  return { cycle, jurors, dossiers, reviews, apart: conflictPairs(pool, nominations, ties, rule, isoDayOf(tx.now)) };
}

async function assign(
  tx: Tx,
  { cycle, jurors, dossiers, reviews, apart }: DrawingGround,
  seed: string,
): Promise<Assignment> {
  const fields = new Map((await expertsOf(tx)).map((one) => [one.personId, one.fields]));
  const [of, serving] = [new Set(dossiers.map(({ alias }) => alias)), new Set(jurors.map(({ alias }) => alias))];
  const here = reviews.filter(({ nomination, juror }) => of.has(nomination) && serving.has(juror));
  return assignReviews({
    nominations: dossiers.map(({ alias }) => ({ id: alias })),
    jurors: jurors.map(({ alias, personId }) => ({ id: alias, fields: fields.get(personId) ?? [] })),
    conflicts: [...apart, ...here.filter((one) => !stands(one))].map(({ nomination, juror }) => ({
      nomination,
      juror,
    })),
    reviewsEach: cycle.rules.scoring.jurors,
    seed,
    standing: here.filter(stands).map(({ nomination, juror }) => ({ nomination, juror })),
  });
}

/** Draws what is missing, keeps what stands, and writes the drawing down with its seed and the hash of its input. */
export async function draw(tx: Tx, byPersonId: string | null, ground: DrawingGround): Promise<Assignment> {
  const seed = Buffer.from(drawBytes(16)).toString("hex");
  const assignment = await assign(tx, ground, seed);
  const { version, inputHash, shortfall, loads, added } = assignment;
  const runId = newId(tx.now);
  const apart = ground.apart.map(
    ({ nomination, juror, conflicts }): KeptApart => ({
      ...{ nomination, juror },
      conflicts: conflicts.map(({ kind, key, freeFrom }) => ({ kind, key, freeFrom })),
    }),
  );
  await tx.insert(tables.assignmentRun).values({
    ...{ id: runId, cycleId: ground.cycle.id, at: tx.now, byPersonId, seed, version, inputHash, apart },
    ...{ shortfall, loads, added: added.length },
  });
  for (const { nomination, juror } of added) {
    const id = newId(tx.now);
    await tx.insert(tables.review).values({
      ...{ id, cycleId: ground.cycle.id, nomination, juror, runId, state: "assigned" as const, stateAt: tx.now },
      ...{ changedAt: tx.now, assignedAt: tx.now, scores: {}, levels: {}, reasons: {}, submittedAt: null },
      ...{ closesAt: null, replacesId: null, nonce: null, reasonsSalt: null, commitment: null },
    });
    await noteReviewStep(tx, byPersonId, { id, state: "assigned" }, { act: "assign", from: null });
  }
  tx.record({
    act: "award-cycle.reviews-drawn",
    subject: { kind: "award-cycle", id: ground.cycle.id },
    facts: { seed, version, inputHash, added: added.length, missing: sum(shortfall.map(({ missing }) => missing)) },
  });
  return assignment;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

/** What keeps the review from beginning; counts for the page. */
export interface ReviewHindrances {
  /** Nominations that the province has still to decide on. */
  undecided: number;
  /** Accepted ones without a blind dossier, or with one that nobody looked at. */
  unlooked: number;
  jurors: number;
}

/**
 * Begins the review: who reads what is drawn, and jurors may open their dossiers. Too few jurors are said, not hidden, and no rule is relaxed for
 * them. @throws NotFound, Refused
 */
export const startReview = (by: BureauOfficer, slug: string): Promise<Assignment> =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getProvincesCycle(tx, by, slug);
    insist(canDo("start-review", cycle, tx.now));
    const ground = await readGround(tx, cycle);
    const { undecided, unlooked, jurors } = await hindrances(tx, ground);
    if (undecided > 0) throw new Refused("award.undecided", { count: undecided });
    if (ground.dossiers.length === 0) throw new Refused("award.nothingToReview");
    if (unlooked > 0) throw new Refused("award.dossiersUnlooked", { count: unlooked });
    if (jurors === 0) throw new Refused("award.noJurors");
    const assignment = await draw(tx, by.personId, ground);
    await keepCycle(tx, cycle, { reviewingAt: tx.now }, { act: "award-cycle.review-started" });
    return assignment;
  });

export async function hindrances(tx: Tx, { cycle, dossiers, jurors }: DrawingGround): Promise<ReviewHindrances> {
  const all = await tx.select().from(tables.nomination).where(eq(tables.nomination.cycleId, cycle.id));
  // Until the cities' time is over what lies below may still come up; after it only what reached the province can.
  const reaches = ({ level }: { level: string | null }) => tx.now < cycle.citiesUntil || level === "province";
  const waiting = ["submitted", "checking", "resubmitted", "recommended", "returned"];
  const accepted = all.filter(({ state }) => state === "accepted").length;
  return {
    undecided: all.filter((one) => waiting.includes(one.state) && reaches(one)).length,
    unlooked: accepted - dossiers.filter(({ lookedAt }) => lookedAt !== null).length,
    jurors: jurors.length,
  };
}
