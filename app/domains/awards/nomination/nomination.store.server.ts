import type { Reader } from "@db/client.server";
import type { BureauLevel } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { regionsOf } from "~/domains/directory/bureau-scope.server";
import type { BureauOfficer } from "~/domains/people/proof";
import type { SignedIn } from "~/domains/people/visitor";
import { NotFound } from "~/kernel/errors";
import { type Hand, handsOf } from "./hand";
import type { Nomination } from "./nomination";
import type { Exhibit } from "./nomination-content";

const { nomination, nominationExhibit, nominationStep, nominationRecommendation, storedFile } = tables;
export type NominationStep = typeof nominationStep.$inferSelect;
export type Recommendation = typeof nominationRecommendation.$inferSelect;
/** An exhibit with the hash of its paper's bytes; null where it has none. */
export type ExhibitWithFile = Exhibit & { sha256: string | null };

/** Far below what either database takes in one statement. */
const IDS_AT_ONCE = 500;

/** Any nomination by its id; who may see what of it is for the caller to ask. */
export async function findNomination(on: Reader, id: string): Promise<Nomination | null> {
  const [found] = await on.select().from(nomination).where(eq(nomination.id, id));
  return found ?? null;
}

/** A nomination with the part that this person has in it. @throws NotFound where she has none, as if there were no such nomination */
export async function getHandled(
  on: Reader,
  who: SignedIn,
  id: string,
): Promise<{ nomination: Nomination; hands: Hand[] }> {
  const found = await findNomination(on, id);
  const hands = found ? handsOf(found, who) : [];
  if (!found || hands.length === 0) throw new NotFound("nomination");
  return { nomination: found, hands };
}

/** Nominations of which she is the nominee, the newest first. */
export const nominationsOf = (on: Reader, personId: string): PromiseLike<Nomination[]> =>
  on.select().from(nomination).where(eq(nomination.personId, personId)).orderBy(desc(nomination.openedAt));

/** Those that a firm or a bureau opened itself, the newest first. */
export const nominationsFrom = (
  on: Reader,
  { origin, originId }: Pick<Nomination, "origin"> & { originId: string },
): PromiseLike<Nomination[]> =>
  on
    .select()
    .from(nomination)
    .where(and(eq(nomination.origin, origin), eq(nomination.originId, originId)))
    .orderBy(desc(nomination.openedAt));

/** States that bureaus see: what was never handed in is the nominee's alone. */
const SEEN_BY_BUREAUS = [
  ...["submitted", "checking", "returned", "resubmitted", "recommended", "accepted", "rejected"],
] as Nomination["state"][];

/** A nomination of the officer's region or below that was handed in; null for any other. */
export async function findCoveredNomination(
  on: Reader,
  officer: Pick<BureauOfficer, "bureauGrants">,
  id: string,
): Promise<Nomination | null> {
  const found = await findNomination(on, id);
  const seen = found && SEEN_BY_BUREAUS.includes(found.state) && (await regionsOf(officer)).includes(found.regionCode);
  return seen ? found : null;
}

/** Of one that lay on their desks and that its nominee took back since: its cycle and when. Null for any other; nothing of it is shown any more. */
export async function findWithdrawnCovered(
  on: Reader,
  officer: Pick<BureauOfficer, "bureauGrants">,
  id: string,
): Promise<{ cycleId: string; at: number } | null> {
  const found = await findNomination(on, id);
  if (found?.state !== "withdrawn" || found.submittedAt === null) return null;
  return (await regionsOf(officer)).includes(found.regionCode) ? { cycleId: found.cycleId, at: found.stateAt } : null;
}

/** One that they see. @throws NotFound for any other */
export async function getCoveredNomination(
  on: Reader,
  officer: Pick<BureauOfficer, "bureauGrants">,
  id: string,
): Promise<Nomination> {
  const found = await findCoveredNomination(on, officer, id);
  if (!found) throw new NotFound("nomination of the bureau");
  return found;
}

/** All of a cycle that the officer may see, in the order of their regions and of their submission. */
export async function coveredNominations(
  on: Reader,
  officer: Pick<BureauOfficer, "bureauGrants">,
  cycleId: string,
): Promise<Nomination[]> {
  const regions = await regionsOf(officer);
  if (regions.length === 0) return [];
  return on
    .select()
    .from(nomination)
    .where(
      and(
        eq(nomination.cycleId, cycleId),
        inArray(nomination.state, SEEN_BY_BUREAUS),
        inArray(nomination.regionCode, regions),
      ),
    )
    .orderBy(asc(nomination.regionCode), asc(nomination.submittedAt), asc(nomination.id));
}

/** What stands in it, in its order. */
export async function exhibitsOf(on: Reader, nominationId: string): Promise<ExhibitWithFile[]> {
  const rows = await on
    .select({ exhibit: nominationExhibit, sha256: storedFile.sha256 })
    .from(nominationExhibit)
    .leftJoin(storedFile, eq(storedFile.id, nominationExhibit.fileId))
    .where(and(eq(nominationExhibit.nominationId, nominationId), isNull(nominationExhibit.removedAt)))
    .orderBy(asc(nominationExhibit.position), asc(nominationExhibit.id));
  return rows.map(({ exhibit, sha256 }) => ({ ...exhibit, sha256 }));
}

/** The same of many at once, by nomination. */
export async function exhibitsOfAll(
  on: Reader,
  nominationIds: readonly string[],
): Promise<Map<string, ExhibitWithFile[]>> {
  const all = new Map<string, ExhibitWithFile[]>();
  for (let i = 0; i < nominationIds.length; i += IDS_AT_ONCE) {
    const rows = await on
      .select({ exhibit: nominationExhibit, sha256: storedFile.sha256 })
      .from(nominationExhibit)
      .leftJoin(storedFile, eq(storedFile.id, nominationExhibit.fileId))
      .where(
        and(
          inArray(nominationExhibit.nominationId, nominationIds.slice(i, i + IDS_AT_ONCE)),
          isNull(nominationExhibit.removedAt),
        ),
      )
      .orderBy(asc(nominationExhibit.position), asc(nominationExhibit.id));
    for (const { exhibit, sha256 } of rows)
      all.set(exhibit.nominationId, [...(all.get(exhibit.nominationId) ?? []), { ...exhibit, sha256 }]);
  }
  return all;
}

/** What happened to it, the oldest first. */
export const stepsOf = (on: Reader, nominationId: string): PromiseLike<NominationStep[]> =>
  on
    .select()
    .from(nominationStep)
    .where(eq(nominationStep.nominationId, nominationId))
    .orderBy(asc(nominationStep.at), asc(nominationStep.id));

/** Recommendations that stand, from below. */
export const recommendationsOf = (on: Reader, nominationIds: readonly string[]): PromiseLike<Recommendation[]> =>
  on
    .select()
    .from(nominationRecommendation)
    .where(
      and(
        inArray(nominationRecommendation.nominationId, [...nominationIds]),
        isNull(nominationRecommendation.withdrawnAt),
      ),
    )
    .orderBy(asc(nominationRecommendation.at));

/** Those of one desk in a cycle, by rank. */
export const recommendedBy = (
  on: Reader,
  { cycleId, level, regionCode }: { cycleId: string; level: BureauLevel; regionCode: string },
): PromiseLike<Recommendation[]> =>
  on
    .select()
    .from(nominationRecommendation)
    .where(
      and(
        eq(nominationRecommendation.cycleId, cycleId),
        eq(nominationRecommendation.level, level),
        eq(nominationRecommendation.regionCode, regionCode),
        isNull(nominationRecommendation.withdrawnAt),
      ),
    )
    .orderBy(asc(nominationRecommendation.rank));

/** Who is nominated in those that a desk recommended: whoever holds its places. */
export const namedNominations = (
  on: Reader,
  ids: readonly string[],
): PromiseLike<Pick<Nomination, "id" | "facts">[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : on
        .select({ id: nomination.id, facts: nomination.facts })
        .from(nomination)
        .where(inArray(nomination.id, [...ids]));
