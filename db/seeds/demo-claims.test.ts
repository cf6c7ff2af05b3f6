import { expect, it } from "vitest";
import { claimState, letterState } from "~/domains/directory/claim";
import { now } from "~/kernel/clock";
import { db } from "../client.server";
import { tables } from "../tables";
import { seedDemoClaims } from "./demo-claims.server";
import { seedDemoPeople } from "./demo-people.server";
import { seedRegions } from "./regions.server";

it("shows claims in all their states, once", async () => {
  await seedRegions();
  await seedDemoPeople();
  await seedDemoClaims();
  const claims = await db.select().from(tables.enterpriseClaim);
  const states = claims.map((claim) => `${claimState(claim)} ${letterState(claim, now())} ${claim.how ?? ""}`.trim());
  expect(states.sort()).toEqual([
    "confirmed none bureau",
    "confirmed sent letter",
    "open none",
    "open none",
    "open sent",
    "refused none",
  ]);
  await seedDemoClaims();
  expect(await db.$count(tables.enterpriseClaim)).toBe(claims.length);
});
