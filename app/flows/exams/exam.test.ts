import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { and, count, eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { attemptsOf, findAttempt } from "~/domains/assessment/attempt.store.server";
import { lateAnswersOf } from "~/domains/assessment/late-answer.store.server";
import { readRoom } from "~/domains/assessment/read-room.server";
import { storedAnswers } from "~/domains/assessment/response.store.server";
import { saveAnswers } from "~/domains/assessment/save-answers.server";
import { takePen } from "~/domains/assessment/take-pen.server";
import { addPerson } from "~/domains/credentials/credentials.fixture";
import { maintain } from "~/domains/ledger/transact.server";
import { NotFound } from "~/kernel/errors";
import { closeDueAttempts, submitAttempt } from "./end-attempt.server";
import { begin, candidate, ITEMS, saveOf, setUpSitting } from "./exam.fixture";
import { savePage } from "./save-page.server";

const SLUG = "exam-story";
let sittingId: string;
beforeAll(async () => {
  sittingId = await setUpSitting(SLUG);
});
afterEach(() => void vi.useRealTimers());

/** Only the date: timers of the database drivers go on. */
const setClock = (ms: number) => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(ms);
};
/** Gives a sign-in a session as it stands in the database; its end (ms). */
async function opened({ personId, signInId }: { personId: string; signInId: string }): Promise<number> {
  const now = Date.now();
  const end = now + 60_000;
  const times = { createdAt: now, lastSeenAt: now, expiresAt: end, absoluteExpiresAt: end };
  const row = { id: `${signInId} ${personId}`, personId, signInId, rotationDue: false, device: "", ...times };
  await maintain((tx) => tx.insert(tables.session).values(row));
  return end;
}
const kinds = async (...requests: Awaited<ReturnType<typeof saveOf>>[]) =>
  (await saveAnswers(requests)).map(({ kind }) => kind);
const acts = async (subjectId: string) =>
  (
    await db
      .select({ act: tables.ledgerEntry.act })
      .from(tables.ledgerEntry)
      .where(eq(tables.ledgerEntry.subjectId, subjectId))
      .orderBy(tables.ledgerEntry.id)
  ).map(({ act }) => act);
const certificates = (attemptId: string) =>
  db.select().from(tables.assertion).where(eq(tables.assertion.attemptId, attemptId));

describe("starting", () => {
  it("fifty times at once is one attempt, with the pen and a form of the blueprint", async () => {
    const who = await addPerson("王小玉");
    const ids = await Promise.all(Array.from({ length: 50 }, () => begin(who, SLUG)));
    expect(new Set(ids).size).toBe(1);
    const [attempt, ...others] = await attemptsOf(db, who.personId, sittingId);
    expect(others).toEqual([]);
    expect(attempt).toMatchObject({ number: 1, penSignInId: who.signInId, cutScore: 6, pointsPerItem: 2 });
    expect(attempt?.form.length).toBe(ITEMS);
    expect((attempt?.deadlineAt ?? 0) - (attempt?.startedAt ?? 0)).toBe(3_600_000);
    expect(await acts(ids[0] as string)).toEqual(["attempt.started"]);
  });

  it("gives the last attempt once, and then no more", async () => {
    const { who, attemptId } = await candidate(SLUG);
    await submitAttempt(who, attemptId);
    const last = await Promise.all(Array.from({ length: 20 }, () => begin(who, SLUG)));
    expect(new Set(last).size).toBe(1);
    await submitAttempt(who, last[0] as string);
    await expect(begin(who, SLUG)).rejects.toThrow("not eligible");
    expect((await attemptsOf(db, who.personId, sittingId)).map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe("saving", () => {
  it("decides a batch of many people in order, each seeing the ones before", async () => {
    const [a, b] = [await candidate(SLUG), await candidate(SLUG)];
    const first = await saveOf(a.attemptId, 0, true);
    const second = await saveOf(a.attemptId, 0, false, { revision: 2 });
    const others = await saveOf(b.attemptId, 1, true);
    const stale = await saveOf(a.attemptId, 0, true, { revision: 2 });
    const reused = { ...second, body: { ...first.body, revision: 5 } as never };
    const foreign = { ...(await saveOf(b.attemptId, 0, true)), personId: a.who.personId };
    expect(await kinds(first, second, others, first, stale, reused, foreign)).toEqual([
      ...["saved", "saved", "saved", "repeated", "stale-revision", "key-reused", "not-found"],
    ]);
    expect((await storedAnswers(db, a.attemptId)).map(({ revision, response }) => [revision, response])).toEqual([
      [2, (second.body as { response: unknown }).response],
    ]);
  });

  it("stores nothing, and fails nobody, when all are refused", async () => {
    const { attemptId } = await candidate(SLUG);
    const elsewhere = await saveOf(attemptId, 0, true, { pen: "other" });
    expect(await kinds(elsewhere)).toEqual(["pen-elsewhere"]);
    expect(await kinds({ ...elsewhere, body: undefined })).toEqual(["malformed"]);
    expect(await storedAnswers(db, attemptId)).toEqual([]);
  });

  it("is decided by the transaction's own time: in at the last millisecond, kept late at the deadline", async () => {
    const { attemptId } = await candidate(SLUG);
    const deadlineAt = (await findAttempt(db, attemptId))?.deadlineAt ?? 0;
    setClock(deadlineAt - 1);
    const intime = await saveOf(attemptId, 0, true);
    expect(await saveAnswers([intime])).toMatchObject([
      { kind: "saved", row: { savedAt: deadlineAt - 1, remainingMs: 1 } },
    ]);
    setClock(deadlineAt);
    const late = await saveOf(attemptId, 1, true, { pen: "other" });
    expect(await kinds(late, late, intime)).toEqual(["late", "repeated-late", "repeated"]);
    expect((await lateAnswersOf(db, attemptId)).map(({ ruling, keptAt }) => [ruling, keptAt])).toEqual([
      ["pending", deadlineAt],
    ]);
  });

  it("knows a key after the end and after the pen has moved", async () => {
    const { who, attemptId } = await candidate(SLUG);
    const save = await saveOf(attemptId, 0, true);
    const [first] = await saveAnswers([save]);
    await takePen({ ...who, signInId: "desk" }, attemptId, "over");
    expect(await kinds({ ...save, body: { ...save.body, key: "new", revision: 9 } as never })).toEqual([
      "pen-elsewhere",
    ]);
    expect(await saveAnswers([save])).toMatchObject([
      { kind: "repeated", row: { savedAt: (first as never as { row: { savedAt: number } }).row.savedAt } },
    ]);
    await submitAttempt(who, attemptId);
    expect(await kinds(save)).toEqual(["repeated"]);
  });

  it("of a page says that the pen is elsewhere, and never undoes with an old page", async () => {
    const { who, attemptId } = await candidate(SLUG);
    const { pen, items } = (await readRoom(who, attemptId, Date.now())) as never as {
      pen: string;
      items: { id: string; choices: { id: string }[] }[];
    };
    const [item] = items;
    const id = item?.id as string;
    const chosen = [item?.choices[0]?.id as string];
    const posted = (shown: string, revision: number, ticked: string[]) =>
      savePage(who, attemptId, { pen: shown, items: [{ id, revision, chosen: ticked }] });
    expect(await posted(pen, 0, chosen)).toEqual({ kind: "saved" });
    expect(await posted(pen, 0, [])).toEqual({ kind: "saved" });
    expect((await storedAnswers(db, attemptId))[0]).toMatchObject({ revision: 1, response: { choices: chosen } });
    expect(await posted("other", 1, [])).toEqual({
      kind: "pen-elsewhere",
      changed: [{ id, revision: 2, chosen: [] }],
    });
    expect(await posted(pen, 1, ["none"])).toEqual({ kind: "malformed" });
    await expect(savePage(who, attemptId, { pen, items: [{ id: "none", revision: 0, chosen }] })).rejects.toThrow(
      NotFound,
    );
    await expect(savePage(await addPerson("他"), attemptId, { pen, items: [] })).rejects.toThrow(NotFound);
  });

  it("of a page posted twice at once with other choices is stored both times, the later above", async () => {
    for (let round = 0; round < 10; round++) {
      const { who, attemptId } = await candidate(SLUG);
      const { pen, items } = (await readRoom(who, attemptId, Date.now())) as never as {
        pen: string;
        items: { id: string; choices: { id: string }[] }[];
      };
      const { id, choices } = items[0] as (typeof items)[number];
      const told = await Promise.all(
        choices.map((choice) => savePage(who, attemptId, { pen, items: [{ id, revision: 0, chosen: [choice.id] }] })),
      );
      expect(told).toEqual(choices.map(() => ({ kind: "saved" })));
      const { response } = tables;
      const rows = await db.select().from(response).where(eq(response.attemptId, attemptId)).orderBy(response.revision);
      expect(rows.map(({ revision }) => revision)).toEqual(choices.map((_, n) => n + 1));
      expect(rows.map((row) => (row.response as { choices: string[] }).choices[0]).sort()).toEqual(
        choices.map((choice) => choice.id).sort(),
      );
    }
  });
});

describe("the pen", () => {
  it("moves by taking it over, once for a sign-in, and not after the end", async () => {
    const { who, attemptId } = await candidate(SLUG);
    const token = async () => (await findAttempt(db, attemptId))?.penToken;
    const before = await token();
    const desk = { ...who, signInId: "desk" };
    await opened(who);
    await opened(desk);
    await takePen(who, attemptId, "over");
    expect(await token()).toBe(before);
    await takePen(desk, attemptId, "free");
    expect(await token()).toBe(before);
    await takePen(desk, attemptId, "over");
    const taken = await token();
    expect(taken).not.toBe(before);
    await takePen(desk, attemptId, "over");
    expect(await token()).toBe(taken);
    const now = Date.now();
    expect(await readRoom(who, attemptId, now)).toMatchObject({ pen: null, penFree: false });
    expect(await readRoom(desk, attemptId, now)).toMatchObject({ pen: taken });
    expect(await submitAttempt(who, attemptId)).toBe("pen-elsewhere");
    expect((await findAttempt(db, attemptId))?.state).toBe("started");
    expect(await submitAttempt(desk, attemptId)).toBe("ended");
    await takePen(who, attemptId, "over");
    expect(await token()).toBe(taken);
    await expect(takePen(await addPerson("他"), attemptId, "over")).rejects.toThrow(NotFound);
  });

  it("of a sign-in that has ended is free: opening the room takes it, and handing in works", async () => {
    const { who, attemptId } = await candidate(SLUG);
    const end = await opened(who);
    const again = { ...who, signInId: "again" };
    expect(await readRoom(again, attemptId, end - 1)).toMatchObject({ pen: null, penFree: false });
    expect(await readRoom(again, attemptId, end)).toMatchObject({ pen: null, penFree: true });
    setClock(end);
    await takePen(again, attemptId, "free");
    expect((await findAttempt(db, attemptId))?.penSignInId).toBe("again");
    expect(await submitAttempt({ ...who, signInId: "third" }, attemptId)).toBe("ended");
  });
});

describe("the end", () => {
  it("is scored and released once, however often it is handed in, and passing is certified once and told by mail", async () => {
    const { who, attemptId } = await candidate(SLUG);
    await saveAnswers(await Promise.all([0, 1, 2].map((n) => saveOf(attemptId, n, true))));
    await saveAnswers([await saveOf(attemptId, 3, false)]);
    await Promise.all(Array.from({ length: 10 }, () => submitAttempt(who, attemptId)));
    const attempt = await findAttempt(db, attemptId);
    expect(attempt).toMatchObject({ state: "released", score: 6, maxScore: 10, passed: true });
    expect(attempt?.answersHash).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await acts(attemptId)).toEqual(
      expect.arrayContaining(["attempt.submitted", "attempt.scored", "attempt.released"]),
    );
    expect((await acts(attemptId)).filter((act) => act === "attempt.released").length).toBe(1);
    expect((await certificates(attemptId)).length).toBe(1);
    const mails = await db.select().from(tables.mail).where(eq(tables.mail.personId, who.personId));
    expect(mails.map(({ template }) => template)).toEqual(["certificate-issued"]);
    await expect(submitAttempt(await addPerson("他"), attemptId)).rejects.toThrow(NotFound);
  });

  it("comes by the clock at the deadline, once, whoever notices; below the cut nothing is issued", async () => {
    const { attemptId } = await candidate(SLUG);
    await saveAnswers([await saveOf(attemptId, 0, true)]);
    const deadlineAt = (await findAttempt(db, attemptId))?.deadlineAt ?? 0;
    setClock(deadlineAt - 1);
    await closeDueAttempts();
    expect((await findAttempt(db, attemptId))?.state).toBe("started");
    setClock(deadlineAt + 86_400_000);
    await Promise.all([closeDueAttempts(), closeDueAttempts()]);
    expect(await findAttempt(db, attemptId)).toMatchObject({
      state: "released",
      endedAt: deadlineAt,
      score: 2,
      passed: false,
    });
    expect((await acts(attemptId)).filter((act) => act === "attempt.closed").length).toBe(1);
    expect(await certificates(attemptId)).toEqual([]);
    const [open] = await db
      .select({ n: count() })
      .from(tables.attempt)
      .where(and(eq(tables.attempt.state, "started"), eq(tables.attempt.id, attemptId)));
    expect(open?.n).toBe(0);
  });
});
