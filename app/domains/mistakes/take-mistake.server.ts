import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { Editor } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { canAnswer, canTake, type Mistake } from "./mistake";
import { findMistake } from "./mistake.store.server";

/** An editor takes a report up, or relieves another one of it. @throws NotFound, Refused */
export const takeMistake = (editor: Editor, id: string): Promise<void> =>
  transact(person(editor.personId), async (tx) => {
    const found = await getMistake(tx, editor, id);
    insist(canTake(found, editor.personId));
    await change(tx, id, { takenAt: found.takenAt ?? tx.now, takenBy: editor.personId });
    tx.record({ act: "mistake.taken", subject: { kind: "mistake", id } });
  });

/** Writes an editor's answer. Part of the transaction that tells the reader. @throws NotFound, Refused where it was answered meanwhile */
export async function answerMistake(
  tx: Tx,
  editor: Editor,
  id: string,
  { outcome, answer }: { outcome: NonNullable<Mistake["outcome"]>; answer: string },
): Promise<Mistake> {
  const found = await getMistake(tx, editor, id);
  insist(canAnswer(found, editor.personId));
  const { personId } = editor;
  const taken = { takenAt: found.takenAt ?? tx.now, takenBy: personId };
  await change(tx, id, { ...taken, answeredAt: tx.now, answeredBy: personId, outcome, answer });
  tx.record({ act: "mistake.answered", subject: { kind: "mistake", id }, facts: { outcome } });
  return found;
}

async function getMistake(tx: Tx, editor: Editor, id: string): Promise<Mistake> {
  const found = await findMistake(tx, editor, id);
  if (!found) throw new NotFound("mistake");
  return found;
}

const change = (tx: Tx, id: string, values: Partial<Mistake>) =>
  tx.update(tables.mistakeReport).set(values).where(eq(tables.mistakeReport.id, id));
