import type { Reader } from "@db/client.server";
import type { AttemptState } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, count, countDistinct, desc, eq, inArray, isNotNull, isNull, lt, max, sql } from "drizzle-orm";
import type { Examiner } from "~/domains/people/proof";
import { namedLike } from "~/domains/people/search-people.server";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import type { AttemptRow } from "./attempt.store.server";
import { covers, type SittingScope, sittingScope } from "./examiner-scope";
import { findSitting, findSittingBySlug, listSittings, type Sitting } from "./sitting.store.server";

const { attempt, lateAnswer, person, sitting, response } = tables;

/** The sittings an examiner sees. */
export async function sittingsFor(on: Reader, examiner: Examiner): Promise<Sitting[]> {
  const scope = sittingScope(examiner);
  return (await listSittings(on)).filter(({ id }) => covers(scope, id));
}

/** One of them by its address. @throws NotFound outside her scope, as if there were none. */
export async function getSittingFor(on: Reader, examiner: Examiner, slug: string): Promise<Sitting> {
  const found = await findSittingBySlug(on, slug);
  if (!found || !covers(sittingScope(examiner), found.id)) throw new NotFound("sitting");
  return found;
}

/** How many attempts stand where. `passed` of the released ones. */
export interface AttemptCounts {
  sittingId: string;
  state: AttemptState;
  passed: boolean | null;
  n: number;
}
export const attemptCounts = (on: Reader, sittingIds: readonly string[]): Promise<AttemptCounts[]> =>
  sittingIds.length === 0
    ? Promise.resolve([])
    : on
        .select({ sittingId: attempt.sittingId, state: attempt.state, passed: attempt.passed, n: count() })
        .from(attempt)
        .where(inArray(attempt.sittingId, [...sittingIds]))
        .groupBy(attempt.sittingId, attempt.state, attempt.passed);

/** Her candidate is still here: what an erased one left is nobody's any more, and waits for no ruling. */
const candidateHere = and(isNotNull(person.id), isNull(person.erasedAt));

const inScope = (scope: SittingScope) => (scope.all ? undefined : inArray(attempt.sittingId, scope.sittingIds));

export const FOUND_PER_PAGE = 20;
export const FILTERS = ["running", "ended", "voided", "late"] as const;
export type AttemptFilter = (typeof FILTERS)[number];

/**
 * Attempts of a sitting by part of the candidate's name, the newest first, a page at a time by id. Scores only: no form, no
 * answers, no keys.
 * @param after id of the last one seen
 */
export async function searchAttempts(
  on: Reader,
  sittingId: string,
  asked: { query: string; filter: AttemptFilter | null; after: string | null },
) {
  const { query, filter, after } = asked;
  const rows = await on
    .select({
      id: attempt.id,
      candidate: person.name,
      number: attempt.number,
      state: attempt.state,
      startedAt: attempt.startedAt,
      deadlineAt: attempt.deadlineAt,
      score: attempt.score,
      maxScore: attempt.maxScore,
      passed: attempt.passed,
    })
    .from(attempt)
    .leftJoin(person, eq(person.id, attempt.personId))
    .where(
      and(
        eq(attempt.sittingId, sittingId),
        query === "" ? undefined : inArray(attempt.personId, namedLike(on, query)),
        filter === "running" ? eq(attempt.state, "started") : undefined,
        filter === "ended" ? inArray(attempt.state, ["submitted", "closed", "scored", "released"]) : undefined,
        filter === "voided" ? eq(attempt.state, "voided") : undefined,
        filter === "late" ? and(inArray(attempt.id, pendingAttempts(on)), candidateHere) : undefined,
        after === null ? undefined : lt(attempt.id, after),
      ),
    )
    .orderBy(desc(attempt.id))
    .limit(FOUND_PER_PAGE + 1);
  const attempts = rows.slice(0, FOUND_PER_PAGE);
  return { attempts, next: rows.length > FOUND_PER_PAGE ? (attempts.at(-1)?.id ?? null) : null };
}

const pendingAttempts = (on: Reader) =>
  on.select({ id: lateAnswer.attemptId }).from(lateAnswer).where(eq(lateAnswer.ruling, "pending"));

/** What waits for an examiner: attempts in her scope with late answers not ruled on, the longest waiting first; of mock exams and of erased candidates none. */
export async function waitingForRuling(on: Reader, examiner: Examiner) {
  const oldest = sql<number>`min(${lateAnswer.keptAt})`.mapWith(Number);
  const waiting = await on
    .select({
      attemptId: attempt.id,
      personId: attempt.personId,
      candidate: person.name,
      number: attempt.number,
      sitting: sitting.title,
      /** Items, not saves: one that was sent five times is one to rule on. */
      answers: countDistinct(lateAnswer.itemId),
      since: oldest,
      deadlineAt: attempt.deadlineAt,
    })
    .from(lateAnswer)
    .innerJoin(attempt, eq(attempt.id, lateAnswer.attemptId))
    .innerJoin(sitting, eq(sitting.id, attempt.sittingId))
    .leftJoin(person, eq(person.id, attempt.personId))
    .where(
      and(eq(lateAnswer.ruling, "pending"), eq(sitting.mock, false), candidateHere, inScope(sittingScope(examiner))),
    )
    .groupBy(attempt.id, person.name, attempt.number, sitting.title, attempt.deadlineAt)
    .orderBy(asc(oldest))
    .limit(100);
  return waiting.map(({ personId, ...one }) => ({ ...one, own: personId === examiner.personId }));
}

/** An attempt with its sitting and candidate, and whether it is the examiner's own. @throws NotFound outside her scope. */
export async function getAttemptFor(
  on: Reader,
  examiner: Examiner,
  id: string,
): Promise<{ attempt: AttemptRow; sitting: Sitting; candidate: string | null; own: boolean }> {
  if (!isId(id)) throw new NotFound("attempt");
  const [found] = await on
    .select({ attempt, candidate: person.name })
    .from(attempt)
    .leftJoin(person, eq(person.id, attempt.personId))
    .where(and(eq(attempt.id, id), inScope(sittingScope(examiner))));
  const of = found && (await findSitting(on, found.attempt.sittingId));
  if (!found || !of) throw new NotFound("attempt");
  const own = found.attempt.personId === examiner.personId;
  return { attempt: found.attempt, sitting: of, candidate: found.candidate, own };
}

/** How many saves were stored for an attempt, of how many items, and when the last one was. */
export async function savesOf(on: Reader, attemptId: string) {
  const [found] = await on
    .select({
      saves: count(),
      items: sql<number>`count(distinct ${response.itemId})`.mapWith(Number),
      last: max(response.savedAt),
    })
    .from(response)
    .where(eq(response.attemptId, attemptId));
  return found ?? { saves: 0, items: 0, last: null };
}
