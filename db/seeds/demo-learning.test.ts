import { eq } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { findSittingBySlug } from "~/domains/assessment/sitting.store.server";
import { findByAccount } from "~/domains/people/person.store.server";
import { readEligibility } from "~/flows/exams/start-exam.server";
import { publishAtStart } from "~/flows/program/publish-at-start.server";
import { now } from "~/kernel/clock";
import { db } from "../client.server";
import { tables } from "../tables";
import { seedAchievements } from "./achievements.server";
import { seedDemoLearning } from "./demo-learning.server";
import { seedDemoPeople } from "./demo-people.server";
import { seedExams } from "./exams.server";
import { seedRegions } from "./regions.server";

// The issuer is a demo's too: without one nobody may sit the exam.
vi.hoisted(() => {
  process.env.ACADEMY_MODE = "demo";
});

it("lets the demo's director start her exam at once, and leaves the others where they stopped", async () => {
  await seedRegions();
  await publishAtStart();
  await seedAchievements();
  await seedExams();
  await seedDemoPeople();
  await seedDemoLearning();
  const sitting = await findSittingBySlug(db, "standardization-law");
  if (!sitting) throw new Error("no sitting");
  const eligible = async (account: string) =>
    (await readEligibility((await findByAccount(db, account))?.id ?? "", sitting, now())).eligible;
  expect(await eligible("director")).toBe(true);
  expect(await eligible("enterprise")).toBe(false);
  expect(await eligible("learner001")).toBe(false);
  const hours = await db
    .select({ minutes: tables.hourEntry.minutes })
    .from(tables.hourEntry)
    .innerJoin(tables.person, eq(tables.person.id, tables.hourEntry.personId))
    .where(eq(tables.person.account, "director"));
  expect(hours).toHaveLength(7);
  expect(await db.$count(tables.enrolment)).toBeGreaterThan(10);
});

it("writes nothing a second time", async () => {
  const before = await db.$count(tables.ledgerEntry);
  await seedDemoLearning();
  expect(await db.$count(tables.ledgerEntry)).toBe(before);
});
