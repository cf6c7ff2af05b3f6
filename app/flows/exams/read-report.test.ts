import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { saveAnswers } from "~/domains/assessment/save-answers.server";
import { addAdministrator, inTest } from "~/domains/credentials/credentials.fixture";
import { now } from "~/kernel/clock";
import { correctCertificate } from "../certificates/correct-certificate.server";
import { revokeCertificate } from "../certificates/revoke-certificate.server";
import { submitAttempt } from "./end-attempt.server";
import { addExaminer, begin, candidate, saveOf, setUpSitting } from "./exam.fixture";
import { readReport } from "./read-report.server";
import { voidWithCertificate } from "./void-attempt.server";

const SLUG = "report";
const YEAR_MS = 366 * 86_400_000;
beforeAll(() => setUpSitting(SLUG));

/** An ended attempt with so many right answers, in the candidate's name of then. */
async function ended(right: number) {
  const { who, attemptId } = await candidate(SLUG);
  if (right > 0)
    await saveAnswers(await Promise.all(Array.from({ length: right }, (_, n) => saveOf(attemptId, n, true))));
  await submitAttempt(who, attemptId);
  return { who, attemptId, read: (as = who, at = now()) => readReport(as, attemptId, at) };
}

test("a result is told with the name on its certificate, whatever the account is called since", async () => {
  const { who, read } = await ended(3);
  const renamed = { ...who, name: "李大玉" };
  const code = (await read())?.certificate?.code as string;
  expect((await read(renamed))?.candidate).toBe("王小玉");
  const form = { answer: "reissue", name: "王小钰", reason: "核对无误" } as const;
  const { newCode } = await correctCertificate(await addAdministrator(), code, form);
  expect((await read(renamed))?.candidate).toBe("王小钰");
  await revokeCertificate(await addAdministrator(), newCode as string, "经核实，考试由他人代答");
  expect(await read(renamed)).toMatchObject({ candidate: "王小钰", certificate: { status: "revoked" } });

  const failed = await ended(1);
  expect((await failed.read({ ...failed.who, name: "李大玉" }))?.candidate).toBe("李大玉");
});

test("a certificate past its last day is told as expired", async () => {
  const { read, who } = await ended(3);
  expect((await read())?.certificate?.status).toBe("valid");
  expect((await read(who, now() + 3 * YEAR_MS))?.certificate).toMatchObject({ status: "expired", renewed: false });
});

test("a voided attempt tells whether one may sit again or why not, and who issues the certificates", async () => {
  const issuer = "示例标准化培训中心（演示）";
  const examiner = await addExaminer(null);
  const reason = "经核实，考试由他人代答";
  const { who, attemptId, read } = await ended(0);
  // The fixture's course is nobody's: finished here, so that only the attempts decide.
  await inTest((tx) =>
    tx.update(tables.sitting).set({ mock: true, attemptsAllowed: 1 }).where(eq(tables.sitting.slug, SLUG)),
  );
  await voidWithCertificate(examiner, attemptId, reason);
  expect((await read())?.voided).toEqual({ reason, again: null, issuer });
  const second = await begin(who, SLUG);
  expect((await read())?.voided?.again).toBeNull();
  await submitAttempt(who, second);
  expect((await read())?.voided?.again).toMatchObject({ reason: "exam.attemptsUsed" });
});
