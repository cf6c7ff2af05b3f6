import { type Reader, rowsOf } from "@db/client.server";
import { prepared } from "@db/prepared.server";
import type { FormItem } from "@db/schema/assessment";
import { tables } from "@db/tables";
import { and, asc, desc, eq, gt, inArray, isNotNull, lte, or, type Placeholder, sql } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { isId } from "~/kernel/ids";

const { attempt } = tables;
export type AttemptRow = typeof attempt.$inferSelect;

const ownAttempt = (on: Reader, personId: string | Placeholder, id: string | Placeholder) =>
  on
    .select()
    .from(attempt)
    .where(and(eq(attempt.id, id), eq(attempt.personId, personId)));

/** A person's own attempt, or undefined: no such one, or another's, or an address that names none. */
export async function findOwnAttempt(on: Reader, personId: string, id: string): Promise<AttemptRow | undefined> {
  if (!isId(id)) return undefined;
  return (await ownAttempt(on, personId, id))[0];
}

const ownAttemptOnce = prepared<{ personId: string; id: string }, AttemptRow[]>("own_attempt", (on) =>
  ownAttempt(on, sql.placeholder("personId"), sql.placeholder("id")),
);

/** The same outside transactions, its query built once (prepared.server.ts): an exam room is opened again and again. */
export async function readOwnAttempt(personId: string, id: string): Promise<AttemptRow | undefined> {
  if (!isId(id)) return undefined;
  return (await ownAttemptOnce({ personId, id }))[0];
}

/** Any attempt, for the clock and for examiners whose scope the caller checks. */
export const findAttempt = async (on: Reader, id: string): Promise<AttemptRow | undefined> =>
  (await on.select().from(attempt).where(eq(attempt.id, id)))[0];

/** A person's attempts in a sitting, the first one first. */
export const attemptsOf = (on: Reader, personId: string, sittingId: string): Promise<AttemptRow[]> =>
  on
    .select()
    .from(attempt)
    .where(and(eq(attempt.sittingId, sittingId), eq(attempt.personId, personId)))
    .orderBy(asc(attempt.number));

/** A person's attempts that are released and passed, the first one first. */
export const passedAttempts = (on: Reader, personId: string): Promise<AttemptRow[]> =>
  on
    .select()
    .from(attempt)
    .where(and(eq(attempt.personId, personId), eq(attempt.state, "released"), eq(attempt.passed, true)))
    .orderBy(asc(attempt.endedAt));

/** What a person's released attempts at exams came to, by course and topic; mock exams and voided attempts do not count. */
export const examinedTopics = (on: Reader, personId: string) =>
  on
    .select({ courseSlug: tables.sitting.courseSlug, topicScores: attempt.topicScores })
    .from(attempt)
    .innerJoin(tables.sitting, eq(tables.sitting.id, attempt.sittingId))
    .where(and(eq(attempt.personId, personId), eq(attempt.state, "released"), eq(tables.sitting.mock, false)));

/** Whether an attempt of hers runs that may end in a certificate. */
export async function runsForCertificate(on: Reader, personId: string): Promise<boolean> {
  const { sitting } = tables;
  const [running] = await on
    .select({ id: attempt.id })
    .from(attempt)
    .innerJoin(sitting, eq(sitting.id, attempt.sittingId))
    .where(and(eq(attempt.personId, personId), eq(attempt.state, "started"), isNotNull(sitting.achievementId)))
    .limit(1);
  return running !== undefined;
}

/** A person's attempts whose clock runs at `now`, the one that ends first first. */
export const runningAttempts = (on: Reader, personId: string, now: number): Promise<RunningAttempt[]> =>
  on
    .select({
      id: attempt.id,
      deadlineAt: attempt.deadlineAt,
      slug: tables.sitting.slug,
      title: tables.sitting.title,
    })
    .from(attempt)
    .innerJoin(tables.sitting, eq(tables.sitting.id, attempt.sittingId))
    .where(and(eq(attempt.personId, personId), eq(attempt.state, "started"), gt(attempt.deadlineAt, now)))
    .orderBy(asc(attempt.deadlineAt), asc(attempt.id));
/** `slug` and `title` are those of its sitting; `deadlineAt` in ms since the epoch. */
export interface RunningAttempt {
  id: string;
  deadlineAt: number;
  slug: string;
  title: string;
}

/** What eligibility and lists need of a person's attempts, newest first, without their forms. */
export const attemptLines = (on: Reader, personId: string) =>
  on
    .select({
      id: attempt.id,
      sittingId: attempt.sittingId,
      number: attempt.number,
      state: attempt.state,
      startedAt: attempt.startedAt,
      deadlineAt: attempt.deadlineAt,
      endedAt: attempt.endedAt,
      score: attempt.score,
      maxScore: attempt.maxScore,
      passed: attempt.passed,
    })
    .from(attempt)
    .where(eq(attempt.personId, personId))
    .orderBy(desc(attempt.startedAt));

/** Attempts whose time is up and that nobody closed yet, the longest overdue first; `after` goes on behind the last one seen. */
export const dueAttempts = (on: Reader, now: number, limit: number, after?: DueAttempt): Promise<DueAttempt[]> =>
  on
    .select({ id: attempt.id, deadlineAt: attempt.deadlineAt })
    .from(attempt)
    .where(and(eq(attempt.state, "started"), lte(attempt.deadlineAt, now), after && behind(after)))
    .orderBy(asc(attempt.deadlineAt), asc(attempt.id))
    .limit(limit);
export type DueAttempt = Pick<typeof attempt.$inferSelect, "id" | "deadlineAt">;

const behind = ({ id, deadlineAt }: DueAttempt) =>
  or(gt(attempt.deadlineAt, deadlineAt), and(eq(attempt.deadlineAt, deadlineAt), gt(attempt.id, id)));

export const formsByAttempt = (on: Reader, ids: readonly string[]): Promise<{ id: string; form: FormItem[] }[]> =>
  on
    .select({ id: attempt.id, form: attempt.form })
    .from(attempt)
    .where(inArray(attempt.id, [...ids]));

/** What decides whether a save counts; read inside its transaction, never kept. Hand-written: built anew, it costs more than it reads. */
export async function saveStates(ids: readonly string[]): Promise<SaveState[]> {
  const found = await rowsOf<Omit<SaveState, "deadlineAt"> & { deadlineAt: number | string }>(
    `select id, person_id as "personId", state, deadline_at as "deadlineAt", pen_token as "penToken"
      from attempt where id in (${ids.map(() => "?").join(", ")})`,
    ids,
  );
  return found.map((row) => ({ ...row, deadlineAt: Number(row.deadlineAt) }));
}
export type SaveState = Pick<typeof attempt.$inferSelect, "id" | "personId" | "state" | "deadlineAt" | "penToken">;

export const addAttempt = (tx: Tx, row: typeof attempt.$inferInsert) => tx.insert(attempt).values(row);

export const updateAttempt = (tx: Tx, id: string, change: Partial<typeof attempt.$inferInsert>) =>
  tx.update(attempt).set(change).where(eq(attempt.id, id));
