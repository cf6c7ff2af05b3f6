import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { beforeAll, expect, it } from "vitest";
import { exhibitsOf, getHandled } from "~/domains/awards/nomination/nomination.store.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { EnterpriseAdministrator } from "~/domains/people/proof";
import type { SignedIn } from "~/domains/people/visitor";
import { now } from "~/kernel/clock";
import { DAY_MS } from "~/kernel/milliseconds";
import { recommendNomination } from "../desk/acts/recommend-nomination.server";
import { returnNomination } from "../desk/acts/return-nomination.server";
import { AGREES, addCycle, director, officerAt, submitted, WRITING, written } from "../nominations.fixture";
import { giveConsent } from "./consent-nomination.server";
import { nominateDirector } from "./nominate-director.server";
import { nominationView } from "./nomination-view.server";
import { ownEligibility } from "./own-eligibility.server";
import { ownNominations } from "./own-nominations.server";
import { submissionCheck } from "./submission-check.server";
import { writeNomination } from "./write-nomination.server";

beforeAll(() => seedRegions());

const seen = async (who: SignedIn, id: string, at = now()) => {
  const { nomination, hands } = await getHandled(db, who, id);
  return nominationView(nomination, hands, at);
};

it("shows whoever opened it of the nominee's records only what she let go", async () => {
  const cycle = await addCycle();
  const { person, firmId } = await director();
  const grants = [{ id: "g", role: "enterprise", scopeKind: "enterprise", scopeId: firmId }];
  const firm = { ...(await newcomer()).person, grants, actsForId: firmId } as unknown as EnterpriseAdministrator;
  const made = { cycle: cycle.slug, personId: person.personId, category: "firms", formKey: null };
  const opened = await nominateDirector(firm, made);
  const id = opened.ok ? opened.id : "";
  await writeNomination(firm, id, WRITING, 3);
  expect(await seen(firm, id)).toMatchObject({ exhibits: [], kept: 1, can: { consent: false, askConsent: true } });
  expect(await seen(person, id)).toMatchObject({ exhibits: [{ kind: "appointment" }], kept: 0 });
  const [record] = await exhibitsOf(db, id);
  await giveConsent(person, id, { ...AGREES, forward: [record?.id ?? ""] });
  expect(await seen(firm, id)).toMatchObject({ exhibits: [{ id: record?.id }], kept: 0, next: { who: "opener" } });
  expect((await seen(firm, id)).steps.map(({ act, by }) => `${act} ${by}`)).toEqual([
    ...["open opener", "write opener", "consent nominee"],
  ]);
});

it("tells where it lies, what was thought of it, why it was returned, and what she handed in", async () => {
  const cycle = await addCycle();
  const { person } = await director();
  const id = await submitted(person, cycle);
  expect(await seen(person, id)).toMatchObject({
    state: "submitted",
    desk: "合肥市 肥西县",
    next: { step: "desk", until: cycle.countiesUntil },
    receipt: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    burden: { fields: 6, minutes: 7, officerFields: 0, officerMinutes: 0 },
    can: { write: false, submit: false, withdraw: true },
  });
  await recommendNomination(await officerAt("340123", "county"), id, { opinion: "履职扎实", rank: 1 });
  await returnNomination(await officerAt("340100", "city"), id, {
    items: [{ key: "deeds", words: "请补充证明" }],
    dueAt: now() + DAY_MS,
  });
  const back = await seen(person, id);
  expect(back).toMatchObject({
    desk: "合肥市",
    returned: { items: [{ key: "deeds", words: "请补充证明", outcome: "unchanged" }] },
    next: { step: "mend", who: "nominee" },
    recommendations: [{ place: "合肥市 肥西县", opinion: "履职扎实" }],
  });
  expect(back.steps.at(-1)).toMatchObject({ act: "return", by: "bureau", place: "合肥市", reason: null });
  expect((await seen(person, id, now() + 2 * DAY_MS)).can.submit).toBe(false);
});

it("says before it is handed in what keeps it back", async () => {
  const { person } = await director();
  const id = await written(person, await addCycle());
  const check = async () => submissionCheck((await getHandled(db, person, id)).nomination, now());
  expect(await check()).toMatchObject({ verdict: { ok: true }, faults: [], desk: "合肥市 肥西县" });
  await writeNomination(person, id, { ...WRITING, summary: "" }, null);
  await writeNomination(person, id, { ...WRITING, deeds: "另写一段" }, null);
  expect((await check()).faults.map(({ field }) => field)).toEqual(["consent"]);
});

it("lists for each open cycle how she stands, and where her nomination is", async () => {
  const cycle = await addCycle();
  const { person } = await director();
  const { person: newer } = await newcomer();
  const of = async (who: SignedIn) => (await ownNominations(who, now())).cycles.find(({ slug }) => slug === cycle.slug);
  expect(await of(person)).toMatchObject({ missing: 0, nominationId: null });
  expect(await of(newer)).toMatchObject({ missing: 1 });
  expect(await ownEligibility(newer, cycle.slug, now())).toMatchObject({ firm: null, takes: { ok: true } });
  const id = await written(person, cycle);
  expect(await of(person)).toMatchObject({ nominationId: id });
  expect((await ownNominations(person, now())).nominations).toMatchObject([{ id, state: "consented" }]);
  expect(await ownEligibility(person, cycle.slug, now())).toMatchObject({ nominationId: id });
  expect(await ownNominations(person, cycle.submissionsUntil)).toMatchObject({
    nominations: [{ next: { step: "missed" } }],
  });
});
