import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { Refused } from "~/kernel/errors";
import type { Cycle } from "../cycle/cycle";
import type { Nomination } from "../nomination/nomination";
import { drawSeedOf, type OpenedBallot, publishedOrder, sealReasons } from "../scores/commitment";
import type { RankingInput } from "../scores/ranking";
import type { PanelOrder } from "../scores/tie-steps";

const { review, reviewStep, blindDossier, nomination } = tables;

/** A ballot as it is opened: with its commitment, and why it does not count where its juror had to step back after she committed. */
export interface CountedBallot extends OpenedBallot {
  commitment: string;
  setAside: string | null;
}

/** A nomination that was scored, with what scores know it by. */
export interface Scored {
  alias: string;
  /** Of the blind dossier. */
  number: number;
  nomination: Nomination;
  /** To whose it is; null where the ballots were sealed before that was committed to. The nonce is null too once she is erased. */
  commitment: string | null;
  nonce: string | null;
}

/** What a cycle's ballots hold, names joined to it. */
export interface Count {
  /** The published list of commitments, to ballots and to names, sorted. */
  list: string[];
  /** The seed of the draw. */
  seed: string;
  ballots: CountedBallot[];
  /** In the order of their dossiers, those withdrawn too. */
  scored: Scored[];
}

/** The commitments of a cycle as they were published when its ballots were sealed; null before. */
export async function commitmentsOf(on: Reader, { id, sealedAt }: Pick<Cycle, "id" | "sealedAt">) {
  if (sealedAt === null) return null;
  const [ballots, names] = [
    await on
      .select({ commitment: review.commitment })
      .from(review)
      .where(and(eq(review.cycleId, id), isNotNull(review.commitment))),
    await on
      .select({ commitment: blindDossier.commitment })
      .from(blindDossier)
      .where(and(eq(blindDossier.cycleId, id), isNotNull(blindDossier.commitment))),
  ];
  const list = publishedOrder([...ballots, ...names].flatMap(({ commitment }) => commitment ?? []));
  return { list, hash: drawSeedOf(list), sealedAt, names: names.length };
}

/** All ballots of a cycle with the nominations they are for. @throws Refused before names may be joined to scores */
export async function readCount(on: Reader, cycle: Pick<Cycle, "id" | "unblindedAt">): Promise<Count> {
  if (cycle.unblindedAt === null) throw new Refused("award.decision.notUnblinded");
  const [reviews, scored] = [
    await on
      .select()
      .from(review)
      .where(and(eq(review.cycleId, cycle.id), isNotNull(review.commitment)))
      .orderBy(asc(review.nomination), asc(review.juror)),
    await on
      .select({
        alias: blindDossier.alias,
        number: blindDossier.number,
        nomination,
        commitment: blindDossier.commitment,
        nonce: blindDossier.nonce,
      })
      .from(blindDossier)
      .innerJoin(nomination, eq(nomination.id, blindDossier.nominationId))
      .where(eq(blindDossier.cycleId, cycle.id))
      .orderBy(asc(blindDossier.number)),
  ];
  const aside = await reasonsAside(on, cycle.id);
  const ballots = reviews.map(
    (one): CountedBallot => ({
      nomination: one.nomination,
      juror: one.juror,
      scores: one.scores,
      nonce: one.nonce ?? "",
      reasons: sealReasons(one.reasons, Buffer.from(one.reasonsSalt ?? "", "hex")),
      commitment: one.commitment ?? "",
      setAside: one.state === "locked" ? null : (aside.get(one.id) ?? ""),
    }),
  );
  const list = publishedOrder([...ballots, ...scored].flatMap(({ commitment }) => commitment ?? []));
  return { list, seed: drawSeedOf(list), ballots, scored };
}

/** Why ballots that were committed to count no more, by review. */
async function reasonsAside(on: Reader, cycleId: string): Promise<Map<string, string>> {
  const ended = await on
    .select({ id: review.id })
    .from(review)
    .where(and(eq(review.cycleId, cycleId), isNotNull(review.commitment), ne(review.state, "locked")));
  if (ended.length === 0) return new Map();
  const ids = ended.map(({ id }) => id);
  const steps = await on
    .select()
    .from(reviewStep)
    .where(and(inArray(reviewStep.reviewId, ids), eq(reviewStep.act, "set-aside"), isNotNull(reviewStep.reason)))
    .orderBy(asc(reviewStep.at));
  return new Map(steps.map(({ reviewId, reason }) => [reviewId, reason ?? ""]));
}

/** Who is still there to be ranked: whoever did not withdraw. */
export const isWithdrawn = ({ nomination: { state } }: Pick<Scored, "nomination">): boolean => state === "withdrawn";

/**
 * What ranks a cycle by its rules.
 * @param ranked aliases; for a meeting that is closed those it spoke of, otherwise all that were not withdrawn
 */
export function rankingInput(
  { rules }: Pick<Cycle, "rules">,
  { ballots, seed }: Count,
  ranked: ReadonlySet<string>,
  panelOrders: readonly PanelOrder[],
): RankingInput {
  return {
    nominations: [...ranked],
    ballots: ballots.filter(({ nomination, setAside }) => setAside === null && ranked.has(nomination)),
    rule: rules.scoring,
    ties: rules.ties,
    cap: rules.cap,
    panelOrders,
    drawSeed: seed,
  };
}

/** Aliases of all that were not withdrawn. */
export const rankedNow = ({ scored }: Pick<Count, "scored">): Set<string> =>
  new Set(scored.filter((one) => !isWithdrawn(one)).map(({ alias }) => alias));
