import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { readEndingGround } from "~/flows/awards/honour/ending-ground.server";
import { now } from "~/kernel/clock";
import { DAY_MS } from "~/kernel/milliseconds";
import { giveConsent } from "../../nomination/consent-nomination.server";
import { submitNomination } from "../../nomination/submit-nomination.server";
import { writeNomination } from "../../nomination/write-nomination.server";
import { AGREES, addCycle, director, officerAt, submitted, WRITING } from "../../nominations.fixture";
import { acceptNomination } from "./accept-nomination.server";
import { recommendNomination } from "./recommend-nomination.server";
import { returnNomination } from "./return-nomination.server";

beforeAll(() => seedRegions());
afterEach(() => {
  vi.useRealTimers();
});

/** One that reached the province, which looks at it a day after the cities' time. */
async function atProvince() {
  const [cycle, province] = [await addCycle(), await officerAt("340000", "province")];
  const { person } = await director("340826");
  const id = await submitted(person, cycle);
  await recommendNomination(await officerAt("340826", "county"), id, { opinion: "同意推荐。", rank: 1 });
  vi.useFakeTimers({ toFake: ["Date"], now: cycle.citiesUntil + DAY_MS });
  const give = (dueAt: number) =>
    returnNomination(province, id, { items: [{ key: "deeds", words: "缺少佐证材料" }], dueAt });
  const mend = async () => {
    await writeNomination(person, id, { ...WRITING, deeds: "补充了佐证材料的事迹。" }, null);
    await giveConsent(person, id, AGREES);
    return submitNomination(person, id);
  };
  const undecided = async () => (await readEndingGround(db, cycle, now())).undecided;
  return { cycle, province, id, give, mend, undecided };
}

it("the province gives it back after the cities' time, by a day that leaves one for the review, and decides on what comes back", async () => {
  const { cycle, province, id, give, mend, undecided } = await atProvince();
  expect(await give(now())).toMatchObject({ ok: false, reason: "award.duePast", field: "dueOn" });
  const latest = cycle.reviewUntil - DAY_MS;
  expect(await give(latest + 1)).toMatchObject({ ok: false, reason: "award.dueLateProvince", field: "dueOn" });
  expect(await give(latest)).toEqual({ ok: true });
  // The review waits for it.
  expect(await undecided()).toBe(1);
  vi.setSystemTime(latest - 1);
  expect(await undecided()).toBe(1);
  expect(await mend()).toMatchObject({ ok: true });
  vi.setSystemTime(latest + 1);
  expect(await undecided()).toBe(1);
  await acceptNomination(province, id);
  expect(await undecided()).toBe(0);
});

it("is over with that day for who did not mend it, and the review waits no longer", async () => {
  const { id, give, mend, undecided } = await atProvince();
  const dueAt = now() + 5 * DAY_MS;
  expect(await give(dueAt)).toEqual({ ok: true });
  vi.setSystemTime(dueAt);
  await expect(mend()).rejects.toMatchObject({ reason: "award.dueOver" });
  expect(await undecided()).toBe(0);
  const [one] = await db.select().from(tables.nomination).where(eq(tables.nomination.id, id));
  expect(one?.state).toBe("returned");
});
