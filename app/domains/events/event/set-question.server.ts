import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { refused } from "~/kernel/verdict";
import { canDo, type Event } from "./event";
import { type EventQuestion, getOwnedEvent, questionsOf } from "./event.store.server";
import type { QuestionForm } from "./question-form";
import { moved, questionFaults } from "./question-rules";
import type { Faults } from "./save-facts.server";

const { eventQuestion, registration } = tables;
const MOST_QUESTIONS = 20;

async function takeOpen(tx: Tx, by: Organizer, slug: string): Promise<Event> {
  const event = await getOwnedEvent(tx, by, slug);
  insist(canDo("change", event, tx.now));
  return event;
}

/** A question of that event that was not taken out. @throws NotFound */
export async function getQuestion(on: Reader, eventId: string, questionId: string): Promise<EventQuestion> {
  const found = (await questionsOf(on, eventId)).find(({ id }) => id === questionId);
  if (!found) throw new NotFound("question of the event");
  return found;
}

/** Whether somebody's sign-up holds an answer to it. */
export async function isAnswered(on: Reader, { eventId, id }: Pick<EventQuestion, "eventId" | "id">): Promise<boolean> {
  const all = await on
    .select({ answers: registration.answers })
    .from(registration)
    .where(and(eq(registration.eventId, eventId), isNull(registration.sessionId)));
  return all.some(({ answers }) => answers[id] !== undefined);
}

/** Asks one more, after the others. @throws NotFound, Refused */
export async function addQuestion(
  tx: Tx,
  by: Organizer,
  slug: string,
  form: QuestionForm,
): Promise<{ ok: true } | Faults> {
  const event = await takeOpen(tx, by, slug);
  const all = await questionsOf(tx, event.id);
  if (all.some(({ label, kind }) => label === form.label && kind === form.kind)) return { ok: true };
  const faults = questionFaults(form, null, false);
  if (all.length >= MOST_QUESTIONS)
    faults.push({ ...refused("event.questionsMany", { max: MOST_QUESTIONS }), field: "" });
  if (faults.length > 0) return { ok: false, faults };
  const id = newId(tx.now);
  const position = (all.at(-1)?.position ?? 0) + 1;
  await tx.insert(eventQuestion).values({ id, eventId: event.id, position, ...form, removedAt: null });
  note(tx, "added", event, id);
  return { ok: true };
}

/** Changes a question, only its wording once somebody answered. @throws NotFound, Refused */
export async function changeQuestion(
  tx: Tx,
  by: Organizer,
  slug: string,
  questionId: string,
  form: QuestionForm,
): Promise<{ ok: true } | Faults> {
  const event = await takeOpen(tx, by, slug);
  const before = await getQuestion(tx, event.id, questionId);
  const faults = questionFaults(form, before, await isAnswered(tx, before));
  if (faults.length > 0) return { ok: false, faults };
  await tx.update(eventQuestion).set(form).where(eq(eventQuestion.id, before.id));
  note(tx, "changed", event, before.id);
  return { ok: true };
}

/** Asks it no more; answers that were given stay with the sign-ups. @throws NotFound, Refused */
export async function removeQuestion(tx: Tx, by: Organizer, slug: string, questionId: string): Promise<void> {
  const event = await takeOpen(tx, by, slug);
  const { id } = await getQuestion(tx, event.id, questionId);
  await tx.update(eventQuestion).set({ removedAt: tx.now }).where(eq(eventQuestion.id, id));
  note(tx, "removed", event, id);
}

/** Moves a question a place up or down. @throws NotFound, Refused */
export async function moveQuestion(
  tx: Tx,
  by: Organizer,
  slug: string,
  questionId: string,
  way: -1 | 1,
): Promise<void> {
  const event = await takeOpen(tx, by, slug);
  await getQuestion(tx, event.id, questionId);
  for (const [at, { id }] of moved(await questionsOf(tx, event.id), questionId, way).entries())
    await tx
      .update(eventQuestion)
      .set({ position: at + 1 })
      .where(eq(eventQuestion.id, id));
  note(tx, "moved", event, questionId);
}

const note = (tx: Tx, what: "added" | "changed" | "removed" | "moved", event: Event, id: string) =>
  tx.record({ act: `event-question.${what}`, subject: { kind: "event-question", id }, facts: { eventId: event.id } });
