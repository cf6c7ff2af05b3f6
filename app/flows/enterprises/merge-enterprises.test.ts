import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq, getTableColumns } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { inTest } from "~/domains/appointments/appointments.fixture";
import { readSpans } from "~/domains/credentials/certificate.fixture";
import { type Enterprise, findEnterprise } from "~/domains/directory/enterprise.store.server";
import { addFirm, changeFirm } from "~/domains/directory/enterprises.fixture";
import { searchEnterprises } from "~/domains/directory/search-enterprises.server";
import { anAppointment } from "~/domains/duties/duties.fixture";
import type { DutyReport } from "~/domains/duties/duty-report.store.server";
import { system, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer } from "~/domains/people/proof";
import { grantsInForce } from "~/domains/people/role-grant.store.server";
import type { SignedIn } from "~/domains/people/visitor";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { appointmentPaper } from "../appointments/appointment-papers.server";
import { claimAt, colleague } from "../claims/claims.fixture";
import { confirmClaimant } from "../claims/decide-claims.server";
import { listAdministrators } from "../claims/list-administrators.server";
import { findVisibleReport } from "../duties/duty-access.server";
import { dutyReportFile } from "../duties/duty-report-file.server";
import { BELONGING, BELONGINGS } from "./belonging.server";
import { mergeEnterprises, previewMerge } from "./merge-enterprises.server";
import { type Merge, mergesInto, previewUndo, undoMerge } from "./undo-merge.server";

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
      id,
      number: `聘2000-${++numbers}`,
      enterpriseId: firm.id,
      personId: newId(tx.now),
      duties: ["other"],
      statement: "x",
      from: "2026-01-01",
      proposedAt: tx.now,
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

/** An appointment that runs, and one of each thing that hangs on it. */
const direct = (firm: { id: string }, change: Partial<typeof tables.appointment.$inferInsert> = {}) =>
  anAppointment(newId(1), firm.id, { from: "2020-01-01", ...change });
const numberOf = async (appointmentId: string) =>
  (await db.select().from(tables.appointment).where(eq(tables.appointment.id, appointmentId)))[0]?.number;
async function workUnder(appointmentId: string, enterpriseId: string): Promise<void> {
  const [id, day, recordedAt] = [newId(1), "2026-11-01", 1];
  const on = { appointmentId, enterpriseId, day, recordedAt };
  await inTest(async (tx) => {
    await tx.insert(tables.dutyRecord).values({ id, ...on, duty: "promotion", work: "宣贯", sentence: "讲了一次" });
    await tx.insert(tables.spotCheck).values({ id, ...on, subject: "出厂检验" });
    await tx.insert(tables.stopOrder).values({ id, ...on, conduct: "x", requirement: "x", addressee: "x" });
    await tx.insert(tables.trainingGiven).values({ id, ...on, topic: "x", audience: "x", people: 3, minutes: 60 });
    await tx.insert(tables.dutyReport).values({
      id,
      appointmentId,
      enterpriseId,
      year: 2026,
      summary: "x",
      records: [],
      submittedAt: 1,
      content: { records: [], standards: [], checks: [], orders: [], trainings: [] },
    });
  });
}
const HANGING = ["dutyRecord", "spotCheck", "stopOrder", "trainingGiven", "dutyReport"] as const;
const placesOf = async (appointmentId: string) => {
  const places: string[] = [];
  for (const name of HANGING) {
    const table = tables[name] as typeof tables.dutyReport;
    for (const row of await db.select().from(table).where(eq(table.appointmentId, appointmentId)))
      places.push(row.enterpriseId);
  }
  return places;
};
const merged = async (from: Enterprise, into: Enterprise): Promise<string> => {
  const done = await merge(from, into);
  if (!done.ok) throw new Error(done.reason);
  return done.mergeId;
};

describe("what comes about between a merge and its undoing", () => {
  it("goes back with the appointment that it hangs on, also over two merges; what hangs on another stays", async () => {
    const [from, into, last] = [await addFirm(), await addFirm(), await addFirm()];
    const hers = await direct(from);
    await workUnder(hers, from.id);
    const first = await merged(from, into);
    await workUnder(hers, into.id);
    const second = await merged(into, last);
    await workUnder(hers, last.id);
    const since = await direct(last, { from: "2019-01-01", to: "2019-12-31" });
    await workUnder(since, last.id);
    const told = await previewUndo(db, (await mergesInto(db, last.id))[0] as Merge);
    expect(told).toEqual({ records: 5, administrators: [] });
    expect(await undoMerge(officer, second)).toEqual({ ok: true });
    expect(await undoMerge(officer, first)).toEqual({ ok: true });
    expect(await placesOf(hers)).toEqual(Array(15).fill(from.id));
    expect(await placesOf(since)).toEqual(Array(5).fill(last.id));
  });

  it("is read as a paper under its own address: by who acts for the firm it became, and no longer for the one it was", async () => {
    const [from, into] = [await addFirm(), await addFirm()];
    const hers = await direct(from);
    await workUnder(hers, from.id);
    const actsFor = ({ id }: Enterprise) =>
      ({ signedIn: true, personId: newId(1), grants: [{ role: "enterprise", scopeId: id }] }) as unknown as SignedIn;
    const [report] = await db.select().from(tables.dutyReport).where(eq(tables.dutyReport.appointmentId, hers));
    const seenBy = async (who: SignedIn) =>
      [
        await appointmentPaper(who, hers, "letter", isoDayOf(now())),
        await appointmentPaper(who, hers, "authorisation", isoDayOf(now())),
        await findVisibleReport(who, report?.id ?? ""),
      ].map((paper) => paper !== null);
    expect([await seenBy(actsFor(from)), await seenBy(actsFor(into))]).toEqual([
      Array(3).fill(true),
      Array(3).fill(false),
    ]);
    const mergeId = await merged(from, into);
    expect([await seenBy(actsFor(from)), await seenBy(actsFor(into))]).toEqual([
      Array(3).fill(false),
      Array(3).fill(true),
    ]);
    await undoMerge(officer, mergeId);
    expect(await seenBy(actsFor(from))).toEqual(Array(3).fill(true));
  }, 60_000);

  it("lets a claim of the one that was confirmed meanwhile go back with the role that it gave", async () => {
    const into = await addFirm();
    const { person, firm } = await colleague();
    const claim = await claimAt(person, firm);
    const from = (await findEnterprise(db, firm)) as Enterprise;
    const mergeId = await merged(from, into);
    await confirmClaimant(officer, claim);
    const own = await colleague("340123", into.id);
    await confirmClaimant(officer, await claimAt(own.person, into.id));
    const actsFor = async ({ personId }: { personId: string }) =>
      (await grantsInForce(db, personId, now())).map(({ scopeId }) => scopeId);
    expect(await actsFor(person)).toEqual([into.id]);
    const told = await previewUndo(db, (await mergesInto(db, into.id))[0] as Merge);
    expect(told).toEqual({ records: 0, administrators: [person.name] });
    expect(await undoMerge(officer, mergeId)).toEqual({ ok: true });
    expect([await actsFor(person), await actsFor(own.person)]).toEqual([[firm], [into.id]]);
    expect(await listAdministrators(firm, now())).toMatchObject([{ personId: person.personId, how: "bureau" }]);
    expect((await listAdministrators(into.id, now())).map(({ personId }) => personId)).toEqual([own.person.personId]);
  });
});

describe("those whose firm is merged", () => {
  it("are told of it and of its undoing, each once; the papers she has keep name and code of one firm", async () => {
    const [from, into] = [await addFirm({ name: "甲方机械公司" }), await addFirm({ name: "乙方机械公司" })];
    const { person, account } = await newcomer();
    const hers = await direct(from, { personId: person.personId, firmName: from.name, firmCode: from.code });
    await workUnder(hers, from.id);
    const own = await colleague("340123", into.id);
    await confirmClaimant(officer, await claimAt(own.person, into.id));
    const told = async (to: string) =>
      (await db.select().from(tables.mail).where(eq(tables.mail.toAddress, to)))
        .filter(({ template }) => template.startsWith("firm-"))
        .map(({ template, text }) => [template, text?.includes(from.name), text?.includes(into.name)]);
    const mergeId = await merged(from, into);
    expect([await told(account), await told(own.account)]).toEqual([
      [["firm-merged", true, true]],
      [["firm-merged", true, true]],
    ]);
    const [report] = await db.select().from(tables.dutyReport).where(eq(tables.dutyReport.appointmentId, hers));
    const { bytes } = await dutyReportFile(report as DutyReport);
    const text = readSpans(bytes)
      .map(({ actual }) => actual)
      .join("");
    expect([text.includes(from.name), text.includes(from.code)]).toEqual([true, true]);
    expect([text.includes(into.name), text.includes(into.code)]).toEqual([false, false]);
    expect(await undoMerge(officer, mergeId)).toEqual({ ok: true });
    expect((await told(account)).map(([template]) => template)).toEqual(["firm-merged", "firm-parted"]);
  });
});

describe("two firms that each have a director in office", () => {
  it("are merged once one of them has ended, and not before", async () => {
    const [from, into] = [await addFirm(), await addFirm()];
    const [a, b] = [await direct(from), await direct(into)];
    const [one, other] = [await numberOf(a), await numberOf(b)];
    expect(await merge(from, into)).toEqual({ ok: false, reason: "merge.directors", values: { one, other } });
    expect(await appointed(from)).toEqual([a]);
    await inTest((tx) =>
      tx.update(tables.appointment).set({ endsOn: "2026-01-01" }).where(eq(tables.appointment.id, a)),
    );
    await merged(from, into);
    expect(await appointed(into)).toEqual([a, b].sort());
  });
});

describe("every column that names a firm", () => {
  /** Why a column stays with its row when two firms are made one. */
  const STAYS: Record<string, string> = {
    "enterprise.mergedIntoId": "leads on itself",
    "enterpriseKind.enterpriseId": "what the duplicate was said to be comes back with it",
    "awardCycle.copiedFromId": "another cycle, no firm",
    "declaredTie.aboutEnterpriseId":
      "whoever merges firms is not told of it; it is read as of the firm that stands (tie-sources)",
    "enterpriseMerge.fromId": "the history of merges",
    "enterpriseMerge.intoId": "the history of merges",
  };
  it("goes along with a merge, or it is said why not", () => {
    const named = Object.entries(tables).flatMap(([table, of]) =>
      Object.keys(getTableColumns(of as typeof tables.enterprise))
        .filter((column) => /enterprise|firmId|parentId|intoId|fromId|scopeId|originId/i.test(column))
        .map((column) => `${table}.${column}`),
    );
    const goes = BELONGINGS.map((what) => {
      const [of, column] = BELONGING[what];
      return `${Object.entries(tables).find(([, table]) => (table as unknown) === of)?.[0]}.${column}`;
    });
    expect([...goes, ...Object.keys(STAYS)].sort()).toEqual(named.sort());
  });
});
