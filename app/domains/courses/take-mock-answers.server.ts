import type { Tx } from "~/domains/ledger/transact.server";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import { addPracticeAnswers, putWrongEntries, wrongEntriesOf } from "./practice.store.server";
import { afterAnswer } from "./wrong-book";

/** What a candidate of a mock exam chose in a practice item; items without an answer are none. */
export interface MockAnswer {
  itemId: string;
  itemVersionId: string;
  chosen: string[];
  correct: boolean;
}

/**
 * Answers of a mock exam count as practice: they enter the wrong-answer book, or count there, and show which topics are weak. In the transaction that
 * releases the attempt, whose act stands for them.
 * @param at ms, when the mock ended
 */
export async function takeMockAnswers(tx: Tx, personId: string, answers: readonly MockAnswer[], at: number) {
  if (answers.length === 0) return;
  const day = isoDayOf(at);
  await addPracticeAnswers(
    tx,
    answers.map((answer) => ({ id: newId(tx.now), personId, at, day, ...answer })),
  );
  const ids = answers.map(({ itemId }) => itemId);
  const before = await wrongEntriesOf(tx, personId, ids);
  const after = answers.flatMap(({ itemId, correct }) => {
    const was = before.get(itemId) ?? null;
    const is = afterAnswer(was, { correct, day, at });
    return is && is !== was ? [{ itemId, entry: is }] : [];
  });
  await putWrongEntries(tx, personId, after);
}
