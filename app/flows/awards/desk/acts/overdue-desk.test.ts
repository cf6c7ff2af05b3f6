import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { now } from "~/kernel/clock";
import { DAY_MS } from "~/kernel/milliseconds";
import { addCycle, director, officerAt, submitted } from "../../nominations.fixture";
import { listNominations } from "../nomination-list.server";
import { acceptNomination } from "./accept-nomination.server";
import { rejectNomination } from "./reject-nomination.server";

beforeAll(() => seedRegions());
afterEach(() => {
  vi.useRealTimers();
});

it("a desk above acts on what the one below left lying, once that one's time is over", async () => {
  const [cycle, city, province] = [
    await addCycle(),
    await officerAt("340100", "city"),
    await officerAt("340000", "province"),
  ];
  const county = await officerAt("340123", "county");
  const ids: string[] = [];
  for (let n = 0; n < 2; n++) ids.push(await submitted((await director("340123")).person, cycle));
  const [first = "", second = ""] = ids;
  const waits = async (officer: typeof city) =>
    (await listNominations(officer, cycle, now())).rows.filter((one) => one.waits).length;
  expect([await waits(county), await waits(city), await waits(province)]).toEqual([2, 0, 0]);
  await expect(rejectNomination(city, first, "材料不全，不予通过")).rejects.toMatchObject({ reason: "award.liesWith" });

  vi.useFakeTimers({ toFake: ["Date"], now: cycle.countiesUntil });
  expect([await waits(county), await waits(city), await waits(province)]).toEqual([0, 2, 0]);
  await expect(rejectNomination(county, first, "材料不全，不予通过")).rejects.toMatchObject({
    reason: "award.countiesOver",
  });
  await rejectNomination(city, first, "材料不全，不予通过");

  vi.setSystemTime(cycle.citiesUntil + DAY_MS);
  expect([await waits(county), await waits(city), await waits(province)]).toEqual([0, 0, 1]);
  await acceptNomination(province, second);
  const { nomination, nominationStep } = tables;
  const [one] = await db.select().from(nomination).where(eq(nomination.id, second));
  expect(one).toMatchObject({ state: "accepted", level: "province" });
  // The history says whose act it was.
  const [rejected] = (await db.select().from(nominationStep).where(eq(nominationStep.nominationId, first))).filter(
    ({ act }) => act === "reject",
  );
  expect(rejected?.level).toBe("city");
});
