import type { BureauLevel } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import { type Cycle, type CycleAct, canDo as cycleCanDo } from "~/domains/awards/cycle/cycle";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { type Desk, deskAfter, deskAt } from "~/domains/awards/nomination/desk-path";
import { moveNomination } from "~/domains/awards/nomination/move-nomination.server";
import { canDo, type Nomination, onDesk } from "~/domains/awards/nomination/nomination";
import { getCoveredNomination, recommendedBy } from "~/domains/awards/nomination/nomination.store.server";
import { quotaOf } from "~/domains/awards/nomination/quota";
import { findRegions } from "~/domains/directory/region.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { insist, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { endRecommendations } from "./consent-nomination.server";
import { toldSince } from "./desk/told-since.server";
import { tellNominee } from "./tell-nomination.server";

const BY_LEVEL = { county: "recommend-county", city: "recommend-city", province: "check" } as const satisfies Record<
  BureauLevel,
  CycleAct
>;

/** Whether the desk on which a nomination lies is one that this officer sits at, and its time is not over. */
export function canActAt(
  officer: Pick<BureauOfficer, "bureauGrants">,
  nomination: Pick<Nomination, "state" | "level">,
  desk: Desk | undefined,
  cycle: Cycle,
  now: number,
): Verdict {
  if (!onDesk(nomination)) return refused(`award.nominationState.${nomination.state}`);
  const sits = desk !== undefined && officer.bureauGrants.some(({ scopeId }) => scopeId === desk.regionCode);
  if (!sits) return refused("award.otherDesk");
  return cycleCanDo(BY_LEVEL[desk.level], cycle, now);
}

interface AtDesk {
  nomination: Nomination;
  cycle: Cycle;
  desk: Desk;
  next: Desk | undefined;
}

/**
 * A nomination on the officer's own desk. `seen` is the hash of what she was shown, where the form tells: she does not decide on what she has not
 * read. @throws NotFound, Refused
 */
async function take(tx: Tx, by: BureauOfficer, id: string, seen: string): Promise<AtDesk> {
  const nomination = await getCoveredNomination(tx, by, id);
  const cycle = await getCycle(tx, nomination.cycleId);
  const regions = await findRegions();
  const level = nomination.level;
  const desk = level === null ? undefined : deskAt(nomination.regionCode, level, regions);
  await insistSince(tx, nomination, canActAt(by, nomination, desk, cycle, tx.now));
  if (seen !== "" && seen !== nomination.lockedHash) throw new Refused("award.resubmittedMeanwhile");
  if (!desk) throw new Refused("award.otherDesk");
  return { nomination, cycle, desk, next: deskAfter(nomination.regionCode, desk.level, regions) };
}

/** Whether it is not looked at already. */
export const canCheck = (nomination: Pick<Nomination, "state">): Verdict =>
  canDo("check", nomination).ok ? accepted : refused("award.checkingAlready");

/** Goes on where the act is possible. @throws Refused with what was done with it meanwhile, or on whose desk it lies */
async function insistSince(tx: Tx, nomination: Nomination, verdict: Verdict): Promise<void> {
  insist(verdict.ok ? verdict : await toldSince(tx, nomination, verdict));
}

/** Begins to look at it: others see that somebody does. @throws NotFound, Refused */
export const beginCheck = (by: BureauOfficer, id: string, seen = ""): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { nomination } = await take(tx, by, id, seen);
    insist(canCheck(nomination));
    await moveNomination(tx, by, nomination, "check");
  });

/** Gives it back to be mended: what, and until when (ms). @throws NotFound, Refused */
export const returnNomination = (
  by: BureauOfficer,
  id: string,
  { reason, dueAt, seen = "" }: { reason: string; dueAt: number; seen?: string },
): Promise<{ ok: true } | (Refusal & { field: string })> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, cycle } = await take(tx, by, id, seen);
    if (dueAt <= tx.now) return { ...refused("award.duePast"), field: "dueOn" };
    if (dueAt > cycle.citiesUntil) return { ...refused("award.dueLate"), field: "dueOn" };
    const kept = await moveNomination(tx, by, nomination, "return", { reason, change: { dueAt } });
    await tellNominee(tx, kept, cycle, "returned", reason);
    return { ok: true };
  });

/** Recommends it to the desk above, with an opinion and the place among those of this bureau, within its quota. @throws NotFound, Refused */
export const recommendNomination = (
  by: BureauOfficer,
  id: string,
  { opinion, rank, seen = "" }: { opinion: string; rank: number; seen?: string },
): Promise<{ ok: true } | (Refusal & { field: string })> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, cycle, desk, next } = await take(tx, by, id, seen);
    if (!next) throw new Refused("award.provinceAccepts");
    const quota = quotaOf(cycle.rules, desk, next);
    if (rank > quota) return { ...refused("award.quotaOver", { quota }), field: "rank" };
    const others = await recommendedBy(tx, { cycleId: cycle.id, ...desk });
    if (others.some((one) => one.rank === rank)) return { ...refused("award.rankTaken", { rank }), field: "rank" };
    const { nominationRecommendation } = tables;
    await tx.insert(nominationRecommendation).values({
      ...{ id: newId(tx.now), nominationId: id, cycleId: cycle.id, ...desk, rank, opinion },
      ...{ byPersonId: by.personId, at: tx.now, withdrawnAt: null },
    });
    const change = { level: next.level };
    const kept = await moveNomination(tx, by, nomination, "recommend", { change, facts: { rank } });
    await tellNominee(tx, kept, cycle, "recommended");
    return { ok: true };
  });

/** Takes a recommendation of the own desk back while the desk above did nothing to it yet. @throws NotFound, Refused */
export const takeRecommendationBack = (by: BureauOfficer, id: string, reason: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const nomination = await getCoveredNomination(tx, by, id);
    const cycle = await getCycle(tx, nomination.cycleId);
    const below = await deskBelow(nomination);
    await insistSince(tx, nomination, canTakeBack(by, nomination, below, cycle, tx.now));
    const { nominationRecommendation } = tables;
    await tx
      .update(nominationRecommendation)
      .set({ withdrawnAt: tx.now })
      .where(
        and(
          eq(nominationRecommendation.nominationId, id),
          eq(nominationRecommendation.level, (below as Desk).level),
          isNull(nominationRecommendation.withdrawnAt),
        ),
      );
    await moveNomination(tx, by, nomination, "take-recommendation-back", {
      reason,
      change: { level: below?.level ?? null },
    });
  });

export async function deskBelow(nomination: Pick<Nomination, "regionCode" | "level">): Promise<Desk | undefined> {
  const regions = await findRegions();
  const levels = (["county", "city"] as const).filter((level) => level !== nomination.level);
  return levels
    .flatMap((level) => deskAt(nomination.regionCode, level, regions) ?? [])
    .find(({ level }) => deskAfter(nomination.regionCode, level, regions)?.level === nomination.level);
}

export function canTakeBack(
  officer: Pick<BureauOfficer, "bureauGrants">,
  nomination: Nomination,
  below: Desk | undefined,
  cycle: Cycle,
  now: number,
): Verdict {
  const open = canDo("take-recommendation-back", nomination);
  if (!open.ok) return open;
  if (!below || !officer.bureauGrants.some(({ scopeId }) => scopeId === below.regionCode))
    return refused("award.otherDesk");
  const inTime = cycleCanDo(BY_LEVEL[below.level], cycle, now);
  return inTime.ok ? accepted : inTime;
}

/** The province takes it into the cycle: from now on it is scored. @throws NotFound, Refused */
export const acceptNomination = (by: BureauOfficer, id: string, seen = ""): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, cycle, next } = await take(tx, by, id, seen);
    if (next) throw new Refused("award.recommendFirst");
    const kept = await moveNomination(tx, by, nomination, "accept");
    await tellNominee(tx, kept, cycle, "accepted");
  });

/** Turns it down, with a reason that the nominee reads. @throws NotFound, Refused */
export const rejectNomination = (by: BureauOfficer, id: string, reason: string, seen = ""): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    const { nomination, cycle } = await take(tx, by, id, seen);
    const kept = await moveNomination(tx, by, nomination, "reject", { reason });
    await endRecommendations(tx, id);
    await tellNominee(tx, kept, cycle, "rejected", reason);
  });
