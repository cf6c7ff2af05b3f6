import { count } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { listOwnCertificates } from "~/domains/credentials/assertion.store.server";
import { canCertify } from "~/domains/credentials/can-issue.server";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { checkCertificate } from "~/domains/credentials/check-certificate.server";
import { demoCertificateCode, demoCode } from "~/domains/credentials/demo-code.server";
import { listWaitingCorrections } from "~/domains/credentials/name-correction.store.server";
import type { Administrator } from "~/domains/people/proof";
import { publishAtStart } from "~/flows/program/publish-at-start.server";
import { now } from "~/kernel/clock";
import { config } from "~/kernel/config";
import { db } from "../client.server";
import { tables } from "../tables";
import { FIRST_ACHIEVEMENT, seedAchievements } from "./achievements.server";
import { seedDemoCredentials } from "./demo-credentials.server";
import { seedDemoPeople } from "./demo-people.server";
import { seedRegions } from "./regions.server";

beforeAll(async () => {
  config.mode = "demo";
  await seedRegions();
  await publishAtStart();
  await seedAchievements();
  await seedDemoPeople();
  await seedDemoCredentials();
});

const statusOfLearner = async (n: number) => (await checkCertificate(demoCode(n), now() + 1)).answer.status;

describe("the demonstration's certificates", () => {
  it("are of every kind", async () => {
    expect(await statusOfLearner(1)).toBe("expired");
    expect(await statusOfLearner(2)).toBe("valid");
    expect(await statusOfLearner(4)).toBe("revoked");
    expect((await checkCertificate(demoCode(7), now() + 1)).details?.corrected).toBe(true);
    expect(await listWaitingCorrections(db, { personId: "" } as Administrator)).toHaveLength(1);
  });

  it("name a valid one for hints, the graduate's, which never changes", async () => {
    const code = await demoCertificateCode();
    expect(code).toBe(formatCertificateCode(demoCode(0)));
    expect(code).toBe("SP3P-QZBV-J2P8");
    const { answer, details } = await checkCertificate(code as string, now());
    expect(answer).toMatchObject({ status: "valid", holder: "演**", issuer: "示例标准化培训中心（演示）" });
    expect(details?.demo).toBe(true);
  });

  it("say that they are a demonstration, every one", async () => {
    for (const row of await db.select().from(tables.assertion)) {
      expect(row.snapshot.demo).toBe(true);
      expect(row.snapshot.issuerName).toContain("演示");
      expect(row.holderName).toContain("演示");
    }
  });

  it("are not issued again at a second start", async () => {
    const countAll = async () => (await db.select({ certificates: count() }).from(tables.assertion))[0]?.certificates;
    const before = await countAll();
    const [entries] = await db.select({ n: count() }).from(tables.ledgerEntry);
    await seedAchievements();
    await seedDemoCredentials();
    expect(await countAll()).toBe(before);
    expect((await db.select({ n: count() }).from(tables.ledgerEntry))[0]?.n).toBe(entries?.n);
  });

  it("are those of people who can be looked up", async () => {
    const [graduate] = (await db.select().from(tables.person)).filter(({ account }) => account === "graduate");
    expect(await listOwnCertificates(db, graduate?.id as string)).toHaveLength(1);
    expect(await canCertify(db, FIRST_ACHIEVEMENT)).toEqual({ ok: true });
  });

  it("are no hint outside a demonstration", async () => {
    config.mode = "serve";
    expect(await demoCertificateCode()).toBeNull();
    config.mode = "demo";
  });
});
