import { HOUR_MS } from "~/kernel/milliseconds";
import { accepted, lastDayBefore, refused, type Verdict } from "~/kernel/verdict";
import type { Cycle } from "../cycle/cycle";
import { canDo } from "../cycle/cycle";
import { checkHoursOf } from "../cycle/cycle-rules";
import type { Review } from "./jury.store.server";
import { OPEN_REVIEWS } from "./review/review";

export interface Sealing {
  verdict: Verdict;
  /** Ballots that would be locked. */
  ballots: number;
  /** Readings that may still bring one: left out once their time is over. */
  open: number;
  /** When the last of them ends (ms): from then on they keep nothing back. */
  until: number;
  /** Ballots that the rule asks for in all, and how many of them there are not: why they are missing is said and published. */
  asked: number;
  missing: number;
  /** Nominations that some are missing of. */
  short: number;
}

/** What is sealed of a cycle: the dossiers that are still in it, by alias, and the readings of them. */
export interface SealedGround {
  dossiers: readonly string[];
  reviews: readonly Pick<Review, "nomination" | "state" | "closesAt">[];
  /** Ballots that were handed in though their jurors are in conflict by now, by the numbers of juror and dossier. */
  conflicts: readonly { juror: number; dossier: number }[];
}

/**
 * Whether the ballots can be sealed: before the review's time is over only when nothing is open any more, and never with a ballot of somebody who is in
 * conflict. Such a reading ends by a recusal, as any other, so that who reads instead is decided by whoever gives her time.
 */
export function canSeal(cycle: Cycle, { dossiers, reviews, conflicts }: SealedGround, now: number): Sealing {
  const open = reviews.filter(({ state }) => OPEN_REVIEWS.includes(state));
  const given = reviews.filter(({ state }) => state === "submitted").map(({ nomination }) => nomination);
  const until = Math.max(cycle.reviewUntil, ...open.map(({ closesAt }) => closesAt ?? 0));
  const each = cycle.rules.scoring.jurors;
  const told = { ballots: given.length, open: open.length, until, ...ballotsMissing(dossiers, given, each) };
  if (cycle.sealedAt !== null) return { ...told, verdict: refused("jury.seal.already") };
  const done = canDo("seal", cycle, now);
  if (!done.ok) return { ...told, verdict: done };
  if (open.length > 0 && now < until)
    return { ...told, verdict: refused("jury.seal.open", { count: open.length, day: lastDayBefore(until) }, until) };
  const [first] = conflicts;
  if (first) return { ...told, verdict: refused("jury.seal.conflict", { ...first, count: conflicts.length }) };
  return { ...told, verdict: given.length === 0 ? refused("jury.seal.none") : accepted };
}

/**
 * How many ballots the rule asks for, and how many of them are missing, whatever for: a reading that was not handed in, one that ended, a shortfall.
 * @param given for which dossier each ballot is
 */
export function ballotsMissing(
  dossiers: readonly string[],
  given: readonly string[],
  each: number,
): Pick<Sealing, "asked" | "missing" | "short"> {
  const lacking = dossiers
    .map((alias) => each - given.filter((one) => one === alias).length)
    .filter((count) => count > 0);
  return {
    asked: dossiers.length * each,
    missing: lacking.reduce((sum, count) => sum + count, 0),
    short: lacking.length,
  };
}

type Sealed = Pick<Cycle, "sealedAt" | "unblindedAt" | "rules">;

/** From when on names may be joined to scores (ms); null before the ballots are sealed. */
export const checkedFrom = ({ sealedAt, rules }: Sealed): number | null =>
  sealedAt === null ? null : sealedAt + checkHoursOf(rules) * HOUR_MS;

/**
 * Whether names can be joined to scores: once only, and so long after the sealing that jurors and the public could keep the list of commitments from
 * before.
 */
export function canUnblind(cycle: Sealed, now: number): Verdict {
  const from = checkedFrom(cycle);
  if (from === null) return refused("jury.seal.notYet");
  if (cycle.unblindedAt !== null) return refused("jury.review.unblinded");
  return now < from ? refused("jury.seal.checking", { count: checkHoursOf(cycle.rules) }, from) : accepted;
}
