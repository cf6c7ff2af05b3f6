import { keepCycle } from "~/domains/awards/cycle/keep-cycle.server";
import { LEAST_SEAL_REASON, saysWhy } from "~/domains/awards/jury/desk-forms";
import { type Review, reviewsOf } from "~/domains/awards/jury/jury.store.server";
import { keepReview } from "~/domains/awards/jury/keep-review.server";
import { reviewTimes } from "~/domains/awards/jury/review-times";
import { canSeal, canUnblind } from "~/domains/awards/jury/sealing";
import { getCycleToRun } from "~/domains/awards/nomination/own-case.server";
import { commitmentTo, hashOfList, makeNonce, NONCE_BYTES, sealReasons } from "~/domains/awards/scores/commitment";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { drawBytes } from "~/kernel/ids";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { accepted, type Refusal, refused } from "~/kernel/verdict";
import { namedInText } from "../../named-in-text.server";
import { inCycle } from "../in-cycle.server";
import { readBallotsInConflict } from "../ties/ballots-in-conflict.server";
import { sealNames } from "./seal-names.server";

const run = <T>(by: BureauOfficer, slug: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  oneAtATime(`award cycle ${slug}`, () => transact(person(by.personId), work));

/** What a ballot commits to: its points by alias, its reasons sealed, a nonce of 128 bits. */
function sealed(cycleId: string, { nomination, juror, scores, reasons }: Review) {
  const [nonce, salt] = [makeNonce(drawBytes(NONCE_BYTES)), drawBytes(16)];
  const ballot = { nomination, juror, scores, reasons: sealReasons(reasons, salt), nonce };
  return { nonce, reasonsSalt: Buffer.from(salt).toString("hex"), commitment: commitmentTo(cycleId, ballot) };
}

export type SealingDone = { ok: true; hash: string; ballots: number } | (Refusal & { field: "reason" });

/**
 * Locks all ballots and commits to each, and to whose each dossier is, before anybody joins names to them: the list of commitments is published, its hash stands in the log. Before
 * the review's time is over only when nothing is open any more.
 * One officer at a time within this process: two who seal at once would write every ballot twice and one of them in vain, though the database lets only
 * one of them do it.
 * @param reason why some nominations have fewer ballots than the rule asks for, published with the list; where none has it is not kept
 * @throws NotFound, Refused
 */
export const sealBallots = (by: BureauOfficer, slug: string, reason = "", names = ""): Promise<SealingDone> =>
  run(by, slug, async (tx): Promise<SealingDone> => {
    const cycle = await getCycleToRun(tx, by, slug);
    const reviews = await reviewsOf(tx, cycle.id);
    const conflicts = await readBallotsInConflict(tx, cycle, tx.now);
    const { verdict, missing } = canSeal(cycle, { ...(await inCycle(tx, cycle.id)), conflicts }, tx.now);
    insist(verdict);
    if (missing > 0 && !saysWhy(reason))
      return { ...refused("jury.seal.reasonMissing", { count: missing, least: LEAST_SEAL_REASON }), field: "reason" };
    const named =
      missing > 0 ? await namedInText(tx, cycle.id, reason, { tx, by, seen: names, field: "reason" }) : accepted;
    if (!named.ok) return { ...named, field: "reason" };
    const why = missing > 0 ? { reason } : {};
    const commitments: string[] = [];
    for (const one of reviews.filter(({ state }) => state === "submitted")) {
      const change = sealed(cycle.id, one);
      await keepReview(tx, by.personId, one, "lock", reviewTimes(cycle, one), { change });
      commitments.push(change.commitment);
    }
    const ballots = commitments.length;
    commitments.push(...(await sealNames(tx, cycle.id)));
    const hash = hashOfList(commitments);
    const facts = { hash, ballots, names: commitments.length - ballots, missing };
    const change = { sealedAt: tx.now, sealedReason: why.reason ?? null };
    await keepCycle(tx, cycle, change, { act: "award-cycle.ballots-sealed", facts, ...why });
    return { ok: true, hash, ballots };
  });

/** Joins names to scores: from now on nobody changes who gave what. @throws NotFound, Refused before the ballots are sealed, and in the hours after it */
export const unblind = (by: BureauOfficer, slug: string): Promise<void> =>
  run(by, slug, async (tx) => {
    const cycle = await getCycleToRun(tx, by, slug);
    insist(canUnblind(cycle, tx.now));
    await keepCycle(tx, cycle, { unblindedAt: tx.now }, { act: "award-cycle.unblinded" });
  });
