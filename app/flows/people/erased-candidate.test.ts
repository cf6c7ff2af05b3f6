import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { findAttempt } from "~/domains/assessment/attempt.store.server";
import { searchAttempts, waitingForRuling } from "~/domains/assessment/desk.store.server";
import { lateAnswersOf } from "~/domains/assessment/late-answer.store.server";
import { saveAnswers } from "~/domains/assessment/save-answers.server";
import { startAttempt } from "~/domains/assessment/start-attempt.server";
import { achieved, addPerson, inTest } from "~/domains/credentials/credentials.fixture";
import { issueAssertion } from "~/domains/credentials/issue-assertion.server";
import { newcomer, PASSWORD } from "~/domains/people/people.fixture";
import type { Person } from "~/domains/people/proof";
import { Refused } from "~/kernel/errors";
import { closeDueAttempts, submitAttempt } from "../exams/end-attempt.server";
import { addExaminer, begin, everyone, ITEMS, saveOf, setUpSitting } from "../exams/exam.fixture";
import { foreseeFor, ruleLateAnswers } from "../exams/rule-late-answers.server";
import { erasePerson } from "./erase-person.server";

const SLUG = "erased-story";
let sittingId: string;
beforeAll(async () => {
  sittingId = await setUpSitting(SLUG);
});
afterEach(() => void vi.useRealTimers());

const now = () => Date.now();
const certificatesOf = (attemptId: string) =>
  db.select().from(tables.assertion).where(eq(tables.assertion.attemptId, attemptId));
const actsOn = async (id: string) =>
  (
    await db
      .select()
      .from(tables.ledgerEntry)
      .where(eq(tables.ledgerEntry.subjectId, id))
      .orderBy(tables.ledgerEntry.id)
  ).map(({ act, sealed }) => [act, sealed === null]);

/** An attempt with enough right answers to pass. */
async function passing(who: Person): Promise<string> {
  const attemptId = await begin(who, SLUG);
  for (let n = 0; n < ITEMS; n++) await saveAnswers([await saveOf(attemptId, n, true)]);
  return attemptId;
}

const nobodysRunning = () =>
  db
    .select({ id: tables.attempt.id })
    .from(tables.attempt)
    .leftJoin(tables.person, eq(tables.person.id, tables.attempt.personId))
    .where(and(eq(tables.attempt.state, "started"), eq(tables.attempt.sittingId, sittingId)));

describe("an exam of someone who erases herself", () => {
  it("is void while it runs: no score, no certificate, also when its time is up", async () => {
    const { person } = await newcomer();
    const attemptId = await passing(person);
    expect(await erasePerson(person, PASSWORD, now())).toEqual({ ok: true });
    const voided = await findAttempt(db, attemptId);
    expect(voided).toMatchObject({ state: "voided", score: null, passed: null, voidReason: null, penToken: null });
    expect(voided?.personId).not.toBe(person.personId);
    expect(voided?.endedAt).toBeLessThanOrEqual(now());
    // What the log says of it opens to nobody.
    expect((await actsOn(attemptId)).at(-1)).toEqual(["attempt.voided", true]);
    const late = await saveOf(attemptId, 0, true, { revision: 9 });
    expect((await saveAnswers([{ ...late, personId: person.personId }]))[0]?.kind).toBe("not-found");
    await expect(submitAttempt(person, attemptId)).rejects.toThrow();
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.setSystemTime((voided?.deadlineAt ?? 0) + 1);
    await closeDueAttempts();
    expect(await findAttempt(db, attemptId)).toEqual(voided);
    expect(await certificatesOf(attemptId)).toEqual([]);
  });

  it("does not start afterwards, with the reason, whoever still holds her sign-in", async () => {
    const { person } = await newcomer();
    await erasePerson(person, PASSWORD, now());
    await expect(startAttempt(person, SLUG, everyone)).rejects.toEqual(new Refused("account.erased"));
  });

  it("started in the same moment is refused or void, never left running for nobody", async () => {
    for (let round = 0; round < 10; round++) {
      const { person } = await newcomer();
      const [started] = await Promise.allSettled([
        startAttempt(person, SLUG, everyone),
        erasePerson(person, PASSWORD, now()),
        startAttempt(person, SLUG, everyone),
      ]);
      if (started.status === "rejected") expect(started.reason).toEqual(new Refused("account.erased"));
      else if (!started.value.ok) throw new Error("refused for another reason");
      else expect((await findAttempt(db, started.value.attemptId))?.state).toBe("voided");
    }
    expect(await nobodysRunning()).toEqual([]);
  });

  it("that was left running for her all the same is closed as void, not certified", async () => {
    const { person } = await newcomer();
    const attemptId = await passing(person);
    await inTest((tx) =>
      tx
        .update(tables.person)
        .set({ name: null, account: null, erasedAt: tx.now })
        .where(eq(tables.person.id, person.personId)),
    );
    const { deadlineAt } = (await findAttempt(db, attemptId)) as { deadlineAt: number };
    vi.useFakeTimers({ toFake: ["Date"] });
    vi.setSystemTime(deadlineAt);
    await closeDueAttempts();
    expect(await findAttempt(db, attemptId)).toMatchObject({ state: "voided", passed: null });
    expect(await certificatesOf(attemptId)).toEqual([]);
  });

  it("leaves late answers that wait for nobody, and gets no certificate if an examiner accepts them all the same", async () => {
    const { person } = await newcomer();
    const attemptId = await begin(person, SLUG);
    const keep = await Promise.all(Array.from({ length: ITEMS }, (_, n) => saveOf(attemptId, n, true)));
    await submitAttempt(person, attemptId);
    for (const one of keep) await saveAnswers([one]);
    const late = (await lateAnswersOf(db, attemptId)).map(({ id }) => id);
    expect(late).toHaveLength(ITEMS);
    const examiner = await addExaminer(sittingId);
    const waits = async () => {
      const asked = { query: "", filter: "late", after: null } as const;
      const lists = [
        (await waitingForRuling(db, examiner)).map((one) => one.attemptId),
        (await searchAttempts(db, sittingId, asked)).attempts.map(({ id }) => id),
      ];
      return lists.map((ids) => ids.includes(attemptId));
    };
    expect(await waits()).toEqual([true, true]);
    await erasePerson(person, PASSWORD, now());
    expect(await waits()).toEqual([false, false]);
    expect(await foreseeFor(examiner, attemptId, late)).toMatchObject({ certificate: "none", after: { passed: true } });
    await ruleLateAnswers(examiner, attemptId, { late, answer: "accepted", reason: "断网有记录" });
    expect(await findAttempt(db, attemptId)).toMatchObject({ state: "released", passed: true });
    expect(await certificatesOf(attemptId)).toEqual([]);
  });
});

it("a certificate is issued to no blank name", async () => {
  const { personId } = await addPerson("王小明");
  for (const holderName of ["", "  "]) {
    const once = achieved(personId, { holderName });
    await expect(inTest((tx) => issueAssertion(tx, once))).rejects.toEqual(new Refused("certificate.nameMissing"));
    expect(await certificatesOf(once.attemptId)).toEqual([]);
  }
});
