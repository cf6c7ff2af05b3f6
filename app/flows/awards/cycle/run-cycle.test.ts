import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { standOf } from "~/domains/awards/cycle/keep-cycle.server";
import { usualRubric } from "~/domains/awards/cycle/usual-rubric";
import { newcomer } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { DAY_MS } from "~/kernel/milliseconds";
import { withdrawNomination } from "../nomination/consent-nomination.server";
import { openNomination } from "../nomination/open-nomination.server";
import { addCycle, director, officerAt, RULES, submitted, written } from "../nominations.fixture";
import { changePart } from "./run-cycle.server";

beforeAll(() => seedRegions());

const told = async (personId: string) =>
  (await db.select().from(tables.mail).where(eq(tables.mail.personId, personId))).filter(
    ({ template }) => template === "nomination-amended",
  );

it("tells whoever is still nominated that the rules were amended, once an amendment, and nobody else", async () => {
  const province = await officerAt("340000", "province");
  const cycle = await addCycle({
    rules: { ...RULES, rubric: usualRubric() },
    label: "outstanding-director",
    introduction: "评选说明。",
    contact: "0551",
  });
  const [stays, leaves] = [(await director()).person, (await director()).person];
  const handedIn = await submitted(stays, cycle);
  // Her firm has one beside it, and another's has none handed in.
  const { person: drafted, firmId } = await director();
  await written(drafted, cycle);
  const opened = { cycle: cycle.slug, category: "firms", origin: "enterprise" as const, formKey: null };
  const beside = async ({ personId }: Person, originId: string | null) => {
    const done = await openNomination((await newcomer()).person, { ...opened, personId, originId });
    return done.ok ? done.id : JSON.stringify(done);
  };
  await beside(stays, stays.enterpriseId);
  const newest = await beside(drafted, firmId);
  await withdrawNomination(leaves, await submitted(leaves, cycle));
  const reason = "部分企业反映准备时间不够，延长申报时间。";
  const amend = async (submissionsUntil: number) => {
    const now = await getCycle(db, cycle.id);
    const change = { facts: { submissionsUntil } };
    return changePart(province, cycle.slug, { part: "facts", change, stand: standOf(now), reason });
  };
  const before = (await getCycle(db, cycle.id)).submissionsUntil;
  expect(await amend(before)).toMatchObject({ ok: true });
  expect(await told(stays.personId)).toEqual([]);
  expect(await amend(before + DAY_MS / 2)).toMatchObject({ ok: true });
  const [toHer, ...more] = await told(stays.personId);
  expect([toHer?.text?.includes(`/nominations/${handedIn}`), more]).toEqual([true, []]);
  expect((await told(drafted.personId)).map(({ text }) => text?.includes(`/nominations/${newest}`))).toEqual([true]);
  expect(await told(leaves.personId)).toEqual([]);
});

it("publishes no amendment whose reason names a nominee, who stands in no dossier before the review", async () => {
  const province = await officerAt("340000", "province");
  const cycle = await addCycle({
    rules: { ...RULES, rubric: usualRubric() },
    label: "outstanding-director",
    introduction: "评选说明。",
    contact: "0551",
  });
  const { person: her } = await director();
  await submitted(her, cycle);
  const stood = await getCycle(db, cycle.id);
  const before = stood.submissionsUntil;
  const amended = await changePart(province, cycle.slug, {
    part: "facts",
    change: { facts: { submissionsUntil: before + DAY_MS / 2 } },
    stand: standOf(stood),
    reason: `应${her.name}的请求延长申报时间。`,
  });
  expect(amended).toMatchObject({
    ok: false,
    faults: [{ reason: "notice.named", values: { word: her.name }, part: "facts", field: "reason" }],
  });
  expect((await getCycle(db, cycle.id)).submissionsUntil).toBe(before);
  expect(await told(her.personId)).toEqual([]);
});
