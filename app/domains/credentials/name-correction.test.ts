import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { now } from "~/kernel/clock";
import { NotFound, Refused } from "~/kernel/errors";
import { answerNameCorrection } from "./answer-name-correction.server";
import { askNameCorrection } from "./ask-name-correction.server";
import { findCertificate } from "./assertion.store.server";
import { correctionForm, reissueForm } from "./certificate-forms.server";
import { historyOf } from "./certificate-history.server";
import { checkCertificate } from "./check-certificate.server";
import { addAdministrator, addPerson, inTest, issueTo, setUpAchievement } from "./credentials.fixture";
import { eraseCertificateHolder } from "./erase-holder.server";
import { listCorrections, listWaitingCorrections } from "./name-correction.store.server";
import { reinstateAssertion, revokeAssertion } from "./revoke-assertion.server";

beforeAll(setUpAchievement);

const asked = { name: "王小钰", explanation: "第三个字应为钰" };

async function issued() {
  const holder = await addPerson("王小玉");
  const code = await issueTo(holder.personId, { holderName: "王小玉" });
  return { holder, code, admin: await addAdministrator() };
}
const correctionsOf = async (code: string) => listCorrections(db, (await findCertificate(db, code))?.id as string);

describe("a corrected name", () => {
  it("is asked for by the holder, once at a time, and waits in the administrator's list", async () => {
    const { holder, code, admin } = await issued();
    expect(await askNameCorrection(holder, code, asked)).toBeNull();
    expect(await listWaitingCorrections(db, admin)).toContainEqual(
      expect.objectContaining({ code, holderName: "王小玉", requestedName: "王小钰", own: false }),
    );
    await expect(askNameCorrection(holder, code, asked)).rejects.toThrow(Refused);
    await expect(askNameCorrection(await addPerson("别人"), code, asked)).rejects.toThrow(NotFound);
  });

  it("differs from the one on the certificate", async () => {
    const { holder, code } = await issued();
    expect(await askNameCorrection(holder, code, { ...asked, name: "王小玉" })).toMatchObject({
      reason: "certificate.sameName",
    });
    expect(await correctionsOf(code)).toEqual([]);
  });

  it("makes a new certificate that says all else as before, and ends the old one for good", async () => {
    const { holder, code, admin } = await issued();
    await askNameCorrection(holder, code, asked);
    const form = { answer: "reissue", name: "王小钰", reason: "核对身份证件无误" } as const;
    const { newCode } = await inTest((tx) => answerNameCorrection(tx, admin, code, form));
    const before = await findCertificate(db, code);
    const after = await findCertificate(db, newCode as string);
    for (const same of ["snapshot", "issuedOn", "expiresOn", "personId", "attemptId", "employerName"] as const) {
      expect(after?.[same], same).toEqual(before?.[same]);
    }
    expect(after).toMatchObject({ holderName: "王小钰", replacesId: before?.id });
    expect(before?.holderName).toBe("王小玉");
    expect((await checkCertificate(newCode as string, now() + 1)).answer.status).toBe("valid");
    const old = await checkCertificate(code, now() + 1);
    expect(old.answer.status).toBe("revoked");
    expect(old.details?.corrected).toBe(true);
    expect(await correctionsOf(code)).toMatchObject([{ outcome: "reissued", reason: "核对身份证件无误" }]);
    await expect(inTest((tx) => reinstateAssertion(tx, admin, code, "试着恢复", async () => "stands"))).rejects.toThrow(
      Refused,
    );
    await expect(inTest((tx) => answerNameCorrection(tx, admin, code, form))).rejects.toThrow(Refused);
    const history = await historyOf(db, before as never);
    expect(history.map(({ kind, by, code: other }) => [kind, by, other])).toEqual([
      ["issued", null, null],
      ["corrected", "演示管理员", newCode],
    ]);
  });

  it("has one winner when two administrators answer at once", async () => {
    const { code, admin } = await issued();
    const answer = (name: string) =>
      inTest((tx) => answerNameCorrection(tx, admin, code, { answer: "reissue", name, reason: "同时更正" }));
    const settled = await Promise.allSettled([answer("王小钰"), answer("王小鈺"), answer("王小煜")]);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("can be refused with a reason; then it can be asked for again", async () => {
    const { holder, code, admin } = await issued();
    await askNameCorrection(holder, code, asked);
    const refuse = { answer: "refuse", reason: "与身份证件不一致" } as const;
    expect(await inTest((tx) => answerNameCorrection(tx, admin, code, refuse))).toMatchObject({ newCode: null });
    expect((await checkCertificate(code, now() + 1)).answer.status).toBe("valid");
    expect(await correctionsOf(code)).toMatchObject([{ outcome: "refused", reason: "与身份证件不一致" }]);
    await expect(inTest((tx) => answerNameCorrection(tx, admin, code, refuse))).rejects.toThrow(NotFound);
    expect(await askNameCorrection(holder, code, asked)).toBeNull();
  });

  it("is no matter of a revoked certificate", async () => {
    const { holder, code, admin } = await issued();
    await inTest((tx) => revokeAssertion(tx, admin, code, "经核实撤销"));
    await expect(inTest((tx) => revokeAssertion(tx, admin, code, "再撤一次"))).rejects.toThrow(Refused);
    await expect(askNameCorrection(holder, code, asked)).rejects.toThrow(Refused);
  });

  it("goes with its holder's data, and no longer waits", async () => {
    const { holder, code, admin } = await issued();
    await askNameCorrection(holder, code, asked);
    await inTest((tx) => revokeAssertion(tx, admin, code, "王小玉本人申请撤销"));
    await inTest((tx) => eraseCertificateHolder(tx, holder.personId));
    expect(await correctionsOf(code)).toMatchObject([
      { outcome: "withdrawn", requestedName: null, explanation: null, reason: null },
    ]);
    expect((await listWaitingCorrections(db, admin)).some((request) => request.code === code)).toBe(false);
    const rows = await db.select().from(tables.assertion).where(eq(tables.assertion.code, code));
    expect(JSON.stringify([rows, (await findCertificate(db, code))?.events])).not.toMatch(/王小|示例机械/);
  });
});

describe("the forms", () => {
  const messages = (result: { error?: { issues: { message: string; path: PropertyKey[] }[] } | undefined }) =>
    (result.error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`);

  it("take a name that a certificate can print", () => {
    expect(correctionForm.safeParse({ name: " 王 小钰 ", explanation: "第三个字错了" }).data?.name).toBe("王 小钰");
    expect(messages(correctionForm.safeParse({ name: "", explanation: "错" }))).toEqual([
      "name: name.missing",
      "explanation: certificate.explanationMissing",
    ]);
    expect(messages(correctionForm.safeParse({}))).toEqual([
      "name: certificate.nameMissing",
      "explanation: certificate.explanationMissing",
    ]);
    const unprintable = correctionForm.safeParse({ name: "王\u{2A6D0}", explanation: "第二个字错了" });
    expect(messages(unprintable)).toEqual(["name: certificate.nameUnprintable"]);
  });

  it("take an answer with its reason; a refusal needs no name", () => {
    expect(reissueForm.safeParse({ answer: "refuse", reason: "证件不一致" }).success).toBe(true);
    expect(messages(reissueForm.safeParse({ answer: "reissue", name: "", reason: "" }))).toEqual([
      "name: name.missing",
      "reason: certificate.reasonMissing",
    ]);
    expect(messages(reissueForm.safeParse({ answer: "both" }))).toEqual([
      "answer: certificate.answerMissing",
      "reason: certificate.reasonMissing",
    ]);
  });
});
