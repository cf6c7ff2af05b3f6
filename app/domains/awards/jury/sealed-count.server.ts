import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Cycle } from "../cycle/cycle";
import { ballotsMissing, type Sealing } from "./sealing";

const { review, blindDossier, nomination } = tables;

/** What was sealed beside what the rule asks for, as everybody reads it. */
export interface SealedCount extends Pick<Sealing, "asked" | "missing" | "short"> {
  given: number;
  /** Ballots that count no more because a conflict of interest came out after the sealing. */
  setAside: number;
  /** Of those the ones that it came out of after names had been joined to the scores. */
  asideLate: number;
  /** Why it was sealed with some missing. */
  reason: string | null;
}

type Sealed = Pick<Cycle, "id" | "sealedAt" | "unblindedAt" | "sealedReason" | "rules">;

/** Null before the sealing. Who withdrew since was still in the cycle then; who had withdrawn before was asked for no ballot. */
export async function sealedCount(
  on: Reader,
  { id, sealedAt, unblindedAt, sealedReason, rules }: Sealed,
): Promise<SealedCount | null> {
  if (sealedAt === null) return null;
  const ballots = await on
    .select({ nomination: review.nomination, state: review.state, stateAt: review.stateAt })
    .from(review)
    .where(and(eq(review.cycleId, id), isNotNull(review.commitment)));
  const dossiers = await on
    .select({ alias: blindDossier.alias, state: nomination.state, stateAt: nomination.stateAt })
    .from(blindDossier)
    .innerJoin(nomination, eq(nomination.id, blindDossier.nominationId))
    .where(eq(blindDossier.cycleId, id));
  const then = dossiers.filter(({ state, stateAt }) => state !== "withdrawn" || stateAt > sealedAt);
  const counted = ballotsMissing(
    then.map(({ alias }) => alias),
    ballots.map((one) => one.nomination),
    rules.scoring.jurors,
  );
  const aside = ballots.filter(({ state }) => state !== "locked");
  const asideLate = aside.filter(({ stateAt }) => unblindedAt !== null && stateAt >= unblindedAt).length;
  return { ...counted, given: ballots.length, setAside: aside.length, asideLate, reason: sealedReason };
}
