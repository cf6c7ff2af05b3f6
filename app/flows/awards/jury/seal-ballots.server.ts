import { canDo } from "~/domains/awards/cycle/cycle";
import { getProvincesCycle } from "~/domains/awards/cycle/cycle.store.server";
import { keepCycle } from "~/domains/awards/cycle/keep-cycle.server";
import { type Review, reviewsOf } from "~/domains/awards/jury/jury.store.server";
import { keepReview } from "~/domains/awards/jury/keep-review.server";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { commitmentTo, hashOfList, makeNonce, NONCE_BYTES, sealReasons } from "~/domains/awards/scores/commitment";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, Refused } from "~/kernel/errors";
import { drawBytes } from "~/kernel/ids";

/** Reviews that may still bring a ballot. */
export const OPEN_REVIEWS: readonly Review["state"][] = ["assigned", "cleared", "in-progress", "reopened"];

/** What a ballot commits to: its points by alias, its reasons sealed, a nonce of 128 bits. */
function sealed(cycleId: string, { nomination, juror, scores, reasons }: Review) {
  const [nonce, salt] = [makeNonce(drawBytes(NONCE_BYTES)), drawBytes(16)];
  const ballot = { nomination, juror, scores, reasons: sealReasons(reasons, salt), nonce };
  return { nonce, reasonsSalt: Buffer.from(salt).toString("hex"), commitment: commitmentTo(cycleId, ballot) };
}

/**
 * Locks all ballots and commits to each before anybody joins names to them: the list of commitments is published, its hash stands in the log. Before
 * the review's time is over only when nothing is open any more. @throws NotFound, Refused
 */
export const sealBallots = (by: BureauOfficer, slug: string): Promise<{ hash: string; ballots: number }> =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getProvincesCycle(tx, by, slug);
    if (cycle.sealedAt !== null) throw new Refused("jury.seal.already");
    insist(canDo("seal", cycle, tx.now));
    const reviews = await reviewsOf(tx, cycle.id);
    const open = reviews.filter(({ state }) => OPEN_REVIEWS.includes(state));
    const last = Math.max(cycle.reviewUntil, ...open.map(({ closesAt }) => closesAt ?? 0));
    if (open.length > 0 && tx.now < last) throw new Refused("jury.seal.open", { count: open.length });
    const commitments: string[] = [];
    for (const one of reviews.filter(({ state }) => state === "submitted")) {
      const change = sealed(cycle.id, one);
      await keepReview(tx, by.personId, one, "lock", reviewTimes(cycle, one), { change });
      commitments.push(change.commitment);
    }
    if (commitments.length === 0) throw new Refused("jury.seal.none");
    const hash = hashOfList(commitments);
    const facts = { hash, ballots: commitments.length, missing: open.length };
    await keepCycle(tx, cycle, { sealedAt: tx.now }, { act: "award-cycle.ballots-sealed", facts });
    return { hash, ballots: commitments.length };
  });

/** Joins names to scores: from now on nobody changes who gave what. @throws NotFound, Refused before the ballots are sealed */
export const unblind = (by: BureauOfficer, slug: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const cycle = await getProvincesCycle(tx, by, slug);
    if (cycle.sealedAt === null) throw new Refused("jury.seal.notYet");
    if (cycle.unblindedAt !== null) throw new Refused("jury.review.unblinded");
    await keepCycle(tx, cycle, { unblindedAt: tx.now }, { act: "award-cycle.unblinded" });
  });
