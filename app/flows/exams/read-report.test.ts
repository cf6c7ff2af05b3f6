import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { itemTopics, retireItems } from "~/domains/assessment/item.store.server";
import { saveAnswers } from "~/domains/assessment/save-answers.server";
import { lastAnswers, wrongEntries } from "~/domains/courses/practice.store.server";
import type { PublishedCourse } from "~/domains/courses/published-course";
import { weakTopics } from "~/domains/courses/weak-topics";
import { addAdministrator, inTest } from "~/domains/credentials/credentials.fixture";
import { now } from "~/kernel/clock";
import { correctCertificate } from "../certificates/correct-certificate.server";
import { revokeCertificate } from "../certificates/revoke-certificate.server";
import { topicRecords } from "../learning/topic-records.server";
import { submitAttempt } from "./end-attempt.server";
import { addExaminer, begin, candidate, saveOf, setUpSitting } from "./exam.fixture";
import { readMockItems } from "./mock-items.server";
import { readReport } from "./read-report.server";
import { voidWithCertificate } from "./void-attempt.server";

const SLUG = "report";
const YEAR_MS = 366 * 86_400_000;
beforeAll(() => setUpSitting(SLUG));

/** The course of the fixture's items as the syllabus reads it: its topics, no lesson. */
const courseOf = (key: string) =>
  ({ slug: "test-course", topics: [{ key, title: key }], lessons: [] }) as unknown as PublishedCourse;

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

test("a mock from practice items shows each with its key, and the wrong ones join practice and the wrong-answer book", async () => {
  const slug = "mock-told";
  await setUpSitting(slug, { mock: true, bank: "practice" });
  const { who, attemptId } = await candidate(slug);
  await saveAnswers([
    await saveOf(attemptId, 0, true),
    await saveOf(attemptId, 1, false),
    await saveOf(attemptId, 2, false),
  ]);
  expect(await readMockItems(who.personId, attemptId)).toBeNull();
  await submitAttempt(who, attemptId);
  const items = await readMockItems(who.personId, attemptId);
  expect(items?.map(({ correct, chosen }) => [correct, chosen.length > 0])).toEqual([
    [true, true],
    [false, true],
    [false, true],
    [false, false],
    [false, false],
  ]);
  const ids = items?.map(({ version }) => version.itemId) as string[];
  const tomorrow = await wrongEntries(db, who.personId);
  expect(tomorrow.map(({ itemId }) => itemId).sort()).toEqual(ids.slice(1, 3).sort());
  expect(await lastAnswers(db, who.personId)).toEqual(
    new Map([
      [ids[0], true],
      [ids[1], false],
      [ids[2], false],
    ]),
  );
  const records = await topicRecords(
    who.personId,
    [courseOf("kinds")],
    await itemTopics(db),
    await lastAnswers(db, who.personId),
  );
  expect(weakTopics(records)).toMatchObject([{ topic: "test-course/kinds", right: 1, answered: 3 }]);
  // What is retired afterwards is still told, and no more led to.
  expect(items?.every(({ inUse }) => inUse)).toBe(true);
  await inTest((tx) => retireItems(tx, [ids[1] as string]));
  const later = await readMockItems(who.personId, attemptId);
  expect(later?.map(({ inUse }) => inUse)).toEqual([true, false, true, true, true]);
  const { who: other } = await candidate(slug);
  expect(await readMockItems(other.personId, attemptId)).toBeNull();
});

test("a final exam shows no item, and neither does a mock that draws from an exam's bank", async () => {
  const { who, attemptId } = await ended(2);
  expect(await readMockItems(who.personId, attemptId)).toBeNull();
  expect(await wrongEntries(db, who.personId)).toEqual([]);
  const slug = "mock-of-exam-items";
  await setUpSitting(slug, { mock: true, bank: "exam" });
  const mock = await candidate(slug);
  await saveAnswers([await saveOf(mock.attemptId, 0, false)]);
  await submitAttempt(mock.who, mock.attemptId);
  expect(await readMockItems(mock.who.personId, mock.attemptId)).toBeNull();
  expect(await wrongEntries(db, mock.who.personId)).toEqual([]);
});
