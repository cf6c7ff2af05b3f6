import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import { findRegions } from "~/domains/directory/region.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import type { Cycle } from "./cycle";
import { isOfProvince } from "./province";

const { awardCycle, cycleAmendment, nomination } = tables;

export type CycleAmendment = typeof cycleAmendment.$inferSelect;
type Officer = Pick<BureauOfficer, "bureauGrants">;

const bySlug = async (on: Reader, slug: string): Promise<Cycle | undefined> =>
  (await on.select().from(awardCycle).where(eq(awardCycle.slug, slug)))[0];

/** Whether an officer is of the province, which alone makes, opens and amends cycles. */
export const mayChange = async (officer: Officer): Promise<boolean> => isOfProvince(officer, await findRegions());

/** Cycles as a bureau sees them, the latest first: those that were opened, and for the province its drafts, which stand before them. */
export async function cyclesFor(on: Reader, officer: Officer): Promise<Cycle[]> {
  const seen = (await mayChange(officer)) ? undefined : isNotNull(awardCycle.openedAt);
  const all = await on.select().from(awardCycle).where(seen).orderBy(desc(awardCycle.year), desc(awardCycle.id));
  return all.sort((a, b) => Number(a.openedAt !== null) - Number(b.openedAt !== null));
}

/** A cycle as a bureau sees it. @throws NotFound for a draft to whoever is not of the province, as if there were none */
export async function getSeenCycle(on: Reader, officer: Officer, slug: string): Promise<Cycle> {
  const found = await bySlug(on, slug);
  if (!found || (found.openedAt === null && !(await mayChange(officer)))) throw new NotFound("award cycle");
  return found;
}

/** A cycle that the officer may act upon: any, and only for the province. @throws NotFound */
export async function getProvincesCycle(on: Reader, officer: Officer, slug: string): Promise<Cycle> {
  const found = (await mayChange(officer)) ? await bySlug(on, slug) : undefined;
  if (!found) throw new NotFound("award cycle of the province");
  return found;
}

/** What was opened, for everyone, the latest first. */
export const publicCycles = (on: Reader): Promise<Cycle[]> =>
  on
    .select()
    .from(awardCycle)
    .where(isNotNull(awardCycle.openedAt))
    .orderBy(desc(awardCycle.openedAt), desc(awardCycle.id));

/** @throws NotFound for a draft */
export async function getPublicCycle(on: Reader, slug: string): Promise<Cycle> {
  const [found] = await on
    .select()
    .from(awardCycle)
    .where(and(eq(awardCycle.slug, slug), isNotNull(awardCycle.openedAt)));
  if (!found) throw new NotFound("award cycle");
  return found;
}

/** Any cycle by its id, for what belongs to it and was found within its own scope. @throws NotFound */
export async function getCycle(on: Reader, cycleId: string): Promise<Cycle> {
  const [found] = await on.select().from(awardCycle).where(eq(awardCycle.id, cycleId));
  if (!found) throw new NotFound("award cycle");
  return found;
}

/** What was changed of a cycle after it opened, in order; public with it. */
export const amendmentsOf = (on: Reader, cycleId: string): Promise<CycleAmendment[]> =>
  on.select().from(cycleAmendment).where(eq(cycleAmendment.cycleId, cycleId)).orderBy(asc(cycleAmendment.number));

/** Whether anybody ever handed in a nomination for it, withdrawn ones included: she went by its rules. */
export async function hasSubmissions(on: Reader, cycleId: string): Promise<boolean> {
  const [found] = await on
    .select({ id: nomination.id })
    .from(nomination)
    .where(and(eq(nomination.cycleId, cycleId), isNotNull(nomination.submittedAt)))
    .limit(1);
  return found !== undefined;
}
