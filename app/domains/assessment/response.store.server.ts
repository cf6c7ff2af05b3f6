import { type Reader, rowsOf } from "@db/client.server";
import { prepared } from "@db/prepared.server";
import { tables } from "@db/tables";
import { and, count, desc, eq, inArray, max, or, type Placeholder, sql } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { KeptRow, SavedRow, StoredCopy } from "./save";

const { response, lateAnswer } = tables;

/** What to look up for one save of a batch. */
export interface SaveLookup {
  attemptId: string;
  itemId: string;
  key: string;
  revision: number;
}

/** What is there for it: the save or late answer under its key, and the stored revision where it is not below. */
export interface SaveFinding {
  known?: Pick<SavedRow, "revision" | "responseHash" | "savedAt" | "remainingMs">;
  knownLate?: Pick<KeptRow, "revision" | "responseHash" | "keptAt">;
  storedRevision: number;
}

interface Found {
  n: number;
  what: "known" | "late" | "stored";
  revision: number;
  hash: string | null;
  at: number | string | null;
  remaining: number | null;
}

/**
 * Looks up a whole batch with one statement, each save by index seeks: `cross join` keeps the list of saves outside, and
 * only revisions that are not below the asked one are visited, so that an item saved a thousand times costs what a new one
 * does. The list is filled up to a power of two: few statement texts, each prepared once. Inside a transaction only.
 */
export async function findForSaves(lookups: readonly SaveLookup[]): Promise<SaveFinding[]> {
  const findings = lookups.map((): SaveFinding => ({ storedRevision: 0 }));
  if (lookups.length === 0) return findings;
  const size = 2 ** Math.ceil(Math.log2(lookups.length));
  const values: (string | number)[] = [];
  for (let i = 0; i < size; i++) {
    const { attemptId, itemId, key, revision } = lookups[Math.min(i, lookups.length - 1)] as SaveLookup;
    values.push(attemptId, itemId, key, revision);
  }
  const found = await rowsOf<Found>(lookupText(size), values);
  for (const { n, what, revision, hash, at, remaining } of found) {
    const finding = findings[n];
    if (!finding) continue;
    if (what === "stored") finding.storedRevision = revision;
    else if (what === "late") finding.knownLate = { revision, responseHash: hash as string, keptAt: Number(at) };
    else
      finding.known = { revision, responseHash: hash as string, savedAt: Number(at), remainingMs: remaining as number };
  }
  return findings;
}

const lookupTexts = new Map<number, string>();

/** The statement for a list of so many saves; those that only fill it up repeat the last one and are left out by their number. */
function lookupText(size: number): string {
  let text = lookupTexts.get(size);
  if (text === undefined) {
    const list = Array.from({ length: size }, (_, n) => `(${n}, ?, ?, ?, cast(? as integer))`);
    text = `
    with v (n, a, i, k, r) as (values ${list.join(", ")})
    select v.n as n, 'known' as what, x.revision as revision, x.response_hash as hash, x.saved_at as at, x.remaining_ms as remaining
      from v cross join response x where x.attempt_id = v.a and x.item_id = v.i and x.key = v.k
    union all
    select v.n, 'late', x.revision, x.response_hash, x.kept_at, null
      from v cross join late_answer x where x.attempt_id = v.a and x.item_id = v.i and x.key = v.k
    union all
    select v.n, 'stored', max(x.revision), null, null, null
      from v cross join response x where x.attempt_id = v.a and x.item_id = v.i and x.revision >= v.r group by v.n`;
    lookupTexts.set(size, text);
  }
  return text;
}

/** How many answers came after the end, by attempt and item (`itemOf`); items without any are left out. */
export async function countLate(on: Reader, attemptIds: readonly string[]): Promise<Map<string, number>> {
  if (attemptIds.length === 0) return new Map();
  const { attemptId, itemId } = lateAnswer;
  const counted = await on
    .select({ attemptId, itemId, n: count() })
    .from(lateAnswer)
    .where(inArray(attemptId, [...attemptIds]))
    .groupBy(attemptId, itemId);
  return new Map(counted.map((row) => [itemOf(row.attemptId, row.itemId), row.n]));
}

/** Names an item of an attempt, as a key of maps. */
export const itemOf = (attemptId: string, itemId: string): string => `${attemptId} ${itemId}`;

export async function addResponses(tx: Tx, saved: readonly SavedRow[]): Promise<void> {
  if (saved.length > 0) await tx.insertRows(response, saved);
}

export async function addLateAnswers(tx: Tx, kept: readonly (KeptRow & { id: string })[]): Promise<void> {
  if (kept.length > 0) await tx.insert(lateAnswer).values(kept.map((row) => ({ ...row, ruling: "pending" as const })));
}

/** The stored copy of one item. */
export async function storedCopy(on: Reader, attemptId: string, itemId: string): Promise<StoredCopy> {
  const [row] = await on
    .select({ revision: response.revision, response: response.response, savedAt: response.savedAt })
    .from(response)
    .where(and(eq(response.attemptId, attemptId), eq(response.itemId, itemId)))
    .orderBy(desc(response.revision))
    .limit(1);
  return (row as StoredCopy | undefined) ?? { revision: 0, response: null, savedAt: null };
}

/** The saves of these items at exactly these revisions; one that was never stored is left out. */
export const savedAt = (on: Reader, attemptId: string, items: readonly { id: string; revision: number }[]) =>
  on
    .select({ itemId: response.itemId, revision: response.revision, response: response.response })
    .from(response)
    .where(
      and(
        eq(response.attemptId, attemptId),
        or(...items.map(({ id, revision }) => and(eq(response.itemId, id), eq(response.revision, revision)))),
      ),
    );

function newestAnswers(on: Reader, attemptId: string | Placeholder) {
  const newest = on
    .select({ itemId: response.itemId, revision: max(response.revision).as("newest") })
    .from(response)
    .where(eq(response.attemptId, attemptId))
    .groupBy(response.itemId)
    .as("top");
  return on
    .select({
      attemptId: response.attemptId,
      itemId: response.itemId,
      key: response.key,
      revision: response.revision,
      response: response.response,
      responseHash: response.responseHash,
      savedAt: response.savedAt,
      remainingMs: response.remainingMs,
    })
    .from(newest)
    .innerJoin(
      response,
      and(
        eq(response.attemptId, attemptId),
        eq(response.itemId, newest.itemId),
        eq(response.revision, newest.revision),
      ),
    );
}

/** The stored answers of an attempt: of each item that was ever saved, its row of highest revision. */
export const storedAnswers = async (on: Reader, attemptId: string): Promise<SavedRow[]> =>
  (await newestAnswers(on, attemptId)) as SavedRow[];

/** The same outside transactions, its query built once (prepared.server.ts). */
export const readStoredAnswers = prepared<{ attemptId: string }, SavedRow[]>(
  "stored_answers",
  (on) => newestAnswers(on, sql.placeholder("attemptId")) as unknown as PromiseLike<SavedRow[]>,
);
