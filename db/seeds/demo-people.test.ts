import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { readUscc } from "~/domains/directory/uscc";
import { findByAccount } from "~/domains/people/person.store.server";
import { grantsInForce } from "~/domains/people/role-grant.store.server";
import { ROLE_SCOPES } from "~/domains/people/role-scope";
import { signIn } from "~/domains/people/sign-in.server";
import { now } from "~/kernel/clock";
import { db } from "../client.server";
import { tables } from "../tables";
import { seedDemoPeople } from "./demo-people.server";
import { DEMO_ACCOUNTS, DEMO_FIRMS, DEMO_LEARNERS, DEMO_PASSWORD } from "./demo-province";
import { seedRegions } from "./regions.server";

const counted = async () => [
  await db.$count(tables.person),
  await db.$count(tables.enterprise),
  await db.$count(tables.roleGrant),
  await db.$count(tables.ledgerEntry),
];

it("fills an empty province once", async () => {
  await seedRegions();
  await seedDemoPeople();
  const first = await counted();
  expect(first.slice(0, 2)).toEqual([DEMO_ACCOUNTS.length + DEMO_LEARNERS.length, 60]);
  expect(DEMO_LEARNERS).toHaveLength(120);
  await seedRegions();
  await seedDemoPeople();
  expect(await counted()).toEqual(first);
});

it("has every account of the contract, with roles within their scopes", async () => {
  const names = "director graduate enterprise organizer editor examiner county city province admin".split(" ");
  for (const account of [...names, ...Array.from({ length: 7 }, (_, i) => `juror${i + 1}`)]) {
    const found = await findByAccount(db, account);
    expect(found?.name, account).toMatch(/^演示/);
    for (const grant of await grantsInForce(db, found?.id ?? "", now())) {
      expect(ROLE_SCOPES[grant.role]).toContain(grant.scopeKind);
    }
  }
  const arrival = { address: "127.0.0.1", device: "other/other", deviceToken: undefined };
  expect(await signIn({ account: "admin", password: DEMO_PASSWORD }, arrival, now())).toMatchObject({ ok: true });
});

it("gives firms right codes, one each, in counties that exist", async () => {
  expect(new Set(DEMO_FIRMS).size).toBe(60);
  const firms = await db.select().from(tables.enterprise);
  for (const firm of firms) {
    expect(readUscc(firm.code)).toEqual({ ok: true, code: firm.code });
    const [region] = await db.select().from(tables.region).where(eq(tables.region.code, firm.regionCode));
    expect(region?.kind).toBe("county");
  }
  expect(firms.map(({ regionCode }) => regionCode)).toEqual(expect.arrayContaining(["340123", "340826", "341882"]));
});
