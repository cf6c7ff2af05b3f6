import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { canGiveTime } from "~/domains/awards/jury/given-time";
import { getOwnReview, type ReviewStand, reviewStandsOf } from "~/domains/awards/jury/jury.store.server";
import { keepReview } from "~/domains/awards/jury/keep-review.server";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { accepted, type Refusal, refused } from "~/kernel/verdict";
import { namedInReason } from "../../named-in-text.server";
import { draw } from "../drawing/draw-reviews.server";
import { type Ending, endReadings, readSoundGround } from "../drawing/end-readings.server";

/**
 * Ends readings by a recusal, those that a tie forbids by now with them, and draws who reads instead; nobody where her time would be over already: the
 * province gives it with a recusal of its own.
 */
export async function replaceReviews(
  tx: Tx,
  byPersonId: string | null,
  cycle: Cycle,
  reviews: readonly ReviewStand[],
  { reason, closesAt = null, ...more }: Ending & { closesAt?: number | null },
): Promise<void> {
  await endReadings(tx, byPersonId, cycle, reviews, { ...more, reason });
  const { ground, ended } = await readSoundGround(tx, byPersonId, cycle, more);
  if (tx.now >= (closesAt ?? cycle.reviewUntil)) return;
  await draw(tx, byPersonId, ground, { replaced: [...reviews, ...ended], closesAt, ...more });
}

/** A juror says that she may be partial: she is replaced at once; why is read by the province only. @throws NotFound, Refused */
export const declareConflict = (by: Person, reviewId: string, reason: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { review } = await getOwnReview(tx, by, reviewId);
    const cycle = await getCycle(tx, review.cycleId);
    // A ballot that was reopened is open after the others' time as well.
    insist(canDo("seal", cycle, tx.now));
    const declared = await keepReview(tx, by.personId, review, "declare-conflict", reviewTimes(cycle, review), {
      reason,
    });
    await replaceReviews(tx, by.personId, cycle, [declared], { reason, closesAt: review.closesAt });
  });

/**
 * The province recuses a juror from a dossier, with a reason. Whoever reads instead has until the end of the review, or where that is over until when
 * the province says. @throws NotFound, Refused
 */
export const recuseJuror = (
  by: BureauOfficer,
  slug: string,
  reviewId: string,
  reason: string,
  until: number | null = null,
  names = "",
): Promise<{ ok: true; nomination: string } | (Refusal & { field: string })> =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getCycleToRun(tx, by, slug);
    insist(canDo("seal", cycle, tx.now));
    const found = (await reviewStandsOf(tx, cycle.id)).find(({ id }) => id === reviewId);
    if (!found) throw new NotFound("review of the cycle");
    if (until === null && tx.now >= cycle.reviewUntil) return { ...refused("award.untilMissing"), field: "until" };
    const time = until === null ? accepted : canGiveTime(cycle, until, tx.now);
    if (!time.ok) return { ...time, field: "until" };
    const named = await namedInReason(tx, cycle.id, reason, { tx, by, seen: names });
    if (named) return named;
    await replaceReviews(tx, by.personId, cycle, [found], { reason, closesAt: until });
    return { ok: true, nomination: found.nomination };
  });
