import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getHandled, stepsOf } from "~/domains/awards/nomination/nomination.store.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { EnterpriseAdministrator } from "~/domains/people/proof";
import type { SignedIn } from "~/domains/people/visitor";
import { nominateCovered } from "../desk/nominate-covered.server";
import { AGREES, addCycle, director, inTest, officerAt, submitted, WRITING, written } from "../nominations.fixture";
import { askConsent, canConsent, giveConsent, withdrawNomination } from "./consent-nomination.server";
import { nominateDirector } from "./nominate-director.server";
import { nominationView } from "./nomination-view.server";
import { answeredAppointments } from "./nominee-records.server";
import { ownEligibility } from "./own-eligibility.server";
import { ownNominations, ownNominationWaits } from "./own-nominations.server";
import { submitNomination } from "./submit-nomination.server";
import { writeNomination } from "./write-nomination.server";

beforeAll(() => seedRegions());

async function firmOf(firmId: string): Promise<EnterpriseAdministrator> {
  const { person } = await newcomer();
  const grants = [{ id: "g", role: "enterprise", scopeKind: "enterprise", scopeId: firmId }];
  return { ...person, grants, actsForId: firmId } as unknown as EnterpriseAdministrator;
}
const idOf = (opened: { ok: true; id: string } | { ok: false }) => {
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  return opened.id;
};

it("a firm and a bureau open theirs whether or not she nominated herself, and each of them once", async () => {
  const cycle = await addCycle();
  const asked = { cycle: cycle.slug, category: "firms", formKey: null };
  const county = await officerAt("340123", "county");
  for (const own of ["none", "draft", "handed in"]) {
    const { person, firmId } = await director();
    const hers = own === "none" ? null : await (own === "draft" ? written : submitted)(person, cycle);
    const firm = await firmOf(firmId);
    const wanted = { ...asked, personId: person.personId };
    expect([own, (await nominateDirector(firm, wanted)).ok]).toEqual([own, true]);
    // Beside the firm's she still comes to begin her own.
    const { nominationId } = await ownEligibility(person, cycle.slug, Date.now());
    expect([own, nominationId]).toEqual([own, hers]);
    expect(await nominateDirector(firm, wanted)).toMatchObject({ reason: "award.nominatedAlready" });
    const [appointment] = await answeredAppointments(db, person.personId);
    const covered = { ...asked, appointment: appointment?.id ?? "" };
    // What was handed in lies on the bureaus' desks for them to see.
    expect([own, (await nominateCovered(county, covered)).ok]).toEqual([own, own !== "handed in"]);
    expect(await nominateCovered(county, covered)).toMatchObject({ reason: "award.nominatedAlready" });
  }
});

it("of several only one is handed in, by her word; the firm reads of the other only that it has to ask her anew", async () => {
  const cycle = await addCycle();
  const { person, firmId } = await director();
  const firm = await firmOf(firmId);
  const asked = { cycle: cycle.slug, category: "firms", formKey: null, personId: person.personId };
  const theirs = idOf(await nominateDirector(firm, asked));
  await writeNomination(firm, theirs, WRITING, null);
  await askConsent(firm, theirs);
  expect(await giveConsent(person, theirs, AGREES)).toEqual({ ok: true });
  const hers = await written(person, cycle);
  expect(await submitNomination(person, hers)).toMatchObject({ ok: true });
  expect((await getHandled(db, firm, theirs)).nomination).toMatchObject({ state: "draft", consentHash: null });
  const page = async (who: SignedIn) => {
    const { nomination, hands } = await getHandled(db, who, theirs);
    return nominationView(nomination, hands, Date.now());
  };
  // Nobody did that to it: the step names no person, whoever handed the other in.
  const renewed = (await stepsOf(db, theirs)).at(-1);
  expect(renewed).toMatchObject({ act: "write", byPersonId: null });
  expect((await page(firm)).steps.map(({ act, by }) => `${act} ${by}`).slice(-2)).toEqual([
    ...["consent nominee", "write platform"],
  ]);
  expect(await submitNomination(firm, theirs)).toMatchObject({ faults: [{ reason: "award.consentMissing" }] });
  expect(await askConsent(firm, theirs)).toEqual({ ok: true });
  expect(await giveConsent(person, theirs, AGREES)).toMatchObject({ ok: false, reason: "award.handedInOther.desk" });
  // So she is not asked either, and reads why; the firm reads nothing of it.
  const asks = async () => ({
    verdict: await canConsent(db, (await getHandled(db, person, theirs)).nomination, Date.now()),
    can: (await page(person)).can.consent,
    // Hers, where it was returned, waits by itself.
    waits: (await ownNominationWaits(person, Date.now())).map(({ id }) => id).filter((id) => id !== hers),
  });
  const keptBy = (where: string) => ({
    verdict: { ok: false, reason: `award.handedInOther.${where}` },
    ...{ can: false, waits: [] },
  });
  expect(await asks()).toEqual(keptBy("desk"));
  expect([(await page(person)).otherHandedIn, (await page(firm)).otherHandedIn]).toEqual([
    ...[{ id: hers, where: "desk" }, null],
  ]);
  // What is true of the other, and whether it can be taken back at all, goes by how it stands.
  const stands = (state: "returned" | "accepted" | "rejected" | "submitted") =>
    inTest((tx) => tx.update(tables.nomination).set({ state }).where(eq(tables.nomination.id, hers)));
  for (const state of ["returned", "accepted", "rejected"] as const) {
    await stands(state);
    expect(await asks()).toEqual(keptBy(state));
    expect((await page(person)).otherHandedIn?.where).toBe(state);
    const withdrawn = withdrawNomination(person, hers);
    if (state === "rejected")
      await expect(withdrawn).rejects.toMatchObject({ reason: "award.nominationState.rejected" });
    else await withdrawn;
  }
  await stands("submitted");
  const { cycles } = await ownNominations(person, Date.now());
  expect(cycles.find(({ slug }) => slug === cycle.slug)?.nominationId).toBe(hers);
  // She takes hers back and lets the firm's go.
  await withdrawNomination(person, hers);
  expect(await asks()).toEqual({ verdict: { ok: true }, can: true, waits: [theirs] });
  expect(await giveConsent(person, theirs, AGREES)).toEqual({ ok: true });
  expect(await submitNomination(firm, theirs)).toMatchObject({ ok: true });
});
