import { canDo } from "~/domains/awards/cycle/cycle";
import { canExtend, canGiveTime } from "~/domains/awards/jury/given-time";
import { dossierStandsOf, jurorsOf, reviewStandsOf } from "~/domains/awards/jury/jury.store.server";
import { keepReview } from "~/domains/awards/jury/keep-review.server";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, NotFound, Refused } from "~/kernel/errors";
import type { Refusal } from "~/kernel/verdict";
import { namedInReason } from "../../named-in-text.server";
import { tellJuror } from "../panel/tell-juror.server";

export interface GivenTime {
  /** Which the juror reads in her mail. */
  reason: string;
  until: number;
}
type Done = Promise<{ ok: true; nomination: string } | (Refusal & { field: string })>;

/**
 * Gives a ballot that was handed in back to its juror, with a reason and until when; her points stay as they are. Also after the review's time, until the
 * ballots are sealed. One that is not handed in again by then is not counted. @throws NotFound, Refused
 */
export const reopenReview = (by: BureauOfficer, slug: string, reviewId: string, given: GivenTime, names = ""): Done =>
  giveTime(by, slug, { reviewId, act: "reopen" }, given, names);

/**
 * Gives a juror time of her own for a reading that she did not hand in, with a reason: also after the review's time, until the ballots are sealed, for
 * what she saved would be lost otherwise, and may be all there is to count. Time that was given so is put to another end by the same act, an earlier
 * one too. @throws NotFound, Refused
 */
export const extendReview = (by: BureauOfficer, slug: string, reviewId: string, given: GivenTime, names = ""): Done =>
  giveTime(by, slug, { reviewId, act: "extend" }, given, names);

const giveTime = (
  by: BureauOfficer,
  slug: string,
  { reviewId, act }: { reviewId: string; act: "reopen" | "extend" },
  { reason, until }: GivenTime,
  names: string,
): Done =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getCycleToRun(tx, by, slug);
    insist(canDo("seal", cycle, tx.now));
    const found = (await reviewStandsOf(tx, cycle.id)).find(({ id }) => id === reviewId);
    if (!found) throw new NotFound("review of the cycle");
    const time = act === "reopen" ? canGiveTime(cycle, until, tx.now) : canExtend(cycle, until, tx.now);
    if (!time.ok) return { ...time, field: "until" };
    const juror = (await jurorsOf(tx, cycle.id)).find(({ alias }) => alias === found.juror);
    const named = await namedInReason(tx, cycle.id, reason, { tx, by, seen: names });
    if (named) return named;
    // Who was erased cannot write any more; what she gave stands.
    if (!juror) throw new Refused("award.juror.gone");
    await keepReview(tx, by.personId, found, act, reviewTimes(cycle, found), {
      reason,
      change: { closesAt: until, ...(act === "reopen" && { submittedAt: null }) },
    });
    const number = (await dossierStandsOf(tx, cycle.id)).find(({ alias }) => alias === found.nomination)?.number ?? 0;
    await tellJuror(tx, juror.personId, cycle, {
      news: act === "reopen" ? "reopened" : "extended",
      number,
      reason,
      until,
    });
    return { ok: true, nomination: found.nomination };
  });
