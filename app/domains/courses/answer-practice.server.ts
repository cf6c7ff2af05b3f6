import { findPracticeItem } from "~/domains/assessment/practice-items.server";
import { person, transact } from "~/domains/ledger/transact.server";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { isoDayOf } from "~/kernel/instant-format";
import type { Refusal } from "~/kernel/verdict";
import { judgeAnswer } from "./check";
import { addPracticeAnswers, findWrongEntry, putWrongEntry } from "./practice.store.server";
import { afterAnswer } from "./wrong-book";

/**
 * Takes an answer to a practice item, with what it does to the wrong-answer book, and gives the id of the answer.
 * @throws NotFound when the course has no such practice item in use; exam items are never found here.
 */
export const answerPractice = (
  personId: string,
  courseSlug: string,
  itemId: string,
  choices: readonly string[],
): Promise<{ ok: true; answerId: string } | Refusal> =>
  transact(person(personId), async (tx) => {
    const item = await findPracticeItem(courseSlug, itemId, tx);
    if (!item) throw new NotFound("practice item");
    const judged = judgeAnswer(item, choices);
    if (!judged.ok) return judged;
    const { correct, chosen } = judged;
    const day = isoDayOf(tx.now);
    const answerId = newId(tx.now);
    await addPracticeAnswers(tx, [
      { id: answerId, personId, itemId, itemVersionId: item.id, chosen, correct, at: tx.now, day },
    ]);
    const before = await findWrongEntry(tx, personId, itemId);
    const after = afterAnswer(before, { correct, day, at: tx.now });
    if (after && after !== before) await putWrongEntry(tx, personId, itemId, after);
    tx.record({ act: "practice.answered", subject: { kind: "item", id: itemId }, secrets: { chosen, correct } });
    return { ok: true, answerId };
  });
