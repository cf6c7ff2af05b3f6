import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, count, eq, inArray, isNull, lte, max } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { WrongBookEntry } from "./wrong-book";

const { practiceAnswer, wrongBook, item } = tables;

export type PracticeAnswerRow = typeof practiceAnswer.$inferSelect;

/** Whether the last answer to each item was right, by item id. */
export async function lastAnswers(on: Reader, personId: string): Promise<Map<string, boolean>> {
  const last = on
    .select({ id: max(practiceAnswer.id) })
    .from(practiceAnswer)
    .where(eq(practiceAnswer.personId, personId))
    .groupBy(practiceAnswer.itemId);
  const rows = await on
    .select({ itemId: practiceAnswer.itemId, correct: practiceAnswer.correct })
    .from(practiceAnswer)
    .where(inArray(practiceAnswer.id, last));
  return new Map(rows.map(({ itemId, correct }) => [itemId, correct]));
}

/** One of a person's own answers, or null. */
export async function findPracticeAnswer(on: Reader, personId: string, id: string): Promise<PracticeAnswerRow | null> {
  const [row] = await on
    .select()
    .from(practiceAnswer)
    .where(and(eq(practiceAnswer.id, id), eq(practiceAnswer.personId, personId)));
  return row ?? null;
}

export const addPracticeAnswers = (tx: Tx, rows: PracticeAnswerRow[]) => tx.insert(practiceAnswer).values(rows);

export async function findWrongEntry(on: Reader, personId: string, itemId: string): Promise<WrongBookEntry | null> {
  const [row] = await on
    .select()
    .from(wrongBook)
    .where(and(eq(wrongBook.personId, personId), eq(wrongBook.itemId, itemId)));
  return row ?? null;
}

export async function putWrongEntry(tx: Tx, personId: string, itemId: string, entry: WrongBookEntry): Promise<void> {
  await tx
    .insert(wrongBook)
    .values({ personId, itemId, ...entry })
    .onConflictDoUpdate({ target: [wrongBook.personId, wrongBook.itemId], set: entry });
}

/** Her entries of these items, whether they have left or not, by item id. */
export async function wrongEntriesOf(
  on: Reader,
  personId: string,
  itemIds: readonly string[],
): Promise<Map<string, WrongBookEntry>> {
  const rows = await on
    .select()
    .from(wrongBook)
    .where(and(eq(wrongBook.personId, personId), inArray(wrongBook.itemId, [...itemIds])));
  return new Map(
    rows.map(({ itemId, addedAt, rightDays, dueOn, leftAt }) => [itemId, { addedAt, rightDays, dueOn, leftAt }]),
  );
}

/** Puts entries in the place of what she had of these items. */
export async function putWrongEntries(
  tx: Tx,
  personId: string,
  changed: readonly { itemId: string; entry: WrongBookEntry }[],
): Promise<void> {
  if (changed.length === 0) return;
  const ids = changed.map(({ itemId }) => itemId);
  await tx.delete(wrongBook).where(and(eq(wrongBook.personId, personId), inArray(wrongBook.itemId, ids)));
  await tx.insert(wrongBook).values(changed.map(({ itemId, entry }) => ({ personId, itemId, ...entry })));
}

const inBook = (personId: string) =>
  and(eq(wrongBook.personId, personId), isNull(wrongBook.leftAt), isNull(item.retiredAt));

export interface BookedItem {
  itemId: string;
  courseSlug: string;
  versionId: string;
  dueOn: string;
  rightDays: string[];
}

/** The items in a person's book that are still in use, those due longest first. */
export const wrongEntries = (on: Reader, personId: string): Promise<BookedItem[]> =>
  on
    .select({
      itemId: wrongBook.itemId,
      courseSlug: item.courseSlug,
      versionId: item.currentVersionId,
      dueOn: wrongBook.dueOn,
      rightDays: wrongBook.rightDays,
    })
    .from(wrongBook)
    .innerJoin(item, eq(item.id, wrongBook.itemId))
    .where(inBook(personId))
    .orderBy(asc(wrongBook.dueOn), asc(wrongBook.itemId)) as unknown as Promise<BookedItem[]>;

/** How many of them are to be answered on `day`. */
export async function countDue(on: Reader, personId: string, day: string): Promise<number> {
  const [row] = await on
    .select({ due: count() })
    .from(wrongBook)
    .innerJoin(item, eq(item.id, wrongBook.itemId))
    .where(and(inBook(personId), lte(wrongBook.dueOn, day)));
  return row?.due ?? 0;
}
