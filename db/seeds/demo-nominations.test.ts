import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { inTest } from "~/domains/appointments/appointments.fixture";
import { addFirm } from "~/domains/directory/enterprises.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import { addCycle, appoint, director } from "~/flows/awards/nominations.fixture";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { DAY_MS } from "~/kernel/milliseconds";
import { db } from "../client.server";
import { tables } from "../tables";
import { seedDemoNominations } from "./demo-nominations.server";
import { seedRegions } from "./regions.server";

beforeAll(() => seedRegions());

/** Accounts as the demo has them: somebody who acts for a firm, its director, officers, and other directors, one of them new in office. */
async function province(): Promise<void> {
  const { firmId } = await director();
  const { person } = await newcomer({ account: "enterprise", kind: "name" as never });
  for (const account of ["county", "city", "province"]) await newcomer({ account, kind: "name" as never });
  await inTest((tx) =>
    tx.insert(tables.roleGrant).values({
      id: person.personId,
      personId: person.personId,
      role: "enterprise",
      scopeKind: "enterprise",
      scopeId: firmId,
      until: null,
      grantedBy: null,
      grantedAt: tx.now,
    }),
  );
  for (let n = 0; n < 5; n++) await director();
  const { person: newer } = await newcomer();
  await appoint(newer, (await addFirm({ code: newer.personId })).id, isoDayOf(now() - 30 * DAY_MS));
}

it("makes nominations in several states through the flows, once a cycle, and none where a cycle takes none", async () => {
  await province();
  const cycle = await addCycle();
  const statesIn = async (cycleId: string) =>
    (await db.select().from(tables.nomination).where(eq(tables.nomination.cycleId, cycleId)))
      .map(({ state, origin }) => `${state} ${origin}`)
      .sort();
  await seedDemoNominations(cycle.slug);
  const first = await statesIn(cycle.id);
  expect(new Set(first)).toEqual(
    new Set([
      ...["accepted self", "checking self", "consent-asked enterprise", "consented self", "recommended self"],
      ...["returned self", "submitted self"],
    ]),
  );
  await seedDemoNominations(cycle.slug);
  expect(await statesIn(cycle.id)).toEqual(first);
  const over = await addCycle({ submissionsUntil: now() });
  await seedDemoNominations(over.slug);
  expect(await statesIn(over.id)).toEqual([]);
});
