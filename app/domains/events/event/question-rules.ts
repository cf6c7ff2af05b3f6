import { refused } from "~/kernel/verdict";
import type { EventQuestion } from "./event.store.server";
import type { FieldFault } from "./event-facts";
import { type QuestionForm, withChoices } from "./question-form";

/**
 * What is wrong with a question. Once somebody answered, only its wording may change: an answer must stay the answer to what was asked, so
 * kind and choices stand, and nobody who has answered is asked for more.
 */
export function questionFaults(wanted: QuestionForm, before: EventQuestion | null, answered: boolean): FieldFault[] {
  const faults: FieldFault[] = [];
  if (withChoices(wanted.kind) && wanted.choices.length < 2)
    faults.push({ ...refused("event.choicesFew"), field: "choices" });
  if (!before || !answered) return faults;
  if (wanted.kind !== before.kind) faults.push({ ...refused("event.answered"), field: "kind" });
  else if (before.choices.some((choice) => !wanted.choices.includes(choice)))
    faults.push({ ...refused("event.choiceAnswered"), field: "choices" });
  if (wanted.required && !before.required) faults.push({ ...refused("event.answeredRequired"), field: "required" });
  return faults;
}

/** The questions in their new order: one of them a place up or down; what is at the end stays. */
export function moved<Q extends { id: string }>(questions: readonly Q[], id: string, by: -1 | 1): Q[] {
  const at = questions.findIndex((one) => one.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= questions.length) return [...questions];
  const order = [...questions];
  [order[at], order[to]] = [order[to] as Q, order[at] as Q];
  return order;
}
