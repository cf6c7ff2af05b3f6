import { seedRegions } from "@db/seeds/regions.server";
import { afterEach, beforeAll, vi } from "vitest";
import type { BureauOfficer } from "~/domains/people/proof";
import { officerAt } from "../nominations.fixture";

/** Who recommends and who decides in tests of a jury; they are there once the tests begin, and each test gives its clock back. */
export function juryOfficers(): { province: BureauOfficer; susong: BureauOfficer } {
  const officers = {} as ReturnType<typeof juryOfficers>;
  beforeAll(async () => {
    await seedRegions();
    officers.province = await officerAt("340000", "province");
    officers.susong = await officerAt("340826", "county");
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  return officers;
}
