import { db, type Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { getCoveredEnterprise } from "~/domains/directory/bureau-scope.server";
import { type Enterprise, findEnterprise } from "~/domains/directory/enterprise.store.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";

const BATCH = 500;
const { enterprise, enterpriseMerge, roleGrant } = tables;

/** What belongs to a firm and goes along when it turns out to be another one: by its table, and the column that names the firm. */
const BELONGING = {
  appointments: [tables.appointment, "enterpriseId"],
  employments: [tables.employment, "enterpriseId"],
  people: [tables.person, "enterpriseId"],
  grants: [tables.roleGrant, "scopeId"],
  claims: [tables.enterpriseClaim, "enterpriseId"],
  dutyRecords: [tables.dutyRecord, "enterpriseId"],
  standards: [tables.disclosedStandard, "enterpriseId"],
  spotChecks: [tables.spotCheck, "enterpriseId"],
  stopOrders: [tables.stopOrder, "enterpriseId"],
  trainings: [tables.trainingGiven, "enterpriseId"],
  reports: [tables.dutyReport, "enterpriseId"],
  members: [tables.enterprise, "parentId"],
} as const;
export type Belonging = keyof typeof BELONGING;
export const BELONGINGS = Object.keys(BELONGING) as Belonging[];

/** Every table has these two; which column it is, BELONGING says. */
const placeOf = (what: Belonging) => {
  const [table, column] = BELONGING[what];
  const columns = table as unknown as typeof tables.appointment &
    Record<string, typeof tables.appointment.enterpriseId>;
  return { table: columns, column, at: columns[column] as typeof tables.appointment.enterpriseId };
};
const ofFirms = (what: Belonging): SQL | undefined =>
  what === "grants" ? eq(roleGrant.scopeKind, "enterprise") : undefined;

async function idsAt(on: Reader, what: Belonging, firmId: string): Promise<string[]> {
  const { table, at } = placeOf(what);
  const rows = await on
    .select({ id: table.id })
    .from(table)
    .where(and(eq(at, firmId), ofFirms(what)));
  return rows.map(({ id }) => id);
}

/** Moves what is still at `from` of these ids; what has gone elsewhere meanwhile stays where it is. */
async function move(tx: Tx, what: Belonging, ids: readonly string[], from: string, to: string): Promise<void> {
  const { table, column, at } = placeOf(what);
  for (let first = 0; first < ids.length; first += BATCH) {
    const some = ids.slice(first, first + BATCH);
    await tx
      .update(table)
      .set({ [column]: to })
      .where(and(inArray(table.id, some), eq(at, from)));
  }
}

/** How much would go along, by kind; only what there is. */
export async function previewMerge(on: Reader, fromId: string): Promise<{ what: Belonging; count: number }[]> {
  const counted: { what: Belonging; count: number }[] = [];
  for (const what of BELONGINGS) counted.push({ what, count: (await idsAt(on, what, fromId)).length });
  return counted.filter(({ count }) => count > 0);
}

/** Whether two rows may be made one. A group and one that belongs to it are two firms, or their tie has to be undone first. */
export async function canMerge(on: Reader, from: Enterprise, into: Enterprise): Promise<Verdict> {
  if (from.id === into.id) return refused("merge.same");
  if (from.heldBy || into.heldBy) return refused("merge.held");
  if (from.mergedIntoId || into.mergedIntoId) return refused("merge.already");
  if ((await wayUp(on, into)).includes(from.id)) return refused("merge.group", { name: from.name });
  return accepted;
}

async function wayUp(on: Reader, firm: Enterprise): Promise<string[]> {
  const up: string[] = [];
  for (let at: Enterprise | null = firm; at && !up.includes(at.id); ) {
    up.push(at.id);
    at = at.parentId === null ? null : await findEnterprise(on, at.parentId);
  }
  return up;
}

/** Makes one firm of two: all that belongs to `fromId` goes to `intoId`, and its address leads there. @throws NotFound */
export async function mergeEnterprises(
  officer: BureauOfficer,
  { fromId, intoId, reason }: { fromId: string; intoId: string; reason: string },
): Promise<{ ok: true; mergeId: string } | Refusal> {
  return transact(person(officer.personId), async (tx) => {
    const from = await getCoveredEnterprise(tx, officer, fromId);
    const into = await getCoveredEnterprise(tx, officer, intoId);
    const verdict = await canMerge(tx, from, into);
    if (!verdict.ok) return verdict;
    const moved: Record<string, string[]> = {};
    for (const what of BELONGINGS) {
      const ids = await idsAt(tx, what, fromId);
      if (ids.length === 0) continue;
      moved[what] = ids;
      await move(tx, what, ids, fromId, intoId);
    }
    const id = newId(tx.now);
    const done = { mergedBy: officer.personId, mergedAt: tx.now, undoneBy: null, undoneAt: null };
    await tx.insert(enterpriseMerge).values({ id, fromId, intoId, reason, moved, ...done });
    await tx.update(enterprise).set({ mergedIntoId: intoId, changedAt: tx.now }).where(eq(enterprise.id, fromId));
    const counts = Object.fromEntries(Object.entries(moved).map(([what, ids]) => [what, ids.length]));
    tx.record({
      act: "enterprise.merged",
      subject: { kind: "enterprise", id: fromId },
      facts: { into: intoId, ...counts },
      reason,
    });
    return { ok: true as const, mergeId: id };
  });
}

export type Merge = typeof enterpriseMerge.$inferSelect;

/** Merges into a firm that have not been undone, the newest first. */
export const mergesInto = (on: Reader, intoId: string): Promise<Merge[]> =>
  on
    .select()
    .from(enterpriseMerge)
    .where(and(eq(enterpriseMerge.intoId, intoId), isNull(enterpriseMerge.undoneAt)))
    .orderBy(desc(enterpriseMerge.id));

/** A merge of two firms that the officer answers for. @throws NotFound */
export async function getMerge(officer: BureauOfficer, mergeId: string, on: Reader = db): Promise<Merge> {
  const [merge] = await on.select().from(enterpriseMerge).where(eq(enterpriseMerge.id, mergeId));
  if (!merge) throw new NotFound("merge");
  await getCoveredEnterprise(on, officer, merge.fromId);
  await getCoveredEnterprise(on, officer, merge.intoId);
  return merge;
}

/** Whether a merge may be undone: once, and the newest of several in a row first. */
export async function canUndoMerge(on: Reader, merge: Merge): Promise<Verdict> {
  if (merge.undoneAt !== null) return refused("merge.undone");
  const into = await findEnterprise(on, merge.intoId);
  return into?.mergedIntoId ? refused("merge.mergedOn", { name: into.name }) : accepted;
}

/**
 * Makes two firms of one again: what came with the merge goes back, unless it has gone elsewhere meanwhile; what has come about
 * since stays where it is. @throws NotFound
 */
export function undoMerge(officer: BureauOfficer, mergeId: string): Promise<{ ok: true } | Refusal> {
  return transact(person(officer.personId), async (tx) => {
    const merge = await getMerge(officer, mergeId, tx);
    const verdict = await canUndoMerge(tx, merge);
    if (!verdict.ok) return verdict as Refusal;
    const { fromId, intoId, moved } = merge;
    const from = (await findEnterprise(tx, fromId)) as Enterprise;
    // Whoever became a group above it meanwhile cannot be its member again.
    const above = await wayUp(tx, from);
    for (const what of BELONGINGS) {
      const ids = (moved[what] ?? []).filter((id) => what !== "members" || !above.includes(id));
      await move(tx, what, ids, intoId, fromId);
    }
    await tx
      .update(enterpriseMerge)
      .set({ undoneBy: officer.personId, undoneAt: tx.now })
      .where(eq(enterpriseMerge.id, mergeId));
    await tx.update(enterprise).set({ mergedIntoId: null, changedAt: tx.now }).where(eq(enterprise.id, fromId));
    tx.record({ act: "enterprise.parted", subject: { kind: "enterprise", id: fromId }, facts: { from: intoId } });
    return { ok: true as const };
  });
}
