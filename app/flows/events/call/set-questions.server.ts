import type { QuestionForm } from "~/domains/events/event/question-form";
import { addQuestion, changeQuestion, moveQuestion, removeQuestion } from "~/domains/events/event/set-question.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";

/** The organizer's own questions on the sign-up form of an event of hers; all @throws NotFound, Refused. */
export const askQuestion = (by: Organizer, slug: string, form: QuestionForm) =>
  transact(person(by.personId), (tx) => addQuestion(tx, by, slug, form));
export const rewordQuestion = (by: Organizer, slug: string, questionId: string, form: QuestionForm) =>
  transact(person(by.personId), (tx) => changeQuestion(tx, by, slug, questionId, form));
export const dropQuestion = (by: Organizer, slug: string, questionId: string) =>
  transact(person(by.personId), (tx) => removeQuestion(tx, by, slug, questionId));
export const shiftQuestion = (by: Organizer, slug: string, questionId: string, way: -1 | 1) =>
  transact(person(by.personId), (tx) => moveQuestion(tx, by, slug, questionId, way));
