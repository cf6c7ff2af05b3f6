import { db } from "@db/client.server";
import { beforeAll, describe, expect, it } from "vitest";
import { saveAnswers } from "~/domains/assessment/save-answers.server";
import { findSittingBySlug, type Sitting } from "~/domains/assessment/sitting.store.server";
import { findCertificateOfAttempt, listOwnCertificates, statusAt } from "~/domains/credentials/assertion.store.server";
import { addAdministrator, addPerson, issueTo } from "~/domains/credentials/credentials.fixture";
import { nameForCertificate } from "~/domains/credentials/name-for-certificate.server";
import { findPerson } from "~/domains/people/person.store.server";
import type { Person } from "~/domains/people/proof";
import { correctCertificate } from "../certificates/correct-certificate.server";
import { reinstateCertificate, revokeCertificate } from "../certificates/revoke-certificate.server";
import { submitAttempt } from "../exams/end-attempt.server";
import { begin, candidate, ITEMS, saveOf, setUpSitting } from "../exams/exam.fixture";
import { readEligibility } from "../exams/start-exam.server";
import { changeName } from "./change-name.server";

const SLUG = "name-story";
beforeAll(async () => void (await setUpSitting(SLUG)));

const answerAll = async (attemptId: string) => {
  for (let n = 0; n < ITEMS; n++) await saveAnswers([await saveOf(attemptId, n, true)]);
};
const namesOf = async ({ personId }: Person) =>
  (await listOwnCertificates(db, personId)).map(({ holderName }) => holderName);
const accountName = async ({ personId }: Person) => (await findPerson(db, personId))?.name;

describe("one account", () => {
  it("gets certificates in one name, whatever it is called in between", async () => {
    const { who, attemptId } = await candidate(SLUG);
    await answerAll(attemptId);
    expect(await changeName(who, "李小玉")).toEqual({ ok: false, reason: "name.examRuns" });
    await submitAttempt(who, attemptId);
    expect(await namesOf(who)).toEqual(["王小玉"]);
    expect(await changeName(who, "李小玉")).toEqual({ ok: true });
    expect(await accountName(who)).toBe("李小玉");
    const second = await begin(who, SLUG);
    await answerAll(second);
    await submitAttempt(who, second);
    expect(await namesOf(who)).toEqual(["王小玉", "王小玉"]);
  });

  it("keeps the name that the exam began with, however many changes are asked at once with the start", async () => {
    for (let round = 0; round < 5; round++) {
      const who = await addPerson("王小玉");
      const [attemptId, changed] = await Promise.all([begin(who, SLUG), changeName(who, "李小玉")]);
      const atStart = await accountName(who);
      expect(atStart).toBe(changed.ok ? "李小玉" : "王小玉");
      expect((await changeName(who, "赵小玉")).ok).toBe(false);
      await answerAll(attemptId);
      await submitAttempt(who, attemptId);
      expect(await namesOf(who)).toEqual([atStart]);
    }
  });

  it("goes on under a corrected name, also an earlier certificate's", async () => {
    const who = await addPerson("王小玉");
    const first = await issueTo(who.personId, { holderName: "王小玉" });
    await issueTo(who.personId, { holderName: "王小玉" });
    const form = { answer: "reissue", name: "王小钰", reason: "证件上是这个字" } as const;
    await correctCertificate(await addAdministrator(), first, form);
    expect(await nameForCertificate(db, who.personId, Date.now())).toBe("王小钰");
  });

  it("is named anew when all it holds is revoked", async () => {
    const who = await addPerson("王小玉");
    const code = await issueTo(who.personId, { holderName: "王小玉" });
    await changeName(who, "李小玉");
    expect(await nameForCertificate(db, who.personId, Date.now())).toBe("王小玉");
    await revokeCertificate(await addAdministrator(), code, "冒名");
    expect(await nameForCertificate(db, who.personId, Date.now())).toBe("李小玉");
  });

  it("does not get a revoked certificate back beside one that stands under another name, until the name is one", async () => {
    const administrator = await addAdministrator();
    const { who, attemptId } = await candidate(SLUG);
    await answerAll(attemptId);
    await submitAttempt(who, attemptId);
    const first = (await findCertificateOfAttempt(db, attemptId))?.code as string;
    await revokeCertificate(administrator, first, "冒名");
    await changeName(who, "李小玉");
    const second = await issueTo(who.personId, { holderName: "李小玉" });
    await expect(reinstateCertificate(administrator, first, "复核后撤回")).rejects.toThrow("certificate.otherName");
    const form = { answer: "reissue", name: "王小玉", reason: "证件上是这个字" } as const;
    await correctCertificate(administrator, second, form);
    await reinstateCertificate(administrator, first, "复核后撤回");
    const standing = (await listOwnCertificates(db, who.personId)).filter(
      (one) => statusAt(one, Date.now()).status !== "revoked",
    );
    expect(standing.map(({ holderName }) => holderName)).toEqual(["王小玉", "王小玉"]);
  });
});

describe("a name", () => {
  it.each([
    ["\u3164\u3164", "name.missing"],
    ["王\u{2A6D0}", "certificate.nameUnprintable"],
    ["明".repeat(41), "name.long"],
  ])("%j is refused when it is given", async (typed, reason) => {
    const who = await addPerson("王小玉");
    expect(await changeName(who, typed)).toMatchObject({ ok: false, reason });
    expect(await accountName(who)).toBe("王小玉");
  });

  it("older than that rule lets nobody start an exam she could not be certified for", async () => {
    const who = await addPerson("\u3164");
    const sitting = (await findSittingBySlug(db, SLUG)) as Sitting;
    const { rules } = await readEligibility(who.personId, sitting, Date.now());
    expect(rules.find(({ rule }) => rule === "certificate")?.verdict).toMatchObject({
      reason: "certificate.nameMissing",
    });
  });
});
