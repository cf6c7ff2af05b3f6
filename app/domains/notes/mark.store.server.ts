import type { Reader } from "@db/client.server";
import { prepared } from "@db/prepared.server";
import { tables } from "@db/tables";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Mark } from "./mark";

const { lessonMark } = tables;

/** Every query here names whose marks it reads: nobody else ever sees them. */
export const marksOf = (on: Reader, personId: string): Promise<Mark[]> =>
  on.select().from(lessonMark).where(eq(lessonMark.personId, personId)) as unknown as Promise<Mark[]>;

/** Hers in one lesson. */
export const marksInLesson = prepared<{ personId: string; courseSlug: string; lessonSlug: string }, Mark[]>(
  "lesson_marks",
  (on) =>
    on
      .select()
      .from(lessonMark)
      .where(
        and(
          eq(lessonMark.personId, sql.placeholder("personId")),
          eq(lessonMark.courseSlug, sql.placeholder("courseSlug")),
          eq(lessonMark.lessonSlug, sql.placeholder("lessonSlug")),
        ),
      ),
);

/** Null when it is another's. */
export async function findMark(on: Reader, personId: string, id: string): Promise<Mark | null> {
  const [row] = await on
    .select()
    .from(lessonMark)
    .where(and(eq(lessonMark.id, id), eq(lessonMark.personId, personId)));
  return row ?? null;
}

export type MarkPlace = Pick<Mark, "courseSlug" | "lessonSlug" | "section">;

export async function findMarkAt(on: Reader, personId: string, place: MarkPlace): Promise<Mark | null> {
  const [row] = await on
    .select()
    .from(lessonMark)
    .where(
      and(
        eq(lessonMark.personId, personId),
        eq(lessonMark.courseSlug, place.courseSlug),
        eq(lessonMark.lessonSlug, place.lessonSlug),
        eq(lessonMark.section, place.section),
      ),
    );
  return row ?? null;
}

/** Two at once (a double tap): on PostgreSQL the second runs again and finds the first. */
export const addMark = (tx: Tx, row: Mark) => tx.insert(lessonMark).values(row).onConflictDoNothing();

export const changeMark = (tx: Tx, { id, personId }: Pick<Mark, "id" | "personId">, change: Partial<Mark>) =>
  tx
    .update(lessonMark)
    .set(change)
    .where(and(eq(lessonMark.id, id), eq(lessonMark.personId, personId)));

export const dropMark = (tx: Tx, { id, personId }: Pick<Mark, "id" | "personId">) =>
  tx.delete(lessonMark).where(and(eq(lessonMark.id, id), eq(lessonMark.personId, personId)));
