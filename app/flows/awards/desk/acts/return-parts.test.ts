import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { exhibitKey } from "~/domains/awards/nomination/correction-parts";
import {
  exhibitsOf,
  getCoveredNomination,
  getHandled,
  stepsOf,
} from "~/domains/awards/nomination/nomination.store.server";
import { eraseNominations, readNominationRecords } from "~/domains/awards/nomination/nomination-records.server";
import { newcomer } from "~/domains/people/people.fixture";
import type { BureauOfficer, EnterpriseAdministrator, Person } from "~/domains/people/proof";
import type { SignedIn } from "~/domains/people/visitor";
import { now } from "~/kernel/clock";
import { DAY_MS } from "~/kernel/milliseconds";
import { giveConsent } from "../../nomination/consent-nomination.server";
import { nominateDirector } from "../../nomination/nominate-director.server";
import { nominationView } from "../../nomination/nomination-view.server";
import { submitNomination } from "../../nomination/submit-nomination.server";
import { writeNomination } from "../../nomination/write-nomination.server";
import { AGREES, addCycle, director, inTest, officerAt, submitted, WRITING } from "../../nominations.fixture";
import { readDossier } from "../dossier.server";
import { recommendNomination } from "./recommend-nomination.server";
import { returnNomination } from "./return-nomination.server";

let county: BureauOfficer;
beforeAll(async () => {
  await seedRegions();
  county = await officerAt("340123", "county");
});

const SECRET = "聘任书编号与名册不符";
const RULES_SECRET = "任职起始日期与社保不符";
const due = () => now() + DAY_MS;
const view = async (who: SignedIn, id: string) => {
  const { nomination, hands } = await getHandled(db, who, id);
  return nominationView(nomination, hands, now());
};
const dossier = async (id: string) =>
  readDossier(county, await getCoveredNomination(db, county, id), { locale: "zh-CN", now: now() });
const returns = async (id: string) => (await dossier(id)).steps.filter(({ act }) => act === "return");

/** Of a director whom her firm nominated: handed in with the one record that the platform has of her. */
async function nominatedByFirm() {
  const cycle = await addCycle();
  const { person, firmId } = await director();
  const grants = [{ id: "g", role: "enterprise", scopeKind: "enterprise", scopeId: firmId }];
  const firm = { ...(await newcomer()).person, grants, actsForId: firmId } as unknown as EnterpriseAdministrator;
  const made = { cycle: cycle.slug, personId: person.personId, category: "firms", formKey: null };
  const opened = await nominateDirector(firm, made);
  const id = opened.ok ? opened.id : "";
  await writeNomination(firm, id, WRITING, 3);
  const [record] = await exhibitsOf(db, id);
  const recordId = record?.id ?? "";
  await agree(person, id, [recordId]);
  return { id, person, firm, recordId };
}

async function agree(person: Person, id: string, forward: string[] = []) {
  await giveConsent(person, id, { ...AGREES, forward }, 20);
  expect(await submitNomination(person, id)).toMatchObject({ ok: true });
}

it("names the parts that are wrong, tells the nominee, and says of each whether it was changed", async () => {
  const { person } = await director();
  const id = await submitted(person, await addCycle());
  const items = [
    { key: "deeds" as const, words: "写明完成的时间" },
    { key: "summary" as const, words: "与事迹不一致" },
  ];
  expect(await returnNomination(county, id, { items: [], dueAt: due() })).toMatchObject({
    field: "part",
    reason: "award.correction.none",
  });
  const foreign = [{ key: exhibitKey("elsewhere"), words: "不是这一份的" }];
  expect(await returnNomination(county, id, { items: foreign, dueAt: due() })).toMatchObject({ field: "part" });
  expect(await returnNomination(county, id, { items, dueAt: due(), seconds: 90 })).toEqual({ ok: true });

  const [letter] = await db.select().from(tables.mail).where(eq(tables.mail.personId, person.personId));
  expect(letter?.text).toContain("主要事迹：写明完成的时间\n摘要：与事迹不一致");
  expect((await view(person, id)).returned?.items.map(({ key, outcome }) => [key, outcome])).toEqual([
    ["deeds", "unchanged"],
    ["summary", "unchanged"],
  ]);
  // Nothing of how far she is with it is told before she hands it in.
  await writeNomination(person, id, { ...WRITING, deeds: "2026年3月完成。" }, 5);
  expect((await view(person, id)).returned?.items[0]?.outcome).toBe("changed");
  expect((await returns(id))[0]?.corrections.map(({ outcome }) => outcome)).toEqual([null, null]);
  await agree(person, id);
  expect((await returns(id))[0]?.corrections).toEqual([
    { name: "主要事迹", words: "写明完成的时间", outcome: "changed" },
    { name: "摘要", words: "与事迹不一致", outcome: "unchanged" },
  ]);

  // A second return stands beside the first, which keeps what came of it.
  await returnNomination(county, id, { items: [{ key: "summary", words: "仍然不一致" }], dueAt: due(), seconds: 30 });
  await writeNomination(person, id, { ...WRITING, deeds: "又一段。", summary: "改过的摘要" }, 5);
  await agree(person, id);
  expect((await returns(id)).map(({ corrections }) => corrections.map(({ outcome }) => outcome))).toEqual([
    ["changed", "unchanged"],
    ["changed"],
  ]);
  await recommendNomination(county, id, { opinion: "同意推荐。", rank: 1, seconds: 1 });
  expect((await dossier(id)).burden).toMatchObject({ officerFields: 3 + 2 + 2, officerMinutes: 3 });
});

it("shows whoever nominated her nothing of a record that she keeps, nor of how the rules came out for her", async () => {
  const { id, person, firm, recordId } = await nominatedByFirm();
  const items = [
    { key: exhibitKey(recordId), words: SECRET },
    { key: "eligibility" as const, words: RULES_SECRET },
    { key: "deeds" as const, words: "写明完成的时间" },
  ];
  expect(await returnNomination(county, id, { items, dueAt: due() })).toEqual({ ok: true });
  expect((await view(firm, id)).returned).toMatchObject({ items: [{ part: "exhibit" }, { part: "deeds" }], kept: 1 });
  await giveConsent(person, id, AGREES);
  const seen = await view(firm, id);
  expect(seen.returned).toMatchObject({ items: [{ key: "deeds", words: "写明完成的时间" }], kept: 2 });
  for (const hidden of [SECRET, RULES_SECRET, recordId, "聘任"]) expect(JSON.stringify(seen)).not.toContain(hidden);
  expect((await view(person, id)).returned?.items.map(({ outcome }) => outcome)).toEqual(["gone", null, "unchanged"]);

  // Bureaus do not read its name again once she hands in without it.
  await writeNomination(firm, id, { ...WRITING, deeds: "2026年3月完成。" }, 5);
  await agree(person, id);
  expect((await returns(id))[0]?.corrections.map(({ name, outcome }) => [name, outcome])).toEqual([
    ["一项已经不提交的佐证材料", "gone"],
    ["申报条件", "unchanged"],
    ["主要事迹", "changed"],
  ]);
  expect(JSON.stringify(await view(firm, id))).not.toContain(SECRET);
});

it("is hers in her export, and goes with her", async () => {
  const { person } = await director();
  const id = await submitted(person, await addCycle());
  await returnNomination(county, id, { items: [{ key: "deeds", words: SECRET }], dueAt: due() });
  const exported = JSON.stringify(await readNominationRecords(db, person.personId));
  expect(exported).toContain(SECRET);
  expect(exported).not.toContain(county.personId);
  await inTest((tx) => eraseNominations(tx, person.personId));
  expect((await stepsOf(db, id)).filter(({ items }) => items !== null)).toEqual([]);
});
