import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Enterprise } from "~/domains/directory/enterprise.store.server";
import { addFirm, changeFirm } from "~/domains/directory/enterprises.fixture";
import { searchEnterprises } from "~/domains/directory/search-enterprises.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer } from "~/domains/people/proof";
import { newId } from "~/kernel/ids";
import { mergeEnterprises, mergesInto, previewMerge, undoMerge } from "./merge-enterprises.server";

let officer: BureauOfficer;
beforeAll(async () => {
  await seedRegions();
  const { person } = await newcomer();
  const bureauGrants = [{ id: "x", role: "county", scopeKind: "region", scopeId: "340123" }];
  officer = { ...person, bureauGrants } as unknown as BureauOfficer;
});

let numbers = 0;
const appoint = (firm: { id: string }): Promise<string> =>
  transact(system("test"), async (tx) => {
    const id = newId(tx.now);
    await tx.insert(tables.appointment).values({
      ...{ id, number: `聘2000-${++numbers}`, enterpriseId: firm.id, personId: newId(tx.now), duties: ["other"] },
      ...{ statement: "x", from: "2026-01-01", proposedAt: tx.now },
    });
    tx.record({ act: "test.prepared", subject: { kind: "test", id } });
    return id;
  });
const appointed = async (firm: { id: string }): Promise<string[]> =>
  (await db.select().from(tables.appointment))
    .filter(({ enterpriseId }) => enterpriseId === firm.id)
    .map(({ id }) => id)
    .sort();
const merge = (from: Enterprise, into: Enterprise) =>
  mergeEnterprises(officer, { fromId: from.id, intoId: into.id, reason: "同一家企业登记了两次" });

describe("merging two firms", () => {
  it("takes along what belongs to the one, leads on, and gives back just that", async () => {
    const [from, into] = [await addFirm({ name: "合并甲公司" }), await addFirm({ name: "合并乙公司" })];
    const child = await addFirm({ parentId: from.id });
    const [a, b] = [await appoint(from), await appoint(into)];
    expect(await previewMerge(db, from.id)).toEqual([
      { what: "appointments", count: 1 },
      { what: "members", count: 1 },
    ]);
    const merged = await merge(from, into);
    if (!merged.ok) throw new Error(merged.reason);
    expect([await appointed(from), await appointed(into)]).toEqual([[], [a, b].sort()]);
    expect(await searchEnterprises(db, "合并甲公司", 5)).toEqual([]);
    expect((await mergesInto(db, into.id)).map(({ fromId }) => fromId)).toEqual([from.id]);
    const since = await appoint(into);
    expect(await undoMerge(officer, merged.mergeId)).toEqual({ ok: true });
    expect([await appointed(from), await appointed(into)]).toEqual([[a], [b, since].sort()]);
    expect(await searchEnterprises(db, "合并甲公司", 5)).toHaveLength(1);
    const [row] = (await db.select().from(tables.enterprise)).filter(({ id }) => id === child.id);
    expect(row?.parentId).toBe(from.id);
    expect(await undoMerge(officer, merged.mergeId)).toMatchObject({ reason: "merge.undone" });
  });

  it("is refused for one firm with itself, for a group with its member, and for another bureau's", async () => {
    const group = await addFirm();
    const member = await addFirm({ parentId: group.id });
    expect(await merge(group, group)).toMatchObject({ reason: "merge.same" });
    expect(await merge(group, member)).toMatchObject({ reason: "merge.group" });
    const elsewhere = await addFirm({ regionCode: "340122" });
    await expect(merge(group, elsewhere)).rejects.toMatchObject({ status: 404 });
    await expect(merge(elsewhere, group)).rejects.toMatchObject({ status: 404 });
  });

  it("lets a member that became a group above it stay where it is", async () => {
    const [from, into, above] = [await addFirm(), await addFirm(), await addFirm()];
    const child = await addFirm({ parentId: from.id });
    await changeFirm(from.id, { parentId: above.id });
    const merged = await merge(from, into);
    if (!merged.ok) throw new Error(merged.reason);
    await changeFirm(above.id, { parentId: child.id });
    expect(await undoMerge(officer, merged.mergeId)).toEqual({ ok: true });
    const parents = new Map((await db.select().from(tables.enterprise)).map(({ id, parentId }) => [id, parentId]));
    expect([parents.get(child.id), parents.get(from.id), parents.get(above.id)]).toEqual([into.id, above.id, child.id]);
  });

  it("loses no appointment in any history of merges, undoings and appointments between them", async () => {
    const act = fc.record({
      kind: fc.constantFrom("merge", "undo", "appoint"),
      a: fc.nat(3),
      b: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
        const firms = [await addFirm(), await addFirm(), await addFirm(), await addFirm()];
        const made = new Map<string, string>();
        const merges: string[] = [];
        for (const { kind, a, b } of acts) {
          const [one, other] = [firms[a] as Enterprise, firms[b] as Enterprise];
          if (kind === "appoint") made.set(await appoint(one), one.id);
          else if (kind === "merge") {
            const now = await merge(one, other);
            if (now.ok) merges.push(now.mergeId);
          } else if (merges.length > 0) await undoMerge(officer, merges[a % merges.length] as string);
        }
        // Undone from the newest back, each firm has what was appointed by it, and nobody else's.
        for (const id of merges.reverse()) await undoMerge(officer, id);
        const there = await Promise.all(firms.map(appointed));
        const own = firms.map(({ id }) => [...made].filter(([, at]) => at === id).map(([one]) => one));
        expect(there).toEqual(own.map((ids) => ids.sort()));
        for (const { id } of firms)
          expect((await db.select().from(tables.enterprise)).find((row) => row.id === id)?.mergedIntoId).toBeNull();
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
