import { type AnswerTaken, answerCheck, type CheckAddress } from "~/domains/courses/answer-check.server";
import { bookLesson } from "~/domains/hours/book-lesson.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Refusal } from "~/kernel/verdict";

/** A person answers a check; the answer that finishes a lesson books its minutes, all in one transaction. */
export const answerCheckAndBook = (personId: string, address: CheckAddress, choices: readonly string[]) =>
  transact(person(personId), (tx) => takeCheckAnswer(tx, personId, address, choices));

/** The same inside a transaction that is already open. */
export async function takeCheckAnswer(
  tx: Tx,
  personId: string,
  address: CheckAddress,
  choices: readonly string[],
): Promise<AnswerTaken | Refusal> {
  const taken = await answerCheck(tx, personId, address, choices);
  if (taken.ok && taken.finished) {
    const { title, minutes } = taken.finished;
    const { courseSlug, lessonSlug } = address;
    await bookLesson(tx, personId, { courseSlug, lessonSlug, title, minutes });
  }
  return taken;
}
