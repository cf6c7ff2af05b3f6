import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { getOwnReview, type OwnReview } from "~/domains/awards/jury/jury.store.server";
import { decideReview } from "~/domains/awards/jury/review/review";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import type { Juror } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { NotFound } from "~/kernel/errors";
import { canScoreIn } from "../jury/ties/barred-jurors.server";
import { coversCycle } from "./served-cycles.server";

export interface JurorsReview extends OwnReview {
  cycle: Cycle;
}

/** A review of hers, found by one question whoever asks. @throws NotFound for another juror's, and for a cycle that her role does not cover, and for who may not score in it any more */
export async function readOwnReview(juror: Juror, id: string): Promise<JurorsReview> {
  const own = await getOwnReview(db, juror, id);
  if (!coversCycle(juror, own.review.cycleId)) throw new NotFound("review");
  // Named before she became an officer or a nominee; between two hourly checks as well.
  if (!(await canScoreIn(db, own.review.cycleId, juror.personId, now())).ok) throw new NotFound("review");
  return { ...own, cycle: await getCycle(db, own.review.cycleId) };
}

/**
 * Whether she may read the dossier: she declared that there is no conflict, was not recused since, and the nomination is still in the cycle. Who withdrew
 * takes her texts with her, also where the ballots were sealed before.
 */
export const mayRead = (
  { review, cycle, nominationState }: Pick<JurorsReview, "review" | "cycle" | "nominationState">,
  now: number,
): boolean =>
  nominationState !== "withdrawn" && decideReview("read", review.state, { ...reviewTimes(cycle, review), now }).ok;
