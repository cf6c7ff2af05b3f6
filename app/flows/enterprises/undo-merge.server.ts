import { db, type Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, gte, isNull } from "drizzle-orm";
import { getCoveredEnterprise } from "~/domains/directory/bureau-scope.server";
import { type Enterprise, findEnterprise } from "~/domains/directory/enterprise.store.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { BELONGINGS, type Belonging, hangingOn, move } from "./belonging.server";
import { wayUp } from "./merge-enterprises.server";
import { tellFirms } from "./tell-firm.server";

const { enterprise, enterpriseMerge } = tables;

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

/** What came about since a merge and still goes back with it. */
interface Since {
  hanging: Awaited<ReturnType<typeof hangingOn>>;
  grants: { id: string; name: string | null; endedAt: number | null }[];
}

/**
 * What hangs on an appointment that goes back goes with it, so that her work and her firm stay together; and the role goes that
 * was given for a claim that goes back: it was asked for the one firm, and nobody let her act for the other.
 */
async function cameSince(on: Reader, { intoId, mergedAt, moved }: Merge): Promise<Since> {
  const hanging = await hangingOn(on, moved.appointments ?? [], intoId);
  for (const [what, ids] of Object.entries(hanging)) {
    const before = new Set(moved[what]);
    hanging[what as Belonging] = ids.filter((id) => !before.has(id));
  }
  const { enterpriseClaim: claim, roleGrant, person } = tables;
  const confirmed = await on
    .select({ claimId: claim.id, id: roleGrant.id, name: person.name, endedAt: roleGrant.endedAt })
    .from(claim)
    // A claim is confirmed in the transaction that gives the role.
    .innerJoin(roleGrant, and(eq(roleGrant.personId, claim.personId), eq(roleGrant.grantedAt, claim.decidedAt)))
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(
      and(
        ...[eq(claim.enterpriseId, intoId), eq(claim.outcome, "confirmed"), gte(claim.decidedAt, mergedAt)],
        ...[eq(roleGrant.role, "enterprise"), eq(roleGrant.scopeId, intoId)],
      ),
    );
  const came = new Set(moved.claims);
  const grants = confirmed.filter(({ claimId }) => came.has(claimId));
  return { hanging, grants: grants.map(({ claimId: _, ...grant }) => grant) };
}

/** What would go back beside what came with the merge: how many papers, and who would act for the other firm from then on. */
export async function previewUndo(on: Reader, merge: Merge): Promise<{ records: number; administrators: string[] }> {
  const { hanging, grants } = await cameSince(on, merge);
  return {
    records: Object.values(hanging).flat().length,
    administrators: grants.flatMap(({ name, endedAt }) => (endedAt === null && name ? [name] : [])),
  };
}

/**
 * Makes two firms of one again: what came with the merge goes back, unless it has gone elsewhere meanwhile, with what belongs to
 * it since (`cameSince`); all else that has come about stays where it is. @throws NotFound
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
    const { hanging, grants } = await cameSince(tx, merge);
    const since: Partial<Record<Belonging, string[]>> = { ...hanging, grants: grants.map(({ id }) => id) };
    for (const what of BELONGINGS) {
      const came = (moved[what] ?? []).filter((id) => what !== "members" || !above.includes(id));
      const ids = [...came, ...(since[what] ?? [])];
      await move(tx, what, ids, intoId, fromId);
    }
    await tx
      .update(enterpriseMerge)
      .set({ undoneBy: officer.personId, undoneAt: tx.now })
      .where(eq(enterpriseMerge.id, mergeId));
    await tx.update(enterprise).set({ mergedIntoId: null, changedAt: tx.now }).where(eq(enterprise.id, fromId));
    await tellFirms(tx, "parted", from, (await findEnterprise(tx, intoId)) as Enterprise);
    const counts = Object.fromEntries(Object.entries(since).map(([what, ids]) => [what, ids.length]));
    tx.record({
      act: "enterprise.parted",
      subject: { kind: "enterprise", id: fromId },
      facts: { from: intoId, ...counts },
    });
    return { ok: true as const };
  });
}
