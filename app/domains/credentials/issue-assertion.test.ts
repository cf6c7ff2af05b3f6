import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { count, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { isoDayOf } from "~/kernel/instant-format";
import { findCertificate, findCertificateOfAttempt, listOwnCertificates, statusAt } from "./assertion.store.server";
import { parseCertificateCode } from "./certificate-code";
import { ACHIEVEMENT, achieved, addPerson, inTest, issueTo, setUpAchievement } from "./credentials.fixture";
import { issueAssertion } from "./issue-assertion.server";
import { putAchievement, putIssuer } from "./set-achievement.server";
import { lastValidDay } from "./validity";

beforeAll(setUpAchievement);

describe("issueAssertion", () => {
  it("keeps what was achieved, with the day of Shanghai and the last day of validity", async () => {
    const { personId } = await addPerson("王小明");
    const code = await issueTo(personId, { score: 86.5 });
    const certificate = await findCertificate(db, code);
    expect(parseCertificateCode(code)).toBe(code);
    expect(certificate).toMatchObject({
      personId,
      holderName: "王小明",
      employerName: "示例机械有限公司",
      issuedOn: isoDayOf(certificate?.issuedAt as number),
      expiresOn: lastValidDay(certificate?.issuedOn as string, 36),
      snapshot: { title: "培训合格证书", hours: 24, score: 86.5, maxScore: 100, cutScore: 60, demo: true },
      events: [],
    });
  });

  it("issues once for an attempt, asked twice", async () => {
    const { personId } = await addPerson("王小明");
    const once = achieved(personId);
    const first = await inTest((tx) => issueAssertion(tx, once));
    const second = await inTest((tx) => issueAssertion(tx, { ...once, score: 100 }));
    expect(second).toEqual(first);
    expect((await findCertificate(db, first.code))?.snapshot.score).toBe(86);
  });

  it("issues once for an attempt, asked by fifty at once", async () => {
    const { personId } = await addPerson("王小明");
    const once = achieved(personId);
    const codes = await Promise.all(
      Array.from({ length: 50 }, () => inTest((tx) => issueAssertion(tx, once)).then(({ code }) => code)),
    );
    expect(new Set(codes).size).toBe(1);
    const [rows] = await db
      .select({ n: count() })
      .from(tables.assertion)
      .where(eq(tables.assertion.attemptId, once.attemptId));
    expect(rows?.n).toBe(1);
  });

  it("marks the earlier one renewed when the same is achieved again, and both stand", async () => {
    const { personId } = await addPerson("王小明");
    const first = await issueTo(personId);
    const second = await issueTo(personId);
    const [newest, oldest] = await listOwnCertificates(db, personId);
    expect([newest?.code, oldest?.code]).toEqual([second, first]);
    expect(newest?.replacesId).toBe(oldest?.id);
    const at = (newest?.issuedAt ?? 0) + 1;
    expect(statusAt(oldest as never, at)).toMatchObject({ status: "valid", renewed: true });
    expect(statusAt(newest as never, at)).toMatchObject({ status: "valid", renewed: false });
  });

  it("finds the certificate of an attempt", async () => {
    const { personId } = await addPerson("王小明");
    const one = achieved(personId);
    const { code } = await inTest((tx) => issueAssertion(tx, one));
    expect((await findCertificateOfAttempt(db, one.attemptId))?.code).toBe(code);
    expect(await findCertificateOfAttempt(db, "0190b1f0-0000-7000-8000-000000000000")).toBeNull();
  });

  it("refuses an achievement that does not exist", async () => {
    const { personId } = await addPerson("王小明");
    await expect(issueTo(personId, { achievementId: "none" })).rejects.toThrow("no achievement none");
  });

  it("writes an entry that tells neither holder nor code nor score", async () => {
    const { personId } = await addPerson("王小明");
    const code = await issueTo(personId);
    const certificate = await findCertificate(db, code);
    const entries = await db
      .select()
      .from(tables.ledgerEntry)
      .where(eq(tables.ledgerEntry.subjectId, certificate?.id as string));
    expect(entries.map((entry) => entry.act)).toEqual(["certificate.issued"]);
    expect(entries[0]?.aboutPersonId).toBe(personId);
    for (const told of ["王", "示例机械", code, '"score"', "86"]) {
      expect(JSON.parse(entries[0]?.body as string).facts, told).not.toContain(told);
      if (told !== "86") expect(entries[0]?.body).not.toContain(told);
    }
  });
});

describe("a certificate once issued", () => {
  it("does not change when person, course or issuer are renamed", async () => {
    const { personId } = await addPerson("王小明");
    const code = await issueTo(personId);
    const before = await findCertificate(db, code);
    await inTest(async (tx) => {
      await tx.update(tables.person).set({ name: "王大明" }).where(eq(tables.person.id, personId));
      const form = { name: "另一个中心（演示）", sealTop: "另一个中心", sealFoot: "专用章" };
      await putIssuer(tx, { id: "test-issuer", demo: true, form });
      await putAchievement(tx, ACHIEVEMENT, {
        issuerId: "test-issuer",
        title: "结业证书",
        courseTitle: "改了名的课程",
        outcome: "能做别的事",
        hours: 8,
        validityMonths: 12,
        renewalHours: null,
        renewalOpensDays: null,
      });
    });
    expect(await findCertificate(db, code)).toEqual(before);
    await setUpAchievement();
  });
});
