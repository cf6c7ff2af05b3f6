import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray } from "drizzle-orm";
import type { CycleJuror } from "~/domains/awards/jury/jury.store.server";
import { canRun } from "~/domains/awards/nomination/own-case";
import { grantIsInForce } from "~/domains/people/role-grant.store.server";
import { BUREAU_REGION } from "~/domains/people/role-scope";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

const OFFICERS = Object.keys(BUREAU_REGION) as (keyof typeof BUREAU_REGION)[];

/**
 * Whether each of these people may score in a cycle at all: no officer of a bureau, who reads nominations with their names, and nobody who is nominated
 * in it, for whatever she gives to the others moves her own place.
 */
export async function scoreVerdicts(
  on: Reader,
  cycleId: string,
  personIds: readonly string[],
  now: number,
): Promise<Map<string, Verdict>> {
  if (personIds.length === 0) return new Map();
  const { roleGrant, nomination } = tables;
  const grants = await on
    .select({ personId: roleGrant.personId })
    .from(roleGrant)
    .where(and(inArray(roleGrant.personId, [...personIds]), inArray(roleGrant.role, OFFICERS), grantIsInForce(now)));
  const nominated = await on
    .select({
      id: nomination.id,
      personId: nomination.personId,
      state: nomination.state,
      submittedAt: nomination.submittedAt,
    })
    .from(nomination)
    .where(and(eq(nomination.cycleId, cycleId), inArray(nomination.personId, [...personIds])));
  const officers = new Set(grants.map(({ personId }) => personId));
  const verdictOf = (personId: string): Verdict => {
    if (officers.has(personId)) return refused("award.juror.officer");
    return canRun(nominated, personId).ok ? accepted : refused("award.juror.nominated");
  };
  return new Map(personIds.map((personId) => [personId, verdictOf(personId)]));
}

/** The same of one person. */
export const canScoreIn = async (on: Reader, cycleId: string, personId: string, now: number): Promise<Verdict> =>
  (await scoreVerdicts(on, cycleId, [personId], now)).get(personId) ?? accepted;

/** Aliases of jurors of a cycle who may not score in it any more: they became officers, or were nominated, since they were named. */
export async function barredAmong(
  on: Reader,
  cycleId: string,
  jurors: readonly (Pick<CycleJuror, "alias"> & { personId: string })[],
  now: number,
): Promise<Set<string>> {
  const people = jurors.map(({ personId }) => personId);
  const verdicts = await scoreVerdicts(on, cycleId, people, now);
  return new Set(jurors.filter(({ personId }) => verdicts.get(personId)?.ok === false).map(({ alias }) => alias));
}
