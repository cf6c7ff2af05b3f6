import { db } from "@db/client.server";
import type { ReviewState } from "@db/statuses";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { type CycleJuror, type Reading, readingsOf, servesIn } from "~/domains/awards/jury/jury.store.server";
import { totalSoFar } from "~/domains/awards/jury/review/ballot-faults";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import type { Juror } from "~/domains/people/proof";
import { canScoreIn } from "../jury/ties/barred-jurors.server";

/** A dossier in a juror's list. `missed` = its time was over before she handed it in; `withdrawn` = its nomination left the cycle before. */
export interface ReadingRow {
  id: string;
  number: number;
  category: string;
  state: ReviewState | "missed" | "withdrawn";
  dueAt: number;
  /** Waits for her. */
  open: boolean;
  total: number;
  scored: number;
  criteria: number;
  points: number;
}

/** A cycle in which she serves. */
export interface ServedCycle {
  slug: string;
  title: string;
  /** What she is called in it: 专家3. */
  number: number;
  phase: "before" | "reading" | "sealed" | "ended";
  dueAt: number;
  /** Without those from which she is recused. */
  all: number;
  handedIn: number;
  readings: ReadingRow[];
}

const OPEN: readonly ReviewState[] = ["assigned", "cleared", "in-progress", "reopened"];
const HANDED_IN: readonly ReviewState[] = ["submitted", "locked"];
const GONE: readonly ReviewState[] = ["conflict", "recused", "replaced"];

export const isGone = (state: ReviewState): boolean => GONE.includes(state);

/** The cycles in which a juror serves, the next to end first and then those that are over, the latest first, each with what is given to her; of others' reviews nothing is read. */
export async function servedCycles(juror: Juror, now: number): Promise<ServedCycle[]> {
  const [serves, readings] = [await servesIn(db, juror), await readingsOf(db, juror)];
  const covered = serves.filter(({ cycleId }) => coversCycle(juror, cycleId));
  // Named before she became an officer or a nominee: nothing of it is hers any more, also between two hourly checks.
  const may = await Promise.all(covered.map(({ cycleId }) => canScoreIn(db, cycleId, juror.personId, now)));
  const hers = covered.filter((_, at) => may[at]?.ok === true);
  const cycles = await Promise.all(
    hers.map(async (one) => {
      const cycle = await getCycle(db, one.cycleId);
      return servedCycle(cycle, one, readings, now);
    }),
  );
  const isOver = ({ phase }: ServedCycle) => phase === "sealed" || phase === "ended";
  return [
    ...cycles.filter((one) => !isOver(one)).sort((a, b) => a.dueAt - b.dueAt),
    ...cycles.filter(isOver).sort((a, b) => b.dueAt - a.dueAt),
  ];
}

/** Whether her role holds for a cycle. */
export const coversCycle = ({ jurorGrants }: Pick<Juror, "jurorGrants">, cycleId: string): boolean =>
  jurorGrants.some(({ scopeKind, scopeId }) => scopeKind === "cycle" && scopeId === cycleId);

function servedCycle(cycle: Cycle, { number }: CycleJuror, readings: readonly Reading[], now: number): ServedCycle {
  const rows = readings.filter(({ review }) => review.cycleId === cycle.id).map((one) => readingRow(cycle, one, now));
  const live = rows.filter(({ state }) => state === "missed" || (state !== "withdrawn" && !isGone(state)));
  return {
    slug: cycle.slug,
    title: cycle.title,
    number,
    phase: phaseOf(cycle),
    dueAt: cycle.reviewUntil,
    all: live.length,
    handedIn: live.filter(({ state }) => HANDED_IN.some((one) => one === state)).length,
    readings: rows,
  };
}

function phaseOf({ endedAt, sealedAt, reviewingAt }: Cycle): ServedCycle["phase"] {
  if (endedAt !== null) return "ended";
  if (sealedAt !== null) return "sealed";
  return reviewingAt === null ? "before" : "reading";
}

function readingRow(cycle: Cycle, { review, number, category, nominationState }: Reading, now: number): ReadingRow {
  const { rubric, categories } = cycle.rules;
  const { closesAt } = reviewTimes(cycle, review);
  const mine = OPEN.includes(review.state);
  const withdrawn = nominationState === "withdrawn" && !HANDED_IN.includes(review.state);
  const open = mine && !withdrawn && now < closesAt && cycle.sealedAt === null;
  return {
    id: review.id,
    number,
    category: categories.find(({ id }) => id === category)?.name ?? category,
    state: withdrawn ? "withdrawn" : mine && !open ? "missed" : review.state,
    dueAt: closesAt,
    open,
    ...totalSoFar(rubric, review),
    criteria: rubric.length,
    points: rubric.reduce((sum, { points }) => sum + points, 0),
  };
}
