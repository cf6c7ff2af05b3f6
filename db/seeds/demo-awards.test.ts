import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { cycleState } from "~/domains/awards/cycle/cycle";
import { amendmentsOf } from "~/domains/awards/cycle/cycle.store.server";
import { cycleFaults, openingFaults } from "~/domains/awards/cycle/cycle-faults";
import { findAwardLabels } from "~/domains/awards/cycle/cycle-labels.server";
import { now } from "~/kernel/clock";
import { db } from "../client.server";
import { tables } from "../tables";
import { seedDemoAwards } from "./demo-awards.server";
import { seedDemoPeople } from "./demo-people.server";
import { seedRegions } from "./regions.server";

beforeAll(async () => {
  await seedRegions();
  await seedDemoPeople();
  await seedDemoAwards();
});

it("shows one cycle that takes nominations and was amended, and a draft that lacks its approval; done once", async () => {
  await seedDemoAwards();
  const cycles = await db.select().from(tables.awardCycle).orderBy(tables.awardCycle.year);
  expect(cycles.map((one) => cycleState(one, now()))).toEqual(["open", "draft"]);
  const [open, draft] = cycles as [(typeof cycles)[0], (typeof cycles)[0]];
  const labels = await findAwardLabels(db);
  expect(cycleFaults(open, labels)).toEqual([]);
  expect((await amendmentsOf(db, open.id)).map(({ changes }) => Object.keys(changes).sort())).toEqual([
    ["quota.340200", "submissionsUntil"],
  ]);
  expect(openingFaults(draft, labels, now()).map(({ field }) => field)).toEqual([
    "approvalDocument",
    "introduction",
    "cap",
  ]);
  expect(cycles.every(({ title, authority }) => /演示/.test(title) && /演示/.test(authority))).toBe(true);
});

it("lets the province act, and no program", async () => {
  const [province] = await db.select().from(tables.person).where(eq(tables.person.account, "province"));
  const makers = await db.select({ by: tables.awardCycle.createdBy }).from(tables.awardCycle);
  expect(makers.map(({ by }) => by)).toEqual([province?.id, province?.id]);
});
