import { db } from "@db/client.server";
import { seedRegions } from "@db/seeds/regions.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { now } from "~/kernel/clock";
import { DAY_MS } from "~/kernel/milliseconds";
import { waitsToEnd } from "../../honour/ending-ground.server";
import { addCycle, director, officerAt, submitted } from "../../nominations.fixture";
import { listNominations } from "../nomination-list.server";
import { acceptNomination } from "./accept-nomination.server";
import { deskFor } from "./can-act-at";
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
  // Whoever still waits for the province is not passed over by an ending of the cycle.
  expect(await waitsToEnd(db, await getCycle(db, cycle.id), now())).toBeNull();
  // An officer of both desks is answered by the one that may act.
  const both = { ...county, bureauGrants: [...county.bureauGrants, ...province.bureauGrants] };
  const [lies] = await db.select().from(tables.nomination).where(eq(tables.nomination.id, second));
  expect(deskFor(both, { level: "county", regionCode: "340123" }, { level: "province", regionCode: "340000" })).toEqual(
    {
      level: "province",
      regionCode: "340000",
    },
  );
  expect(lies?.level).toBe("county");
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
