import { canDo } from "~/domains/awards/cycle/cycle";
import { dossiersOf, jurorsOf, reviewsOf } from "~/domains/awards/jury/jury.store.server";
import { keepReview } from "~/domains/awards/jury/keep-review.server";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { type Refusal, refused } from "~/kernel/verdict";
import { namedInReason } from "../../named-in-text.server";
import { tellJuror } from "../panel/tell-juror.server";

/**
 * Gives a ballot that was handed in back to its juror, with a reason and until when; her points stay as they are. Also after the review's time, until the
 * ballots are sealed. One that is not handed in again by then is not counted. @throws NotFound, Refused
 */
export const reopenReview = (
  by: BureauOfficer,
  slug: string,
  reviewId: string,
  { reason, until }: { reason: string; until: number },
  names = "",
): Promise<{ ok: true; nomination: string } | (Refusal & { field: string })> =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getCycleToRun(tx, by, slug);
    insist(canDo("seal", cycle, tx.now));
    const found = (await reviewsOf(tx, cycle.id)).find(({ id }) => id === reviewId);
    if (!found) throw new NotFound("review of the cycle");
    if (until <= tx.now) return { ...refused("award.untilPast"), field: "until" };
    const juror = (await jurorsOf(tx, cycle.id)).find(({ alias }) => alias === found.juror);
    const named = await namedInReason(tx, cycle.id, reason, { tx, by, seen: names });
    if (named) return named;
    // Who was erased cannot write any more; what she gave stands.
    if (!juror) throw new Refused("award.juror.gone");
    await keepReview(tx, by.personId, found, "reopen", reviewTimes(cycle, found), {
      reason,
      change: { closesAt: until, submittedAt: null },
    });
    const dossier = (await dossiersOf(tx, cycle.id)).find(({ alias }) => alias === found.nomination);
    await tellJuror(tx, juror.personId, cycle, { news: "reopened", number: dossier?.number ?? 0, reason, until });
    return { ok: true, nomination: found.nomination };
  });
