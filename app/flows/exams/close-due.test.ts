import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { findAttempt } from "~/domains/assessment/attempt.store.server";
import { saveAnswers } from "~/domains/assessment/save-answers.server";
import { addAdministrator, inTest } from "~/domains/credentials/credentials.fixture";
import { issueAs } from "~/domains/credentials/issue-assertion.server";
import type { Person } from "~/domains/people/proof";
import { newId } from "~/kernel/ids";
import { correctCertificate } from "../certificates/correct-certificate.server";
import { changeName } from "../people/change-name.server";
import { closeDueAttempts, submitAttempt } from "./end-attempt.server";
import { candidate, ITEMS, saveOf, setUpSitting } from "./exam.fixture";
import { readReport } from "./read-report.server";

const SLUG = "due-story";
beforeAll(async () => void (await setUpSitting(SLUG)));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const NO_NAME = "\u3164\u3164";
/** A name as it stood in accounts before `readHolderName`. */
const nameSince = (personId: string, name: string) =>
  inTest((tx) => tx.update(tables.person).set({ name }).where(eq(tables.person.id, personId)));
const certificatesOf = (personId: string) =>
  db.select().from(tables.assertion).where(eq(tables.assertion.personId, personId));
const actsOn = async (id: string) =>
  (await db.select().from(tables.ledgerEntry).where(eq(tables.ledgerEntry.subjectId, id))).map(({ act }) => act);

async function passing(name: string): Promise<{ who: Person; attemptId: string; deadlineAt: number }> {
  const { who, attemptId } = await candidate(SLUG);
  await nameSince(who.personId, name);
  for (let n = 0; n < ITEMS; n++) await saveAnswers([await saveOf(attemptId, n, true)]);
  const { deadlineAt } = (await findAttempt(db, attemptId)) as { deadlineAt: number };
  return { who, attemptId, deadlineAt };
}
const timeIsUp = (deadlineAt: number) => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(deadlineAt + 1);
};

/** Attempts that nobody can score: their exam is gone. All are due before anything else. */
const unscorable = (count: number) =>
  inTest(async (tx) => {
    const rows = Array.from({ length: count }, (_, n) => ({
      id: newId(tx.now),
      sittingId: "gone",
      personId: newId(tx.now),
      number: n,
      state: "started" as const,
      seed: "",
      startedAt: 1,
      deadlineAt: 2,
      cutScore: 1,
      pointsPerItem: 1,
      form: [{ id: "i", itemVersionId: "gone", choices: [] }],
    }));
    for (const row of rows) {
      await tx.insert(tables.attempt).values(row);
      await tx.insert(tables.person).values({
        id: row.personId,
        name: "王小明",
        account: null,
        accountKind: "email" as const,
        passwordHash: null,
        enterpriseId: null,
        createdAt: tx.now,
        erasedAt: null,
      });
    }
    return rows.map(({ id }) => id);
  });

describe("time is up", () => {
  it("for everybody, also behind more than a batch of attempts that cannot be closed; those are told in one line", async () => {
    const broken = await unscorable(101);
    const { attemptId, deadlineAt } = await passing("王小玉");
    timeIsUp(deadlineAt);
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    await closeDueAttempts();
    const lines = told.mock.calls.map(([line]) => String(line)).filter((line) => line.includes("attempts not closed"));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] as string)).toMatchObject({ level: "error", count: 101 });
    expect(broken).toContain(JSON.parse(lines[0] as string).attempts[0]);
    expect(await findAttempt(db, attemptId)).toMatchObject({ state: "released", passed: true });
    expect(await findAttempt(db, broken[0] as string)).toMatchObject({ state: "started" });
    await inTest((tx) => tx.delete(tables.attempt).where(eq(tables.attempt.sittingId, "gone")));
  });
});

describe("a name that no certificate can bear", () => {
  it("keeps nobody's exam open, her own neither; the certificate follows once the name is right", async () => {
    const nameless = await passing(NO_NAME);
    const other = await passing("王小玉");
    timeIsUp(Math.max(nameless.deadlineAt, other.deadlineAt));
    await closeDueAttempts();
    expect(await findAttempt(db, other.attemptId)).toMatchObject({ state: "released", passed: true });
    expect(await findAttempt(db, nameless.attemptId)).toMatchObject({ state: "released", passed: true, score: 10 });
    expect(await certificatesOf(nameless.who.personId)).toEqual([]);
    expect(await actsOn(nameless.attemptId)).toContain("certificate.withheld");
    const report = await readReport(nameless.who, nameless.attemptId, Date.now());
    expect(report).toMatchObject({ certificate: null, withheld: { reason: "certificate.nameMissing" } });
    expect(await changeName(nameless.who, "王小明")).toEqual({ ok: true });
    expect(await certificatesOf(nameless.who.personId)).toMatchObject([
      { holderName: "王小明", attemptId: nameless.attemptId },
    ]);
    expect(await readReport(nameless.who, nameless.attemptId, Date.now())).toMatchObject({ withheld: null });
    // Once issued, a further change issues nothing.
    await changeName(nameless.who, "王大明");
    expect(await certificatesOf(nameless.who.personId)).toHaveLength(1);
  });

  it("hands in like any other", async () => {
    const { who, attemptId } = await passing(NO_NAME);
    expect(await submitAttempt(who, attemptId)).toBe("ended");
    expect(await findAttempt(db, attemptId)).toMatchObject({ state: "released", passed: true });
  });

  it("on a certificate that stands is put right by its correction, and what was withheld for it follows", async () => {
    const { who, attemptId } = await passing("王小玉");
    const code = `${Date.now()}`.slice(-10);
    const { achievementId } = await sittingOf(attemptId);
    const what = { achievementId, personId: who.personId, score: 6, maxScore: 10, cutScore: 6, hours: null };
    await inTest((tx) =>
      issueAs(
        tx,
        { ...what, holderName: "王\u{2A6D0}", employerName: null },
        { issueKey: code, attemptId: null, issuedAt: tx.now, code },
      ),
    );
    await submitAttempt(who, attemptId);
    expect(await actsOn(attemptId)).toContain("certificate.withheld");
    const form = { answer: "reissue", name: "王小玉", reason: "字库里没有的字" } as const;
    await correctCertificate(await addAdministrator(), code, form);
    const standing = (await certificatesOf(who.personId)).filter((one) => one.attemptId === attemptId);
    expect(standing.map(({ holderName }) => holderName)).toEqual(["王小玉"]);
  });
});

const sittingOf = async (attemptId: string) => {
  const attempt = await findAttempt(db, attemptId);
  const [sitting] = await db
    .select()
    .from(tables.sitting)
    .where(eq(tables.sitting.id, attempt?.sittingId ?? ""));
  return { achievementId: sitting?.achievementId as string };
};
