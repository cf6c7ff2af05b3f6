import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { cycleState } from "~/domains/awards/cycle/cycle";
import { commitmentsOf } from "~/domains/awards/decision/count.store.server";
import { awardsOf } from "~/domains/awards/honour/award.store.server";
import { DRAWINGS_FORMAT } from "~/domains/awards/jury/assignment/drawings-file";
import { redraw } from "~/domains/awards/jury/assignment/redraw";
import { reviewsOf } from "~/domains/awards/jury/jury.store.server";
import { recount } from "~/domains/awards/scores/recount";
import { inTest } from "~/domains/credentials/credentials.fixture";
import { putIssuer } from "~/domains/credentials/set-achievement.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { openedFile } from "~/flows/awards/decision/opened-file.server";
import { listedNow, unpacked } from "~/flows/awards/honour/archive/archive.fixture";
import { drawingsTold } from "~/flows/awards/honour/archive/drawings-told";
import { makeArchive } from "~/flows/awards/honour/archive/make-archive.server";
import { readArchive } from "~/flows/awards/honour/archive/read-archive.server";
import { now } from "~/kernel/clock";
import { checkArchive } from "../../scripts/archive-verifier.mjs";
import { db } from "../client.server";
import { tables } from "../tables";
import { seedDemoAppointments } from "./demo-appointments.server";
import { seedDemoAwards } from "./demo-awards.server";
import { demoProvince } from "./demo-cycle.server";
import { seedDemoPeople } from "./demo-people.server";
import { seedDemoReviewedCycles } from "./demo-reviewed-cycles.server";
import { seedRegions } from "./regions.server";

beforeAll(async () => {
  await seedRegions();
  const form = { name: "示例标准化培训中心（演示）", sealTop: "示例标准化培训中心", sealFoot: "培训专用章" };
  await inTest((tx) => putIssuer(tx, { id: "first", demo: true, form }));
  await seedDemoPeople();
  await seedDemoAppointments();
  await seedDemoAwards();
  await seedDemoReviewedCycles();
}, 120_000);

const inState = async (state: string) => {
  const found = (await db.select().from(tables.awardCycle)).find((one) => cycleState(one, now()) === state);
  if (!found) throw new Error(`no cycle that is ${state}`);
  return found;
};

it("shows a cycle under review with jurors at work, and does it once", async () => {
  const cycle = await inState("reviewing");
  const states = new Set((await reviewsOf(db, cycle.id)).map(({ state }) => state));
  expect([...states].sort()).toEqual(["assigned", "in-progress", "submitted"]);
  await seedDemoReviewedCycles();
  expect(await db.$count(tables.awardCycle)).toBe(4);
});

it("shows an archived one whose opened file recounts to the list that was honoured", async () => {
  const cycle = await inState("archived");
  const file = await openedFile(cycle);
  if (!file) throw new Error("no opened file");
  const published = await commitmentsOf(db, cycle);
  expect(recount(file, published?.hash)).toMatchObject({ same: true, differences: [] });
  const awards = await awardsOf(db, cycle.id);
  const chosen = file.result.filter((one) => one.chosen);
  expect(chosen).toHaveLength(cycle.rules.cap);
  expect(awards.map(({ nominationId }) => nominationId)).toHaveLength(chosen.length);
  const objections = await db.select().from(tables.objection).where(eq(tables.objection.cycleId, cycle.id));
  expect(objections.map(({ state }) => state)).toEqual(["answered"]);
  const days = [cycle.openedAt, cycle.sealedAt, cycle.noticedAt, cycle.decidedAt, cycle.archivedAt].map(Number);
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  expect(days.at(-1)).toBeLessThan(now());
});

it("draws the readings of the archived one again from what its archive tells of each drawing", async () => {
  const { drawings } = drawingsTold(
    await readArchive((await demoProvince()) as BureauOfficer, await inState("archived")),
  );
  expect(drawings.map(({ input }) => input === null)).toEqual([false]);
  expect(redraw({ format: DRAWINGS_FORMAT, cycle: { id: "demo", title: "demo" }, drawings })).toMatchObject({
    same: true,
  });
});

it("leaves an archive of it that verifies, with all of it bound to the log", async () => {
  const cycle = await inState("archived");
  await listedNow({ cycle });
  const { folder } = await unpacked({ province: (await demoProvince()) as BureauOfficer, cycle });
  expect(checkArchive(folder)).toMatchObject({ faults: [], notes: [] });
  // What was listed is what the clock makes, though the clock goes on.
  expect(await makeArchive(cycle)).toBe(true);
});

it("leaves a day between sealing and unblinding, as new cycles do", async () => {
  for (const state of ["reviewing", "archived"]) expect((await inState(state)).rules.checkHours).toBe(24);
});

it("seals certificates of honour with the seal of who honours, not of who trains", async () => {
  const [award] = await awardsOf(db, (await inState("archived")).id);
  const [certificate] = await db
    .select()
    .from(tables.assertion)
    .where(eq(tables.assertion.id, award?.assertionId ?? ""));
  expect(JSON.stringify(certificate?.snapshot)).toContain("表彰专用章");
});
