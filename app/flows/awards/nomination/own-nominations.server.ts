import { db } from "@db/client.server";
import type { NominationState } from "@db/statuses";
import { type Cycle, canDo } from "~/domains/awards/cycle/cycle";
import { getCycle, publicCycles } from "~/domains/awards/cycle/cycle.store.server";
import { type Nomination, ownIn } from "~/domains/awards/nomination/nomination";
import { exhibitsOf, nominationsFrom, nominationsOf } from "~/domains/awards/nomination/nomination.store.server";
import { contentHash, hasAgreed } from "~/domains/awards/nomination/nomination-content";
import { type NextStep, nextStep } from "~/domains/awards/nomination/nomination-next";
import type { SignedIn } from "~/domains/people/visitor";
import { DAY_MS } from "~/kernel/milliseconds";
import { checkEligibility } from "./check-eligibility.server";
import { type Outcome, outcomesOf } from "./outcomes.server";

/** A nomination in a list, with what is next. */
export interface NominationLine {
  id: string;
  title: string;
  category: string;
  nominee: string;
  state: NominationState;
  stateAt: number;
  next: NextStep;
  outcome: Outcome | null;
}

/** A cycle that takes nominations, and how its rules come out for somebody. */
export interface OpenCycle {
  slug: string;
  title: string;
  until: number;
  /** How many of its rules she does not meet today. */
  missing: number;
  /** Hers that was handed in, or that she opened herself, unless it was withdrawn. */
  nominationId: string | null;
}

/** Cycles that take nominations now, the latest first. */
export const openCycles = async (now: number): Promise<Cycle[]> =>
  (await publicCycles(db)).filter((cycle) => canDo("nominate", cycle, now).ok);

export async function ownNominations(
  { personId }: SignedIn,
  now: number,
): Promise<{ cycles: OpenCycle[]; nominations: NominationLine[] }> {
  const [all, open] = await Promise.all([nominationsOf(db, personId), openCycles(now)]);
  const cycles = open.map(async (cycle): Promise<OpenCycle> => {
    const lines = await checkEligibility(db, cycle, personId, now);
    const hers = ownIn(cycle.id, all);
    return {
      slug: cycle.slug,
      title: cycle.title,
      until: cycle.submissionsUntil,
      missing: lines.filter(({ met }) => met !== true).length,
      nominationId: hers?.id ?? null,
    };
  });
  return { cycles: await Promise.all(cycles), nominations: await nominationLines(all, now, () => true) };
}

/** Those that a firm opened. */
export const firmsNominations = async (enterpriseId: string, now: number): Promise<NominationLine[]> =>
  nominationLines(await nominationsFrom(db, { origin: "enterprise", originId: enterpriseId }), now, () => false);

/** Until so long after the decision her home says what came of it; her list and the page of the nomination always do. */
const TOLD_FOR_MS = 90 * DAY_MS;

/** Nominations of hers of which something came that her home says: awards stand there by themselves. */
export async function ownOutcomes({ personId }: SignedIn, now: number): Promise<NominationLine[]> {
  const lines = await nominationLines(await nominationsOf(db, personId), now, () => true);
  return lines.filter(
    ({ outcome }) =>
      outcome !== null &&
      outcome.came !== "honoured" &&
      outcome.came !== "revoked" &&
      (outcome.decidedAt === null || now < outcome.decidedAt + TOLD_FOR_MS),
  );
}

async function nominationLines(
  all: readonly Nomination[],
  now: number,
  knowsBarred: (one: Nomination) => boolean,
): Promise<NominationLine[]> {
  const outcomes = await outcomesOf(db, all, now, knowsBarred);
  return Promise.all(
    all.map(async (one) => {
      const outcome = outcomes.get(one.id) ?? null;
      const cycle = await getCycle(db, one.cycleId);
      const agreed = hasAgreed(one, contentHash(one, await exhibitsOf(db, one.id)));
      return {
        id: one.id,
        title: cycle.title,
        nominee: one.facts?.name ?? "",
        state: one.state,
        stateAt: one.stateAt,
        category: cycle.rules.categories.find(({ id }) => id === one.category)?.name ?? "",
        next: nextStep(one, agreed, cycle, now, outcome?.came ?? null),
        outcome,
      };
    }),
  );
}

/** A nomination that waits for its nominee: she is asked to agree, or it was returned to be mended. */
export interface NominationWait {
  id: string;
  title: string;
  waits: "consent" | "mend";
  until: number | null;
}

/** Her nominations in which the next step is hers; `until` (ms) is when it is too late. */
export async function ownNominationWaits(who: SignedIn, now: number): Promise<NominationWait[]> {
  const all = await nominationsOf(db, who.personId);
  const isHandedIn = ({ cycleId }: Nomination) => ownIn(cycleId, all)?.submittedAt != null;
  // Of several she agrees to none any more once one is handed in.
  const hers = all.filter((one) => WAITING.includes(one.state) && (one.submittedAt !== null || !isHandedIn(one)));
  const lines = await nominationLines(hers, now, () => true);
  return lines
    .filter(({ next }) => next.step !== "missed" && next.step !== "ended" && next.step !== "unhandled")
    .map(({ id, title, state, next: { until } }) => ({
      id,
      title,
      until,
      waits: state === "returned" ? "mend" : "consent",
    }));
}
const WAITING: readonly NominationState[] = ["consent-asked", "returned"];
