import type { QuestionKind } from "@db/statuses";
import { oneLine, someLines } from "~/kernel/typed-text";
import type { Refusal } from "~/kernel/verdict";

/** A question as it stands on the sign-up form. */
export interface AskedQuestion {
  id: string;
  kind: QuestionKind;
  label: string;
  choices: string[];
  required: boolean;
}

export type Answers = Record<string, string | string[]>;

/** Name of a question's field in the form. */
export const answerField = (questionId: string): string => `answer.${questionId}`;

const LONGEST = { line: 200, lines: 2_000 };

/**
 * What was typed as answers, by question; nothing stands there that was not asked or not offered.
 * @returns the answers, or what is wrong with which field
 */
export function readAnswers(
  questions: readonly AskedQuestion[],
  typed: Record<string, string | string[] | undefined>,
): { ok: true; answers: Answers } | { ok: false; faults: (Refusal & { field: string })[] } {
  const answers: Answers = {};
  const faults: (Refusal & { field: string })[] = [];
  for (const question of questions) {
    const field = answerField(question.id);
    const read = readAnswer(question, typed[field]);
    if (typeof read === "object" && "reason" in read)
      faults.push({ ok: false, field, reason: read.reason, values: { label: question.label, ...read.values } });
    else if (read.length > 0) answers[question.id] = read;
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, answers };
}

type Fault = { reason: string; values?: Record<string, number> };

function readAnswer(
  { kind, choices, required }: AskedQuestion,
  typed: string | string[] | undefined,
): string | string[] | Fault {
  const all = [typed ?? []].flat();
  if (kind === "several") {
    const chosen = choices.filter((choice) => all.includes(choice));
    return chosen.length === 0 && required ? { reason: "registration.answerMissing" } : chosen;
  }
  const first = all[0] ?? "";
  if (kind === "one" || kind === "yes-no") {
    const offered = kind === "one" ? choices : ["yes", "no"];
    if (offered.includes(first)) return first;
    return required ? { reason: "registration.answerMissing" } : "";
  }
  const said = kind === "line" ? oneLine(first) : someLines(first);
  if (said === "" && required) return { reason: "registration.answerMissing" };
  return [...said].length > LONGEST[kind]
    ? { reason: "registration.answerLong", values: { most: LONGEST[kind] } }
    : said;
}
