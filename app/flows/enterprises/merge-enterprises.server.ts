import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { isRunning, termsMeet } from "~/domains/appointments/appointment";
import { appointmentsAt } from "~/domains/appointments/appointment.store.server";
import { getCoveredEnterprise } from "~/domains/directory/bureau-scope.server";
import { type Enterprise, findEnterprise } from "~/domains/directory/enterprise.store.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { BELONGINGS, type Belonging, idsAt, move } from "./belonging.server";
import { tellFirms } from "./tell-firm.server";

const { enterprise, enterpriseMerge } = tables;

/** How much would go along, by kind; only what there is. */
export async function previewMerge(on: Reader, fromId: string): Promise<{ what: Belonging; count: number }[]> {
  const counted: { what: Belonging; count: number }[] = [];
  for (const what of BELONGINGS) counted.push({ what, count: (await idsAt(on, what, fromId)).length });
  return counted.filter(({ count }) => count > 0);
}

/**
 * Whether two rows may be made one. A group and one that belongs to it are two firms, or their tie has to be undone first; and two
 * directors in office are one too many (decision 025): which of them ends is for the firms to say.
 */
export async function canMerge(on: Reader, from: Enterprise, into: Enterprise, today: string): Promise<Verdict> {
  if (from.id === into.id) return refused("merge.same");
  if (from.heldBy || into.heldBy) return refused("merge.held");
  if (from.mergedIntoId || into.mergedIntoId) return refused("merge.already");
  if ((await wayUp(on, into)).includes(from.id)) return refused("merge.group", { name: from.name });
  return directorsCanMeet(on, from, into, today);
}

async function directorsCanMeet(on: Reader, from: Enterprise, into: Enterprise, today: string): Promise<Verdict> {
  const running = async ({ id }: Enterprise) => (await appointmentsAt(on, id)).filter((one) => isRunning(one, today));
  const theirs = await running(into);
  for (const one of await running(from))
    for (const other of theirs)
      if (termsMeet(one, other)) return refused("merge.directors", { one: one.number, other: other.number });
  return accepted;
}

/** A firm and the groups above it, the nearest first. */
export async function wayUp(on: Reader, firm: Enterprise): Promise<string[]> {
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
    const verdict = await canMerge(tx, from, into, isoDayOf(tx.now));
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
    await tellFirms(tx, "merged", from, into);
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
