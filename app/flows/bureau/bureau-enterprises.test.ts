import { seedRegions } from "@db/seeds/regions.server";
import { expect, it } from "vitest";
import { readEnterpriseFilter } from "~/domains/directory/enterprise-filter";
import { addFirm } from "~/domains/directory/enterprises.fixture";
import { now } from "~/kernel/clock";
import { officerOf } from "../claims/claims.fixture";
import { everyBureauEnterprise } from "./bureau-enterprises.server";

it("a file holds no more firms than it may, and whoever fetches it is told how many there are", async () => {
  await seedRegions();
  for (let i = 0; i < 3; i++) await addFirm({ regionCode: "340123" });
  const officer = await officerOf("340123");
  const fetched = async (most: number) => {
    const found: string[] = [];
    let told: number | null = null;
    const left = (total: number) => {
      told = total;
    };
    const filter = readEnterpriseFilter(new URLSearchParams());
    for await (const { id } of everyBureauEnterprise(officer, filter, { now: now(), most, left })) found.push(id);
    return { found: new Set(found).size, told };
  };
  expect(await fetched(2)).toEqual({ found: 2, told: 3 });
  expect(await fetched(3)).toEqual({ found: 3, told: null });
});
