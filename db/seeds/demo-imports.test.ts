import { eq, isNotNull } from "drizzle-orm";
import { expect, it } from "vitest";
import { findEnterpriseByCode } from "~/domains/directory/enterprise.store.server";
import { kindsOf } from "~/domains/directory/enterprise-list.server";
import { jobRows } from "~/domains/jobs/long-job.store.server";
import { findByAccount } from "~/domains/people/person.store.server";
import { db } from "../client.server";
import { ENTERPRISE_KINDS, ENTERPRISE_SIZES } from "../statuses";
import { tables } from "../tables";
import { DEMO_FIRM_FACTS } from "./demo-firm-facts";
import { seedDemoImports } from "./demo-imports.server";
import { seedDemoPeople } from "./demo-people.server";
import { DEMO_FIRMS } from "./demo-province";
import { seedRegions } from "./regions.server";

const { enterprise, longJob, enterpriseMerge } = tables;

it("tells of the firms what lists are narrowed by, groups among them", async () => {
  await seedRegions();
  await seedDemoPeople();
  const firms = await db.select().from(enterprise);
  const of = (i: number) => firms.find(({ name }) => name === DEMO_FIRMS[i]);
  expect(new Set(firms.map(({ size }) => size))).toEqual(new Set(ENTERPRISE_SIZES));
  expect(firms.filter(({ industry }) => industry === null)).toEqual([]);
  const kinds = await kindsOf(
    db,
    firms.map(({ id }) => id),
  );
  expect(new Set([...kinds.values()].flat())).toEqual(new Set(ENTERPRISE_KINDS));
  expect([...(kinds.get(of(0)?.id ?? "") ?? [])].sort()).toEqual([...(DEMO_FIRM_FACTS[0]?.kinds ?? [])].sort());
  for (const [i, { group }] of DEMO_FIRM_FACTS.entries())
    expect(of(i)?.parentId, DEMO_FIRMS[i]).toBe(group === null ? null : of(group)?.id);
  expect(firms.filter(({ parentId }) => parentId !== null).length).toBeGreaterThan(5);
});

it("has a list taken, one refused, a firm that may be twice and two made one; once", async () => {
  await seedDemoImports();
  await seedDemoImports();
  const county = await findByAccount(db, "county");
  const jobs = await db
    .select()
    .from(longJob)
    .where(eq(longJob.startedBy, county?.id ?? ""));
  expect(jobs.map(({ outcome, result }) => [outcome, result]).sort()).toEqual([
    ["done", { rows: 5 }],
    ["refused", { rows: 6, refused: 5 }],
  ]);
  const refused = await jobRows(db, jobs.find(({ outcome }) => outcome === "refused")?.id ?? "", { limit: 9 });
  expect(refused.map(({ problems }) => problems?.map(({ reason }) => reason))).toEqual([
    ["enterprise.codeCheck"],
    ["import.regionOutside"],
    ["import.industryUnknown"],
    ["import.there"],
    ["import.twice"],
  ]);
  const [merged, ...others] = await db.select().from(enterprise).where(isNotNull(enterprise.mergedIntoId));
  expect([merged?.name, others.length, await db.$count(enterpriseMerge)]).toEqual(["示例（肥西）起重机有限公司", 0, 1]);
  const doubled = (await db.select().from(enterprise).where(eq(enterprise.nameKey, "示例机械有限责任公司")))[0];
  expect([doubled?.regionCode, doubled?.heldBy]).toEqual(["340123", null]);
  expect(await findEnterpriseByCode(db, doubled?.code ?? "")).toBeTruthy();
});
