import type { StoredCheck } from "@db/schema/courses";
import { type Refusal, refused } from "~/kernel/verdict";

/** What an answer comes to: whether it is right, or why it cannot be taken. */
export type Judgement = { ok: true; correct: boolean; chosen: string[] } | Refusal;

/**
 * Judges the choices of a check or practice item. Nothing chosen, more than one where one is asked for, or a choice that does
 * not belong to it is refused; right means exactly the right ones. `chosen` comes back without repeats, in the check's order.
 */
export function judgeAnswer(check: Pick<StoredCheck, "kind" | "choices">, chosen: readonly string[]): Judgement {
  const wanted = new Set(chosen);
  if (wanted.size === 0) return refused("course.nothingChosen");
  if (check.kind !== "multiple" && wanted.size > 1) return refused("course.chooseOne");
  const known = check.choices.filter(({ id }) => wanted.has(id));
  if (known.length !== wanted.size) return refused("course.unknownChoice");
  return {
    ok: true,
    correct: check.choices.every(({ id, correct }) => correct === wanted.has(id)),
    chosen: known.map(({ id }) => id),
  };
}

/** What may be shown of a check once it has been answered: the reasons, and where the answer falls short. */
export interface Outcome {
  correct: boolean;
  chosen: string[];
  /** Reasons for what was chosen and does not hold (or, when right, for what holds), with their choice. */
  reasons: { id: string; text: string; feedback: string }[];
  /** Everything chosen holds, but something that holds was not chosen. */
  incomplete: boolean;
  rationale: string;
  clause: string;
  /** The reasons for the choices not taken; only when the answer was right, so that trying again stays worthwhile. */
  others: { id: string; text: string; feedback: string }[];
}

export function outcomeOf(check: StoredCheck, chosen: readonly string[]): Outcome {
  const taken = check.choices.filter(({ id }) => chosen.includes(id));
  const correct = check.choices.every((choice) => choice.correct === chosen.includes(choice.id));
  const wrong = taken.filter((choice) => !choice.correct);
  const told = (choices: StoredCheck["choices"]) =>
    choices.filter(({ feedback }) => feedback).map(({ id, text, feedback = "" }) => ({ id, text, feedback }));
  return {
    correct,
    chosen: taken.map(({ id }) => id),
    reasons: told(correct ? taken : wrong),
    incomplete: !correct && wrong.length === 0,
    rationale: check.rationale,
    clause: check.clause,
    others: correct ? told(check.choices.filter((choice) => !taken.includes(choice))) : [],
  };
}
