import type { Reader } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { dossierStandsOf, jurorsOf, type ReviewStand } from "~/domains/awards/jury/jury.store.server";
import { keepReview } from "~/domains/awards/jury/keep-review.server";
import { OPEN_REVIEWS } from "~/domains/awards/jury/review/review";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import type { Tx } from "~/domains/ledger/transact.server";
import { tellJuror } from "../panel/tell-juror.server";
import { barredAmong } from "../ties/barred-jurors.server";
import { type DrawingGround, readGround } from "./drawing-ground.server";

export interface Ending {
  reason: string;
  /** Of the erasure of whoever acts: nothing of it is kept to open the log with. */
  unopened?: true;
}

/** Ends readings by a recusal. What was given is kept and counts for nothing; who did not say so herself is told. */
export async function endReadings(
  tx: Tx,
  byPersonId: string | null,
  cycle: Cycle,
  reviews: readonly ReviewStand[],
  { reason, ...more }: Ending,
): Promise<void> {
  if (reviews.length === 0) return;
  const [jurors, dossiers] = [await jurorsOf(tx, cycle.id), await dossierStandsOf(tx, cycle.id)];
  for (const one of reviews) {
    const times = reviewTimes(cycle, one);
    const recused =
      one.state === "recused" ? one : await keepReview(tx, byPersonId, one, "recuse", times, { ...more, reason });
    await keepReview(tx, byPersonId, recused, "replace", times, more);
    const juror = jurors.find(({ alias }) => alias === one.juror);
    const number = dossiers.find(({ alias }) => alias === one.nomination)?.number ?? 0;
    if (juror && juror.personId !== byPersonId)
      await tellJuror(tx, juror.personId, cycle, { news: "replaced", number });
  }
}

/** Readings that a conflict still ends. */
const ENDED_BY_CONFLICT: readonly ReviewStand["state"][] = [...OPEN_REVIEWS, "submitted"];

/** Readings that stand though a tie forbids them by now, or though their juror may not score in the cycle any more. */
export async function unsoundReadings(
  on: Reader,
  { cycle, reviews, apart }: DrawingGround,
  now: number,
): Promise<ReviewStand[]> {
  const pairs = new Set(apart.map(({ nomination, juror }) => `${nomination} ${juror}`));
  const barred = await barredAmong(on, cycle.id, await jurorsOf(on, cycle.id), now);
  return reviews.filter(
    ({ state, nomination, juror }) =>
      ENDED_BY_CONFLICT.includes(state) && (barred.has(juror) || pairs.has(`${nomination} ${juror}`)),
  );
}

/**
 * What a drawing goes by once every reading is ended that a tie forbids by now: a nominee changed firms, a tie was stated. Without it a drawing would
 * keep what no rule allows.
 */
export async function readSoundGround(
  tx: Tx,
  byPersonId: string | null,
  cycle: Cycle,
  more: Pick<Ending, "unopened"> = {},
): Promise<{ ground: DrawingGround; ended: ReviewStand[] }> {
  const before = await readGround(tx, cycle, tx.now);
  const ended = await unsoundReadings(tx, before, tx.now);
  if (ended.length === 0) return { ground: before, ended };
  await endReadings(tx, byPersonId, cycle, ended, { ...more, reason: "conflict" });
  return { ground: await readGround(tx, cycle, tx.now), ended };
}
