import type { Reader } from "@db/client.server";
import type { NominationState } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, eq, getTableColumns, inArray, isNull } from "drizzle-orm";
import type { SignedIn } from "~/domains/people/visitor";
import { NotFound } from "~/kernel/errors";

const { expert, expertTerm, cycleJuror, blindDossier, review, reviewStep, assignmentRun, nomination } = tables;

export type Expert = typeof expert.$inferSelect;
export type ExpertTerm = typeof expertTerm.$inferSelect;
export type CycleJuror = typeof cycleJuror.$inferSelect;
export type Dossier = typeof blindDossier.$inferSelect;
export type Review = typeof review.$inferSelect;
export type ReviewStep = typeof reviewStep.$inferSelect;
export type AssignmentRun = typeof assignmentRun.$inferSelect;

/** The province's pool, each with her terms. */
export async function expertsOf(on: Reader): Promise<(Expert & { terms: ExpertTerm[] })[]> {
  const [all, terms] = await Promise.all([
    on.select().from(expert).orderBy(asc(expert.addedAt), asc(expert.personId)),
    on.select().from(expertTerm).orderBy(asc(expertTerm.from)),
  ]);
  return all.map((one) => ({ ...one, terms: terms.filter(({ personId }) => personId === one.personId) }));
}

/** Jurors of a cycle who serve, by number. */
export async function jurorsOf(on: Reader, cycleId: string): Promise<(CycleJuror & { personId: string })[]> {
  const found = await on
    .select()
    .from(cycleJuror)
    .where(and(eq(cycleJuror.cycleId, cycleId), isNull(cycleJuror.removedAt)))
    .orderBy(asc(cycleJuror.number));
  return found.flatMap((one) => (one.personId === null ? [] : [{ ...one, personId: one.personId }]));
}

/** Everybody who ever served in a cycle, also who was released or erased since, by number: what was drawn names them by alias. */
export const namedJurorsOf = (on: Reader, cycleId: string): PromiseLike<CycleJuror[]> =>
  on.select().from(cycleJuror).where(eq(cycleJuror.cycleId, cycleId)).orderBy(asc(cycleJuror.number));

/** Cycles in which she serves. */
export const servesIn = (on: Reader, { personId }: Pick<SignedIn, "personId">): PromiseLike<CycleJuror[]> =>
  on
    .select()
    .from(cycleJuror)
    .where(and(eq(cycleJuror.personId, personId), isNull(cycleJuror.removedAt)))
    .orderBy(asc(cycleJuror.addedAt));

/** Blind dossiers of a cycle with all that jurors read, by number. */
export const dossiersOf = (on: Reader, cycleId: string): PromiseLike<Dossier[]> =>
  on.select().from(blindDossier).where(eq(blindDossier.cycleId, cycleId)).orderBy(asc(blindDossier.number));

/** One of them; null where the cycle has none of this alias. */
export async function findDossier(on: Reader, cycleId: string, alias: string): Promise<Dossier | null> {
  const [found] = await on
    .select()
    .from(blindDossier)
    .where(and(eq(blindDossier.cycleId, cycleId), eq(blindDossier.alias, alias)));
  return found ?? null;
}

const { deeds, summary, exhibits, nonce: nameNonce, ...aboutDossier } = getTableColumns(blindDossier);
/** A dossier without what stands in it, for the texts of a cycle are long, and without what opens whose it is. */
export type DossierStand = Omit<Dossier, "deeds" | "summary" | "exhibits" | "nonce">;

/** The same dossiers for who only asks how far they are. */
export const dossierStandsOf = (on: Reader, cycleId: string): PromiseLike<DossierStand[]> =>
  on.select(aboutDossier).from(blindDossier).where(eq(blindDossier.cycleId, cycleId)).orderBy(asc(blindDossier.number));

const { scores, levels, reasons, nonce, reasonsSalt, ...aboutReview } = getTableColumns(review);
/** A review without what its juror gave: neither points nor words, and nothing that opens a commitment. */
export type ReviewStand = Omit<Review, "scores" | "levels" | "reasons" | "nonce" | "reasonsSalt">;

/** How far every review of a cycle is, for who may not see what was given. */
export const reviewStandsOf = (on: Reader, cycleId: string): PromiseLike<ReviewStand[]> =>
  on
    .select(aboutReview)
    .from(review)
    .where(eq(review.cycleId, cycleId))
    .orderBy(asc(review.nomination), asc(review.juror));

/** The same of one dossier. */
export const standsOfDossier = (on: Reader, { alias }: Pick<Dossier, "alias">): PromiseLike<ReviewStand[]> =>
  on.select(aboutReview).from(review).where(eq(review.nomination, alias)).orderBy(asc(review.juror));

/** Every review of a cycle, also those that ended by a recusal. */
export const reviewsOf = (on: Reader, cycleId: string): PromiseLike<Review[]> =>
  on.select().from(review).where(eq(review.cycleId, cycleId)).orderBy(asc(review.nomination), asc(review.juror));

/** Hers alone: the only way in which a juror reads reviews. */
export async function reviewsOfJuror(on: Reader, who: Pick<SignedIn, "personId">, cycleId: string): Promise<Review[]> {
  const aliases = (await servesIn(on, who)).filter((one) => one.cycleId === cycleId).map(({ alias }) => alias);
  if (aliases.length === 0) return [];
  return on.select().from(review).where(inArray(review.juror, aliases)).orderBy(asc(review.nomination));
}

/** A review of hers with what tells it from others of her list: the number and the category of its dossier. */
export interface Reading {
  review: Review;
  juror: CycleJuror;
  number: number;
  category: string;
  /** Of the nomination; null where there is none any more. */
  nominationState: NominationState | null;
}

/** All of hers, in all cycles in which she serves, by number. */
export const readingsOf = (on: Reader, { personId }: Pick<SignedIn, "personId">): Promise<Reading[]> =>
  on
    .select({
      review,
      juror: cycleJuror,
      number: blindDossier.number,
      category: blindDossier.category,
      nominationState: nomination.state,
    })
    .from(review)
    .innerJoin(cycleJuror, eq(cycleJuror.alias, review.juror))
    .innerJoin(blindDossier, eq(blindDossier.alias, review.nomination))
    .leftJoin(nomination, eq(nomination.id, blindDossier.nominationId))
    .where(and(eq(cycleJuror.personId, personId), isNull(cycleJuror.removedAt)))
    .orderBy(asc(blindDossier.number));

export interface OwnReview {
  review: Review;
  juror: CycleJuror;
  dossier: Dossier;
  nominationState: NominationState | null;
}

/** One of her own, with the dossier it is of. @throws NotFound for another juror's, as if there were none */
export async function getOwnReview(
  on: Reader,
  { personId }: Pick<SignedIn, "personId">,
  id: string,
): Promise<OwnReview> {
  const [found] = await on
    .select({ review, juror: cycleJuror, dossier: blindDossier, nominationState: nomination.state })
    .from(review)
    .innerJoin(cycleJuror, eq(cycleJuror.alias, review.juror))
    .innerJoin(blindDossier, eq(blindDossier.alias, review.nomination))
    .leftJoin(nomination, eq(nomination.id, blindDossier.nominationId))
    .where(and(eq(review.id, id), eq(cycleJuror.personId, personId), isNull(cycleJuror.removedAt)));
  if (!found) throw new NotFound("review");
  return found;
}

/** What happened to all reviews of a cycle, the oldest first. */
export const reviewHistoryOf = async (on: Reader, cycleId: string): Promise<ReviewStep[]> =>
  (
    await on
      .select({ step: reviewStep })
      .from(reviewStep)
      .innerJoin(review, eq(review.id, reviewStep.reviewId))
      .where(eq(review.cycleId, cycleId))
      .orderBy(asc(reviewStep.at), asc(reviewStep.id))
  ).map(({ step }) => step);

/** What happened to a review, the oldest first. */
export const reviewStepsOf = (on: Reader, reviewId: string) =>
  on.select().from(reviewStep).where(eq(reviewStep.reviewId, reviewId)).orderBy(asc(reviewStep.at), asc(reviewStep.id));

/** Drawings of a cycle, the first one first. */
export const runsOf = (on: Reader, cycleId: string): PromiseLike<AssignmentRun[]> =>
  on.select().from(assignmentRun).where(eq(assignmentRun.cycleId, cycleId)).orderBy(asc(assignmentRun.at));
