import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { pairKey } from "~/domains/awards/jury/assignment/assignment-input";
import { conflictPairs, type PairConflict } from "~/domains/awards/jury/conflict/conflict-pairs";
import { recusedBefore } from "~/domains/awards/jury/conflict/recused-before";
import type { ConflictRule } from "~/domains/awards/jury/conflict/tie";
import {
  type DossierStand,
  dossierStandsOf,
  jurorsOf,
  namedJurorsOf,
  type ReviewStand,
  reviewStandsOf,
} from "~/domains/awards/jury/jury.store.server";
import { stands } from "~/domains/awards/jury/review/review";
import { isUndecided } from "~/domains/awards/nomination/undecided";
import { isoDayOf } from "~/kernel/instant-format";
import { barredAmong } from "../ties/barred-jurors.server";
import { tiesOf } from "../ties/tie-sources.server";
import { acceptedPeople } from "./accepted-people.server";

/** Everything that a drawing goes by, as it is now. */
export interface DrawingGround {
  cycle: Cycle;
  jurors: Awaited<ReturnType<typeof jurorsOf>>;
  /** Of nominations that are still in the cycle. */
  dossiers: DossierStand[];
  reviews: ReviewStand[];
  apart: PairConflict[];
}

export async function readGround(on: Reader, cycle: Cycle, now: number): Promise<DrawingGround> {
  const [named, reviews] = [await jurorsOf(on, cycle.id), await reviewStandsOf(on, cycle.id)];
  const barred = await barredAmong(on, cycle.id, named, now);
  const jurors = named.filter(({ alias }) => !barred.has(alias));
  const accepted = new Map((await acceptedPeople(on, cycle.id)).map((one) => [one.id, one]));
  const dossiers = (await dossierStandsOf(on, cycle.id)).filter(({ nominationId }) => accepted.has(nominationId));
  const nominations = dossiers.map(({ alias, nominationId }) => ({
    id: alias,
    personIds: [accepted.get(nominationId)?.personId ?? ""].filter(Boolean),
  }));
  const people = [...jurors.map(({ personId }) => personId), ...nominations.flatMap(({ personIds }) => personIds)];
  // Without jurors nobody can be tied to anybody.
  const ties = jurors.length === 0 ? [] : await tiesOf(on, people, cycle.id);
  const pool = jurors.map(({ alias, personId }) => ({ id: alias, personId }));
  const rule = cycle.rules.conflicts as ConflictRule;
  const tied = conflictPairs(pool, nominations, ties, rule, isoDayOf(now));
  const keys = new Set(tied.map(pairKey));
  const here = new Set(dossiers.map(({ alias }) => alias));
  const ended = reviews.filter(({ nomination, state }) => here.has(nomination) && !stands(state));
  const before = ended.length === 0 ? [] : recusedBefore(jurors, await namedJurorsOf(on, cycle.id), ended);
  const apart = [...tied, ...before.filter((one) => !keys.has(pairKey(one)))];
  return { cycle, jurors, dossiers, reviews, apart };
}

/**
 * How many jurors each dossier will lack: a juror takes any number, so that it lacks exactly those that the rule asks for and that are neither free of
 * conflict nor have a reading of it that stands. Only dossiers that lack some.
 */
export function shortfallOf({
  cycle,
  jurors,
  dossiers,
  reviews,
  apart,
}: DrawingGround): { dossier: DossierStand; missing: number }[] {
  const gone = reviews.filter((one) => !stands(one.state));
  const barred = new Set([...apart, ...gone].map(({ nomination, juror }) => `${nomination} ${juror}`));
  const serving = new Set(jurors.map(({ alias }) => alias));
  const given = reviews.filter(({ juror, state }) => stands(state) && !serving.has(juror));
  return dossiers.flatMap((dossier) => {
    const free = jurors.filter(({ alias }) => !barred.has(`${dossier.alias} ${alias}`)).length;
    // What an erased juror handed in still counts.
    const kept = given.filter(({ nomination }) => nomination === dossier.alias).length;
    const missing = cycle.rules.scoring.jurors - free - kept;
    return missing > 0 ? [{ dossier, missing }] : [];
  });
}

/** Of each dossier how many readings stand, and how many more a drawing would add. */
export function fillable(
  ground: DrawingGround,
): { alias: string; standing: ReviewStand[]; missing: number; places: number }[] {
  const short = new Map(shortfallOf(ground).map(({ dossier, missing }) => [dossier.alias, missing]));
  return ground.dossiers.map(({ alias }) => {
    const standing = ground.reviews.filter((one) => one.nomination === alias && stands(one.state));
    const missing = Math.max(0, ground.cycle.rules.scoring.jurors - standing.length);
    return { alias, standing, missing, places: Math.max(0, missing - (short.get(alias) ?? 0)) };
  });
}

/** What keeps the review from beginning; counts for the page. */
export interface ReviewHindrances {
  /** Nominations that the province has still to decide on. */
  undecided: number;
  /** Accepted ones without a blind dossier, or with one that nobody looked at. */
  unlooked: number;
  jurors: number;
}

export async function hindrances(
  on: Reader,
  { cycle, dossiers, jurors }: DrawingGround,
  now: number,
): Promise<ReviewHindrances> {
  const { nomination } = tables;
  const all = await on
    .select({ state: nomination.state, level: nomination.level, dueAt: nomination.dueAt })
    .from(nomination)
    .where(eq(nomination.cycleId, cycle.id));
  const accepted = all.filter(({ state }) => state === "accepted").length;
  return {
    undecided: all.filter((one) => isUndecided(one, cycle, now)).length,
    unlooked: accepted - dossiers.filter(({ lookedAt }) => lookedAt !== null).length,
    jurors: jurors.length,
  };
}
