import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { person, system, type Tx, transact } from "~/domains/ledger/transact.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { amendCycle } from "./amend-cycle.server";
import { copyCycle } from "./copy-cycle.server";
import type { Cycle } from "./cycle";
import {
  amendmentsOf,
  cyclesFor,
  getProvincesCycle,
  getPublicCycle,
  getSeenCycle,
  publicCycles,
} from "./cycle.store.server";
import type { CycleChange } from "./cycle-changes";
import { DAY_MS, readyCycle } from "./cycles.fixture";
import { rulesHash, standOf } from "./keep-cycle.server";
import { openCycle } from "./open-cycle.server";
import { createCycle, discardCycle, saveDraft } from "./save-cycle.server";

let province: BureauOfficer;
let county: BureauOfficer;
const officer = async (scopeId: string): Promise<BureauOfficer> => {
  const { person: who } = await newcomer();
  return {
    ...who,
    bureauGrants: [{ id: "g", role: "province", scopeKind: "region", scopeId }],
  } as unknown as BureauOfficer;
};
const act = <T>(work: (tx: Tx) => Promise<T>, by = province): Promise<T> => transact(person(by.personId), work);

beforeAll(async () => {
  await seedRegions();
  province = await officer("340000");
  county = await officer("340123");
});

/** A draft of which nothing is missing; its rules are those of the fixture. */
async function draft(): Promise<Cycle> {
  const { rules, ...facts } = readyCycle(now());
  const made = await act((tx) => createCycle(tx, province, facts, null));
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  const { cap } = rules;
  return save(made.cycle, { rules: { cap } });
}
async function save(cycle: Cycle, change: CycleChange): Promise<Cycle> {
  const saved = await act((tx) =>
    saveDraft(tx, province, cycle.slug, { part: "facts", change, stand: standOf(cycle) }),
  );
  if (!saved.ok) throw new Error(JSON.stringify(saved.faults));
  return saved.cycle;
}
async function opened(): Promise<Cycle> {
  const cycle = await draft();
  const done = await act((tx) => openCycle(tx, province, cycle.slug, standOf(cycle)));
  if (!done.ok) throw new Error(JSON.stringify(done.faults));
  return done.cycle;
}
const amend = (cycle: Cycle, change: CycleChange, reason = "批准单位调整") =>
  act((tx) => amendCycle(tx, province, cycle.slug, { part: "facts", change, stand: standOf(cycle), reason }));
const entry = async (name: string) =>
  (
    await db
      .select()
      .from(tables.ledgerEntry)
      .where(eq(tables.ledgerEntry.act, name))
      .orderBy(desc(tables.ledgerEntry.id))
  )[0];

describe("who sees a cycle", () => {
  it("is everybody once it is open, and before that the province alone", async () => {
    const cycle = await draft();
    await expect(getSeenCycle(db, county, cycle.slug)).rejects.toThrow("award cycle");
    await expect(getPublicCycle(db, cycle.slug)).rejects.toThrow("award cycle");
    expect((await getSeenCycle(db, province, cycle.slug)).id).toBe(cycle.id);
    expect((await cyclesFor(db, county)).map(({ id }) => id)).not.toContain(cycle.id);
    await act((tx) => openCycle(tx, province, cycle.slug, standOf(cycle)));
    expect((await getSeenCycle(db, county, cycle.slug)).id).toBe(cycle.id);
    expect((await publicCycles(db)).map(({ id }) => id)).toContain(cycle.id);
    expect((await cyclesFor(db, county)).map(({ id }) => id)).toContain(cycle.id);
  });

  it("and only the province acts upon one, open or not", async () => {
    const [waiting, running] = [await draft(), await opened()];
    for (const { slug } of [waiting, running])
      await expect(getProvincesCycle(db, county, slug)).rejects.toThrow("of the province");
    const { rules: _, ...facts } = readyCycle(now());
    const acts: ((tx: Tx) => Promise<unknown>)[] = [
      (tx) => createCycle(tx, county, facts, null),
      (tx) => openCycle(tx, county, waiting.slug, standOf(waiting)),
      (tx) => copyCycle(tx, county, running.slug, null),
      (tx) => discardCycle(tx, county, waiting.slug),
      (tx) => saveDraft(tx, county, waiting.slug, { part: "facts", change: {}, stand: standOf(waiting) }),
      (tx) =>
        amendCycle(tx, county, running.slug, { part: "facts", change: {}, stand: standOf(running), reason: "理由" }),
    ];
    for (const one of acts) await expect(act(one, county)).rejects.toThrow("of the province");
  });

  it("has drafts before what is open in the province's list", async () => {
    const [running, waiting] = [await opened(), await draft()];
    const ids = (await cyclesFor(db, province)).map(({ id }) => id);
    expect(ids.indexOf(waiting.id)).toBeLessThan(ids.indexOf(running.id));
  });
});

describe("a draft", () => {
  it("begins with the usual rules and a quota for each bureau that reports to the province", async () => {
    const { rules } = await draft();
    expect(Object.keys(rules.quotas)).toHaveLength(18);
    expect(rules.quotas).toMatchObject({ "340100": 0, "340826": 0, "341882": 0 });
  });

  it("is made once by a form that is sent twice", async () => {
    const { rules: _, ...facts } = readyCycle(now());
    const key = newId(now());
    const [one, two] = [
      await act((tx) => createCycle(tx, province, facts, key)),
      await act((tx) => createCycle(tx, province, facts, key)),
    ];
    expect(one.ok && two.ok && one.cycle.id === two.cycle.id).toBe(true);
    const unknown = await act((tx) => createCycle(tx, province, { ...facts, label: "gone" }, null));
    expect(unknown).toMatchObject({ ok: false, faults: [{ part: "facts", field: "label" }] });
  });

  it("is saved by the first of two officers; the other is told", async () => {
    const cycle = await draft();
    const saved = await save(cycle, { facts: { contact: "0551-11111111" } });
    const late = await act((tx) =>
      saveDraft(tx, province, cycle.slug, {
        part: "facts",
        change: { facts: { contact: "x" } },
        stand: standOf(cycle),
      }),
    );
    expect(late).toMatchObject({ ok: false, meanwhile: true, faults: [{ reason: "award.changedMeanwhile" }] });
    expect((await getSeenCycle(db, province, cycle.slug)).contact).toBe("0551-11111111");
    expect(await act((tx) => openCycle(tx, province, cycle.slug, standOf(cycle)))).toMatchObject({ meanwhile: true });
    expect(saved.changedAt).toBeGreaterThan(cycle.changedAt);
  });

  it("of another year has another address; saved without a change it stands as it was", async () => {
    const cycle = await draft();
    const moved = await save(cycle, { facts: { year: 2031 } });
    expect(moved.slug).toMatch(/^2031-[0-9a-hjkmnp-tv-z]{4}$/);
    expect(await save(moved, { facts: { year: 2031 } })).toEqual(moved);
  });

  it("is thrown away with an entry in the ledger, and not once it is open", async () => {
    const cycle = await draft();
    await act((tx) => discardCycle(tx, province, cycle.slug));
    await expect(getSeenCycle(db, province, cycle.slug)).rejects.toThrow();
    expect((await entry("award-cycle.discarded"))?.subjectId).toBe(cycle.id);
    const { slug } = await opened();
    await expect(act((tx) => discardCycle(tx, province, slug))).rejects.toThrow("award.cycleState.open");
  });
});

describe("opening", () => {
  it("is refused with what is missing, and freezes the rules under a hash in the ledger", async () => {
    const cycle = await save(await draft(), { facts: { approvalDocument: "" } });
    const open = (one: Cycle) => act((tx) => openCycle(tx, province, one.slug, standOf(one)));
    expect(await open(cycle)).toMatchObject({ ok: false, faults: [{ part: "facts", field: "approvalDocument" }] });
    const ready = await save(cycle, { facts: { approvalDocument: "示例函〔2026〕2号" } });
    const done = await open(ready);
    expect(done.ok).toBe(true);
    expect((await entry("award-cycle.opened"))?.body).toContain(rulesHash(ready));
    await expect(open(await getSeenCycle(db, province, ready.slug))).rejects.toThrow("award.cycleState.open");
    await expect(save(await getSeenCycle(db, province, ready.slug), { facts: { contact: "x" } })).rejects.toThrow(
      "award.cycleState.open",
    );
  });
});

describe("an amendment", () => {
  it("is kept with its number, reason and both values, and asks for a reason", async () => {
    const cycle = await opened();
    const contact = { facts: { contact: "0551-22222222" } };
    expect(await amend(cycle, contact, "改")).toMatchObject({ ok: false, faults: [{ field: "reason" }] });
    const done = await amend(cycle, contact);
    if (!done.ok) throw new Error("not amended");
    await amend(done.cycle, { facts: { reviewUntil: cycle.reviewUntil + DAY_MS } });
    expect(await amendmentsOf(db, cycle.id)).toMatchObject([
      { number: 1, reason: "批准单位调整", changes: { contact: { before: cycle.contact, after: "0551-22222222" } } },
      { number: 2, changes: { reviewUntil: { before: cycle.reviewUntil } } },
    ]);
    expect((await getPublicCycle(db, cycle.slug)).contact).toBe("0551-22222222");
    expect(await amend(await getPublicCycle(db, cycle.slug), contact)).toMatchObject({ ok: true, changes: {} });
    expect(await amendmentsOf(db, cycle.id)).toHaveLength(2);
  });

  it("leaves a cycle that could open, and says in which field it would not", async () => {
    const cycle = await opened();
    const late = { facts: { submissionsUntil: cycle.countiesUntil } };
    expect(await amend(cycle, late)).toMatchObject({ ok: false, faults: [{ field: "countiesUntil" }] });
    const title = { facts: { title: "另一个名称" } };
    expect(await amend(cycle, title)).toMatchObject({ faults: [{ field: "title", reason: "award.amend.fixed" }] });
  });

  it("of the rubric is possible until somebody has handed a nomination in", async () => {
    const cycle = await opened();
    const [first, ...rest] = cycle.rules.rubric as [Cycle["rules"]["rubric"][0], ...Cycle["rules"]["rubric"]];
    const rubric = (name: string) => ({ rules: { rubric: [{ ...first, name }, ...rest] } });
    const done = await amend(cycle, rubric("履职"));
    if (!done.ok) throw new Error("not amended");
    await transact(system("test"), async (tx) => {
      await tx.insert(tables.nomination).values({
        id: newId(tx.now),
        cycleId: cycle.id,
        regionCode: "340123",
        category: "k1",
        origin: "self",
        state: "withdrawn",
        deeds: "",
        summary: "",
        hiddenWords: [],
        openedAt: 0,
        stateAt: 0,
        changedAt: 0,
        submittedAt: 1,
        typedFields: 0,
        secondsUsed: 0,
      });
      tx.record({ act: "test.prepared", subject: { kind: "test", id: "1" } });
    });
    expect(await amend(done.cycle, rubric("履行"))).toMatchObject({ faults: [{ reason: "award.amend.submitted" }] });
    expect(await amend(done.cycle, { facts: { contact: "x" } })).toMatchObject({ ok: true });
  });
});

it("is copied into a draft that names where it comes from", async () => {
  const cycle = await opened();
  const key = newId(now());
  const copy = await act((tx) => copyCycle(tx, province, cycle.slug, key));
  expect(copy).toMatchObject({ copiedFromId: cycle.id, openedAt: null, approvalDocument: "", year: 2027 });
  expect(copy.rules).toEqual(cycle.rules);
  expect((await act((tx) => copyCycle(tx, province, cycle.slug, key))).id).toBe(copy.id);
});
