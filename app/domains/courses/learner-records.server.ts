import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

/** What the courses keep about a person, as her export shows it. */
export async function readLearnerRecords(on: Reader, personId: string) {
  const { enrolment, lessonProgress, checkAnswer, practiceAnswer, wrongBook } = tables;
  const [enrolments, lessons, checkAnswers, practiceAnswers, wrongAnswers] = await Promise.all([
    on.select().from(enrolment).where(eq(enrolment.personId, personId)),
    on.select().from(lessonProgress).where(eq(lessonProgress.personId, personId)),
    on.select().from(checkAnswer).where(eq(checkAnswer.personId, personId)),
    on.select().from(practiceAnswer).where(eq(practiceAnswer.personId, personId)),
    on.select().from(wrongBook).where(eq(wrongBook.personId, personId)),
  ]);
  return { enrolments, lessons, checkAnswers, practiceAnswers, wrongAnswers };
}

/** Removes it. Part of the transaction that erases the person and records it. */
export async function eraseLearnerRecords(tx: Tx, personId: string): Promise<void> {
  const { enrolment, lessonProgress, checkAnswer, practiceAnswer, wrongBook } = tables;
  await tx.delete(enrolment).where(eq(enrolment.personId, personId));
  await tx.delete(lessonProgress).where(eq(lessonProgress.personId, personId));
  await tx.delete(checkAnswer).where(eq(checkAnswer.personId, personId));
  await tx.delete(practiceAnswer).where(eq(practiceAnswer.personId, personId));
  await tx.delete(wrongBook).where(eq(wrongBook.personId, personId));
}
