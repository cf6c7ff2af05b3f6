import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { exhibitsOf, getHandled, stepsOf } from "~/domains/awards/nomination/nomination.store.server";
import { addFirm } from "~/domains/directory/enterprises.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { now } from "~/kernel/clock";
import { NotFound, Refused } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { AGREES, addCycle, appoint, director, inTest, submitted, WRITING, written } from "../nominations.fixture";
import { askConsent, giveConsent, refuseConsent, withdrawNomination } from "./consent-nomination.server";
import { openNomination } from "./open-nomination.server";
import { submitNomination } from "./submit-nomination.server";
import { removeExhibit, writeNomination } from "./write-nomination.server";

beforeAll(() => seedRegions());
afterEach(() => {
  vi.useRealTimers();
});

const stateOf = async (id: string) =>
  (await db.select().from(tables.nomination).where(eq(tables.nomination.id, id)))[0];
const open = (by: Person, cycle: { slug: string }, change: Partial<Parameters<typeof openNomination>[1]> = {}) =>
  openNomination(by, {
    cycle: cycle.slug,
    personId: by.personId,
    category: "firms",
    origin: "self",
    originId: null,
    formKey: null,
    ...change,
  });
/** Somebody who acts for a firm, as a visitor. */
const actingFor = async (firmId: string): Promise<Person> => {
  const { person } = await newcomer();
  return { ...person, grants: [{ id: "g", role: "enterprise", scopeKind: "enterprise", scopeId: firmId }] } as Person;
};

describe("a nomination", () => {
  it("opens filled with what the platform knows, once a person and cycle, and a form sent twice opens one", async () => {
    const cycle = await addCycle();
    const { person } = await director();
    const first = await open(person, cycle, { formKey: "k" });
    expect(await open(person, cycle, { formKey: "k" })).toEqual(first);
    expect(await open(person, cycle)).toMatchObject({ ok: false, reason: "award.nominatedAlready" });
    const id = first.ok ? first.id : "";
    expect(await exhibitsOf(db, id)).toMatchObject([{ kind: "appointment", source: "checked", forward: null }]);
    expect(await stateOf(id)).toMatchObject({ state: "draft", regionCode: "340123", facts: { name: "王小明" } });
    await withdrawNomination(person, id);
    expect(await open(person, cycle)).toMatchObject({ ok: true });
  });

  it("is not opened without a firm, for an unknown category, or of a cycle that takes none", async () => {
    const { person } = await newcomer();
    expect(await open(person, await addCycle())).toMatchObject({ reason: "award.noFirm", field: "person" });
    const { person: other } = await director();
    expect(await open(other, await addCycle(), { category: "x" })).toMatchObject({ reason: "award.categoryMissing" });
    await expect(open(other, await addCycle({ submissionsUntil: now() }))).rejects.toBeInstanceOf(Refused);
    await expect(open(other, await addCycle({ openedAt: null }))).rejects.toBeInstanceOf(NotFound);
  });

  it("is nobody's who has no part in it", async () => {
    const { person, firmId } = await director();
    const cycle = await addCycle();
    const id = await written(person, cycle);
    const { person: stranger } = await director();
    await expect(getHandled(db, stranger, id)).rejects.toBeInstanceOf(NotFound);
    // Who acts for her firm has no part in what she opened herself.
    await expect(getHandled(db, await actingFor(firmId), id)).rejects.toBeInstanceOf(NotFound);
    await expect(submitNomination(stranger, id)).rejects.toBeInstanceOf(NotFound);
  });

  it("is handed in only as she agreed: whoever writes afterwards asks her anew", async () => {
    const { person } = await director();
    const id = await written(person, await addCycle());
    await writeNomination(person, id, { ...WRITING, deeds: "另一段事迹。" }, null);
    expect(await submitNomination(person, id)).toMatchObject({ faults: [{ reason: "award.consentMissing" }] });
    await giveConsent(person, id, AGREES);
    expect(await submitNomination(person, id)).toEqual({ ok: true, changes: [] });
    expect(await stateOf(id)).toMatchObject({ state: "submitted", level: "county", typedFields: 7, secondsUsed: 420 });
    await expect(writeNomination(person, id, WRITING, null)).rejects.toBeInstanceOf(Refused);
  });

  it("opened by her firm is the nominee's to agree to, to refuse and to take back", async () => {
    const { person, firmId } = await director();
    const firm = await actingFor(firmId);
    const opened = await open(firm, await addCycle(), {
      personId: person.personId,
      origin: "enterprise",
      originId: firmId,
    });
    const id = opened.ok ? opened.id : "";
    expect(await askConsent(firm, id)).toMatchObject({ ok: false, field: "deeds" });
    await writeNomination(firm, id, WRITING, 3);
    expect(await askConsent(firm, id)).toEqual({ ok: true });
    await expect(giveConsent(firm, id, AGREES)).rejects.toBeInstanceOf(NotFound);
    await refuseConsent(person, id, "今年不参加");
    expect(await submitNomination(firm, id)).toMatchObject({ faults: [{ reason: "award.consentMissing" }] });
    expect(await askConsent(firm, id)).toEqual({ ok: true });
    expect(await giveConsent(person, id, { ...AGREES, publishName: false })).toMatchObject({ field: "publishName" });
    await giveConsent(person, id, AGREES);
    expect(await submitNomination(firm, id)).toMatchObject({ ok: true });
    await expect(withdrawNomination(firm, id)).rejects.toBeInstanceOf(NotFound);
    await withdrawNomination(person, id);
    expect((await stepsOf(db, id)).map(({ act }) => act)).toEqual([
      ...["open", "write", "ask-consent", "refuse", "ask-consent", "consent", "submit", "withdraw"],
    ]);
  });

  it("is agreed to anew by a nominee who thinks better of it before it is handed in", async () => {
    const { person } = await director();
    const id = await written(person, await addCycle());
    const [exhibit] = await exhibitsOf(db, id);
    expect(exhibit?.forward).toBe(false);
    await giveConsent(person, id, { ...AGREES, forward: [exhibit?.id ?? ""] });
    expect((await exhibitsOf(db, id))[0]?.forward).toBe(true);
    expect(await submitNomination(person, id)).toMatchObject({ ok: true });
  });

  it("lets go only of what she lets go, each with its hash", async () => {
    const { person } = await director();
    const cycle = await addCycle();
    await appoint(person, (await addFirm({ code: newId(now()) })).id, isoDayOf(now() - 400 * DAY_MS));
    const opened = await open(person, cycle);
    const id = opened.ok ? opened.id : "";
    const [first, second] = await exhibitsOf(db, id);
    await writeNomination(person, id, WRITING, null);
    await giveConsent(person, id, { ...AGREES, forward: [first?.id ?? ""] });
    await submitNomination(person, id);
    const [kept, held] = await exhibitsOf(db, id);
    expect(kept).toMatchObject({ id: first?.id, forward: true, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(held).toMatchObject({ id: second?.id, forward: false, hash: null });
  });

  it("with records that read otherwise by now is shown to her before it goes on", async () => {
    const { person } = await director();
    const id = await written(person, await addCycle());
    await inTest((tx) =>
      tx
        .update(tables.appointment)
        .set({ duties: ["training", "stopping"] })
        .where(eq(tables.appointment.personId, person.personId)),
    );
    expect(await submitNomination(person, id)).toMatchObject({ faults: [{ reason: "award.evidenceChanged" }] });
    expect(await stateOf(id)).toMatchObject({ state: "draft", consentHash: null });
    expect(await exhibitsOf(db, id)).toMatchObject([{ facts: { duties: 2 }, forward: null }]);
    await giveConsent(person, id, AGREES);
    expect(await submitNomination(person, id)).toMatchObject({ ok: true });
  });

  it("of somebody who is not eligible is refused with the rule, and what was taken out stays out", async () => {
    const { person } = await newcomer();
    const firm = await addFirm({ code: newId(now()) });
    await appoint(person, firm.id, isoDayOf(now() - 100 * DAY_MS));
    const cycle = await addCycle();
    const opened = await open(person, cycle);
    const id = opened.ok ? opened.id : "";
    await removeExhibit(person, id, (await exhibitsOf(db, id))[0]?.id ?? "");
    await writeNomination(person, id, WRITING, null);
    await giveConsent(person, id, AGREES);
    expect(await submitNomination(person, id)).toMatchObject({ faults: [{ reason: "award.eligibility.appointment" }] });
    expect(await exhibitsOf(db, id)).toEqual([]);
  });

  it("is in time until the last millisecond, by the server's clock in the transaction", async () => {
    const { person } = await director();
    const cycle = await addCycle();
    const id = await written(person, cycle);
    vi.useFakeTimers({ toFake: ["Date"], now: cycle.submissionsUntil });
    await expect(submitNomination(person, id)).rejects.toMatchObject({ reason: "award.submissionsOver" });
    vi.setSystemTime(cycle.submissionsUntil - 1);
    expect(await submitNomination(person, id)).toMatchObject({ ok: true });
  });

  it("handed in twice at once is handed in once", async () => {
    const { person } = await director();
    const id = await written(person, await addCycle());
    const sent = await Promise.allSettled([submitNomination(person, id), submitNomination(person, id)]);
    expect(sent.filter((one) => one.status === "fulfilled" && one.value.ok)).toHaveLength(1);
    expect((await stepsOf(db, id)).filter(({ act }) => act === "submit")).toHaveLength(1);
  });

  it("of a firm that reports straight to the province lies on its county's desk first", async () => {
    const { person } = await director("340826");
    const id = await submitted(person, await addCycle());
    expect(await stateOf(id)).toMatchObject({ level: "county", regionCode: "340826" });
  });
});
