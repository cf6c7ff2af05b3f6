import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { exhibitsOf } from "~/domains/awards/nomination/nomination.store.server";
import { keepUpload } from "~/domains/files/keep-upload.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { EnterpriseAdministrator, Person } from "~/domains/people/proof";
import type { SignedIn } from "~/domains/people/visitor";
import { now } from "~/kernel/clock";
import { NotFound, Refused } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { findVisibleFile } from "../../file-access.server";
import { AGREES, addCycle, director, inTest, officerAt, RULES, WRITING } from "../nominations.fixture";
import { giveConsent } from "./consent-nomination.server";
import { nominateDirector, notYetNominated } from "./nominate-director.server";
import { openNomination } from "./open-nomination.server";
import { submitNomination } from "./submit-nomination.server";
import { addDocument, removeExhibit, restoreExhibits, writeNomination } from "./write-nomination.server";

beforeAll(() => seedRegions());

/** Somebody who acts for a firm, as the guards would prove her. */
async function administratorOf(firmId: string): Promise<EnterpriseAdministrator> {
  const { person } = await newcomer();
  const grants = [{ id: "g", role: "enterprise", scopeKind: "enterprise", scopeId: firmId }];
  return { ...person, grants, actsForId: firmId } as unknown as EnterpriseAdministrator;
}
const asVisitor = (officer: unknown, grants: unknown): SignedIn => ({ ...(officer as SignedIn), grants: grants as [] });

let papers = 0;
async function paperOf(by: SignedIn): Promise<string> {
  const text = Buffer.from(`示例材料${++papers}`);
  const kept = await keepUpload(
    by as Person,
    { bytes: text, typedName: "示例.txt" },
    { kinds: ["txt"], fallback: "x" },
  );
  if (!kept.ok) throw new Error(kept.reason);
  return kept.file.id;
}
const document = async (by: SignedIn, id: string) => {
  const fileId = await paperOf(by);
  expect(await addDocument(by, id, { title: "示例获奖材料", fileId, seconds: 60 })).toEqual({ ok: true });
  return fileId;
};
const opened = async (person: Person, cycle: { slug: string }) => {
  const opening = { cycle: cycle.slug, personId: person.personId, category: "firms", origin: "self" as const };
  const done = await openNomination(person, { ...opening, originId: null, formKey: null });
  if (!done.ok) throw new Error(done.reason);
  return done.id;
};

describe("a firm that nominates", () => {
  it("nominates its directors in office, and nobody else's", async () => {
    const cycle = await addCycle();
    const { person, firmId } = await director();
    const { person: elsewhere } = await director();
    const firm = await administratorOf(firmId);
    const of = (personId: string) =>
      nominateDirector(firm, { cycle: cycle.slug, personId, category: "firms", formKey: null });
    expect(await of(elsewhere.personId)).toMatchObject({ reason: "award.notDirector", field: "personId" });
    expect(await of((await newcomer()).person.personId)).toMatchObject({ reason: "award.notDirector" });
    const open = async () =>
      (await notYetNominated(db, firmId, cycle.id, isoDayOf(now()))).map(({ personId }) => personId);
    expect(await open()).toEqual([person.personId]);
    const done = await of(person.personId);
    const [row] = await db.select().from(tables.nomination).where(eq(tables.nomination.cycleId, cycle.id));
    expect(done).toEqual({ ok: true, id: row?.id });
    expect(row).toMatchObject({ origin: "enterprise", originId: firmId, enterpriseId: firmId, state: "draft" });
    expect(await open()).toEqual([]);
    await inTest((tx) =>
      tx
        .update(tables.nomination)
        .set({ state: "withdrawn" })
        .where(eq(tables.nomination.id, row?.id ?? "")),
    );
    expect(await open()).toEqual([person.personId]);
  });

  it("no more once the director is out of office there", async () => {
    const cycle = await addCycle();
    const { person, firmId } = await director();
    const ended = { endsOn: "2026-01-01", endedAt: 1 };
    await inTest((tx) =>
      tx.update(tables.appointment).set(ended).where(eq(tables.appointment.personId, person.personId)),
    );
    const firm = await administratorOf(firmId);
    expect(
      await nominateDirector(firm, { cycle: cycle.slug, personId: person.personId, category: "firms", formKey: null }),
    ).toMatchObject({ reason: "award.notDirector" });
  });

  it("neither takes out nor puts back what the platform knows of the nominee", async () => {
    const cycle = await addCycle();
    const { person, firmId } = await director();
    const firm = await administratorOf(firmId);
    const made = { cycle: cycle.slug, personId: person.personId, category: "firms", formKey: null };
    const done = await nominateDirector(firm, made);
    const id = done.ok ? done.id : "";
    const [record] = await exhibitsOf(db, id);
    await expect(removeExhibit(firm, id, record?.id ?? "")).rejects.toBeInstanceOf(NotFound);
    await expect(restoreExhibits(firm, id)).rejects.toBeInstanceOf(NotFound);
    await document(firm, id);
    const paper = (await exhibitsOf(db, id)).find(({ source }) => source === "stated");
    await removeExhibit(firm, id, paper?.id ?? "");
    await removeExhibit(person, id, record?.id ?? "");
    expect(await exhibitsOf(db, id)).toEqual([]);
    await restoreExhibits(person, id);
    expect((await exhibitsOf(db, id)).map(({ ref }) => ref)).toEqual([record?.ref]);
  });
});

describe("papers of a nomination", () => {
  it("are the nominee's alone until she hands in, then also for the bureaus of her line as far as she let them go", async () => {
    const { person } = await director("340123");
    const id = await opened(person, await addCycle());
    const [let_, kept] = [await document(person, id), await document(person, id)];
    const exhibits = await exhibitsOf(db, id);
    const grant = (scopeId: string, role: "county" | "city") => [{ id: "g", role, scopeKind: "region", scopeId }];
    const county = asVisitor(await officerAt("340123", "county"), grant("340123", "county"));
    const beside = asVisitor(await officerAt("340122", "county"), grant("340122", "county"));
    const city = asVisitor(await officerAt("340100", "city"), grant("340100", "city"));
    const sees = async (who: SignedIn) =>
      (await Promise.all([let_, kept].map((file) => findVisibleFile(who, file)))).map((file) => file !== null);
    await writeNomination(person, id, WRITING, null);
    await giveConsent(person, id, { ...AGREES, forward: [exhibits.find(({ fileId }) => fileId === let_)?.id ?? ""] });
    expect([await sees(person), await sees(county)]).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(await submitNomination(person, id)).toMatchObject({ ok: true });
    expect(await sees(county)).toEqual([true, false]);
    expect(await sees(city)).toEqual([true, false]);
    expect(await sees(beside)).toEqual([false, false]);
    expect(await sees((await director()).person)).toEqual([false, false]);
  });

  it("are as many as the cycle takes, also where that is more than a claim may hold", async () => {
    const { person } = await director();
    const rules = { ...RULES, evidence: { ...RULES.evidence, documents: 6 } };
    const id = await opened(person, await addCycle({ rules }));
    for (let n = 0; n < 6; n++) await document(person, id);
    const more = { title: "再一份", fileId: await paperOf(person), seconds: null };
    expect(await addDocument(person, id, more)).toMatchObject({ reason: "award.documentsMost", values: { most: 6 } });
  });
});

describe("a nominee's word", () => {
  it("is to what she was shown, and can be given otherwise while nothing was handed in", async () => {
    const { person } = await director();
    const id = await opened(person, await addCycle());
    expect(await giveConsent(person, id, AGREES)).toMatchObject({ reason: "award.deedsMissing", field: "deeds" });
    await writeNomination(person, id, WRITING, null);
    expect(await giveConsent(person, id, { ...AGREES, shown: "another hash" })).toMatchObject({
      ok: false,
      reason: "award.contentChanged",
    });
    await giveConsent(person, id, AGREES);
    expect(await giveConsent(person, id, { ...AGREES, publishSummary: false })).toEqual({ ok: true });
    const [row] = await db.select().from(tables.nomination).where(eq(tables.nomination.id, id));
    expect(row).toMatchObject({ state: "consented", publishSummary: false });
    await submitNomination(person, id);
    await expect(giveConsent(person, id, AGREES)).rejects.toBeInstanceOf(Refused);
  });
});
