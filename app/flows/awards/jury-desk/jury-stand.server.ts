import { db } from "@db/client.server";
import { type Cycle, canDo, cycleState } from "~/domains/awards/cycle/cycle";
import { canSeal, checkedFrom } from "~/domains/awards/jury/sealing";
import {
  type DrawingGround,
  fillable,
  hindrances,
  readGround,
  shortfallOf,
} from "../jury/drawing/drawing-ground.server";
import { ballotsInConflict } from "../jury/ties/ballots-in-conflict.server";
import { isDone, isOverdue } from "./desk-jurors";
import { nextStep } from "./next-step";

/** Where the review of a cycle stands, in counts; what comes next, and what it is about. */
export async function juryStand(cycle: Cycle, now: number) {
  const ground = await readGround(db, cycle, now);
  const missing = await hindrances(db, ground, now);
  const dossiers = dossierStands(ground, now);
  const conflicts = cycle.sealedAt === null ? await ballotsInConflict(db, ground, now) : [];
  const inCycle = { dossiers: dossiers.map(({ alias }) => alias), reviews: ofCycle(ground) };
  const sealing = canSeal(cycle, { ...inCycle, conflicts }, now);
  const from = checkedFrom(cycle);
  const unmade = missing.unlooked - dossiers.filter(({ looked }) => !looked).length;
  const counts = {
    undecided: missing.undecided,
    unmade,
    unlooked: missing.unlooked - unmade,
    dossiers: dossiers.length,
    jurors: ground.jurors.length,
  };
  const overdue = dossiers.reduce((sum, one) => sum + one.overdue, 0);
  const drawn = canDo("seal", cycle, now).ok && cycle.sealedAt === null;
  /** Dossiers that a drawing would give another juror. */
  const lacking = drawn ? dossiers.filter(({ places }) => places > 0).length : 0;
  const state = cycleState(cycle, now);
  return {
    ground,
    counts,
    dossiers,
    sealing,
    conflicted: conflicts.length,
    overdue,
    lacking,
    state,
    checkedFrom: from,
    /** Dossiers that lack jurors whatever is drawn. */
    short: cycle.unblindedAt === null ? shortfallOf(ground) : [],
    step: nextStep({
      ...counts,
      state,
      overdue,
      drawable: lacking > 0,
      sealable: sealing.verdict.ok,
      sealed: cycle.sealedAt !== null,
      unblinded: cycle.unblindedAt !== null,
      checking: from !== null && now < from,
    }),
  };
}
export type JuryStand = Awaited<ReturnType<typeof juryStand>>;

/** Reviews of dossiers that are still in the cycle. */
export function ofCycle({ reviews, dossiers }: DrawingGround) {
  const aliases = new Set(dossiers.map(({ alias }) => alias));
  return reviews.filter(({ nomination }) => aliases.has(nomination));
}

function dossierStands(ground: DrawingGround, now: number) {
  const { cycle, dossiers } = ground;
  const stand = new Map(fillable(ground).map((one) => [one.alias, one]));
  return dossiers.map(({ alias, number, category, flags, lookedAt }) => {
    const { standing = [], missing = 0, places = 0 } = stand.get(alias) ?? {};
    return {
      alias,
      number,
      category,
      flags: flags.length,
      looked: lookedAt !== null,
      reads: standing.length,
      done: standing.filter(isDone).length,
      missing,
      places,
      overdue: standing.filter((one) => isOverdue(one, cycle, now)).length,
    };
  });
}
