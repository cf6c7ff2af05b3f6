import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { desc, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { askNameCorrection } from "~/domains/credentials/ask-name-correction.server";
import { findCertificate } from "~/domains/credentials/assertion.store.server";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import {
  addAdministrator,
  addPerson,
  inTest,
  issueTo,
  setUpAchievement,
} from "~/domains/credentials/credentials.fixture";
import { listWaitingCorrections } from "~/domains/credentials/name-correction.store.server";
import type { Person } from "~/domains/people/proof";
import type { SignedIn } from "~/domains/people/visitor";
import { Refused } from "~/kernel/errors";
import { correctCertificate } from "./correct-certificate.server";
import { reinstateCertificate, revokeCertificate } from "./revoke-certificate.server";
import { tellHolder } from "./tell-holder.server";

beforeAll(setUpAchievement);

/** The newest mail to that person. */
async function lastMail(personId: string) {
  const { mail } = tables;
  const mails = await db.select().from(mail).where(eq(mail.personId, personId)).orderBy(desc(mail.id));
  return mails[0] ?? null;
}
async function issued() {
  const holder = await addPerson("王小玉");
  return { holder, code: await issueTo(holder.personId, { holderName: "王小玉" }), admin: await addAdministrator() };
}

describe("a holder is told", () => {
  it("that her certificate is issued", async () => {
    const { holder, code } = await issued();
    await inTest(async (tx) => tellHolder(tx, (await findCertificate(tx, code)) as never, "issued"));
    const mail = await lastMail(holder.personId);
    expect(mail?.subject).toBe("标总学堂：培训合格证书已签发");
    expect(mail?.text).toContain(`/me/certificates/${formatCertificateCode(code)}`);
    expect(mail?.text).toContain("《企业标准总监基础课程》");
  });

  it("why it is revoked, and why it stands again", async () => {
    const { holder, code, admin } = await issued();
    await revokeCertificate(admin, code, "经核实，考试由他人代答");
    expect((await lastMail(holder.personId))?.text).toContain("经核实，考试由他人代答");
    await reinstateCertificate(admin, code, "复核后恢复");
    expect(await lastMail(holder.personId)).toMatchObject({ template: "certificate-reinstated", state: "queued" });
  });

  it("of nothing when it did not happen", async () => {
    const { holder, code, admin } = await issued();
    await expect(reinstateCertificate(admin, code, "没有撤销过")).rejects.toThrow(Refused);
    expect(await lastMail(holder.personId)).toBeNull();
  });

  it("of the certificate with her corrected name, or why it was not corrected", async () => {
    const { holder, code, admin } = await issued();
    await askNameCorrection(holder, code, { name: "王小钰", explanation: "第三个字应为钰" });
    await correctCertificate(admin, code, { answer: "refuse", reason: "请补充说明" });
    expect((await lastMail(holder.personId))?.text).toContain(formatCertificateCode(code));
    const form = { answer: "reissue", name: "王小钰", reason: "核对无误" } as const;
    const { newCode } = await correctCertificate(admin, code, form);
    const mail = await lastMail(holder.personId);
    expect(mail?.template).toBe("certificate-reissued");
    expect(mail?.text).toContain(formatCertificateCode(newCode as string));
    expect(mail?.text).not.toMatch(/\{\{|&/);
  });

  it("by somebody else: an administrator answers, revokes and reinstates nothing of her own", async () => {
    const admin = await addAdministrator();
    const code = await issueTo(admin.personId, { holderName: "演示管理员" });
    await askNameCorrection(admin as SignedIn as Person, code, { name: "演示总管", explanation: "印错了两个字" });
    const reissue = { answer: "reissue", name: "演示总管", reason: "核对无误" } as const;
    for (const act of [
      () => correctCertificate(admin, code, reissue),
      () => correctCertificate(admin, code, { answer: "refuse", reason: "不用更正" }),
      () => revokeCertificate(admin, code, "经核实撤销"),
    ])
      await expect(act()).rejects.toThrow("certificate.own");
    expect((await listWaitingCorrections(db, admin)).find((one) => one.code === code)).toMatchObject({ own: true });
    await revokeCertificate(await addAdministrator(), code, "经核实撤销");
    await expect(reinstateCertificate(admin, code, "自己恢复")).rejects.toThrow("certificate.own");
    expect((await findCertificate(db, code))?.events.map(({ kind }) => kind)).toEqual(["revoked"]);
  });

  it("by no mail when she has no e-mail address", async () => {
    const { holder, code, admin } = await issued();
    await inTest((tx) =>
      tx
        .update(tables.person)
        .set({ account: `13800000000`, accountKind: "mobile" })
        .where(eq(tables.person.id, holder.personId)),
    );
    await revokeCertificate(admin, code, "经核实撤销");
    expect(await lastMail(holder.personId)).toBeNull();
  });
});
