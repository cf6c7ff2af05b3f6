import type { ItemResponse } from "@db/schema/assessment";
import type { AttemptState, LateRuling } from "@db/statuses";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

/** A late answer as rulings see it. */
export interface LateAnswer {
  id: string;
  itemId: string;
  revision: number;
  response: ItemResponse;
  keptAt: number;
  ruling: LateRuling;
}

/**
 * The answers that an attempt is scored by: what was stored in time, and in its place what an examiner accepted afterwards;
 * of several accepted for one item the one of highest revision, then the one that came last.
 */
export function effectiveAnswers(
  stored: ReadonlyMap<string, ItemResponse>,
  late: readonly LateAnswer[],
): Map<string, ItemResponse> {
  const answers = new Map(stored);
  const inOrder = late
    .filter(({ ruling }) => ruling === "accepted")
    .sort((a, b) => a.revision - b.revision || a.keptAt - b.keptAt || (a.id < b.id ? -1 : 1));
  for (const { itemId, response } of inOrder) answers.set(itemId, response);
  return answers;
}

/** Whether late answers of an attempt can be ruled on: it is scored, and each of them still waits. */
export function canRule(attempt: { state: AttemptState }, late: readonly Pick<LateAnswer, "ruling">[]): Verdict {
  if (attempt.state !== "released") return refused("exam.lateNotScored");
  if (late.length === 0) return refused("exam.lateNone");
  return late.every(({ ruling }) => ruling === "pending") ? accepted : refused("exam.lateRuled");
}

/** Whether any of an attempt's late answers still waits for a ruling. */
export function canRuleOnAny(attempt: { state: AttemptState }, late: readonly Pick<LateAnswer, "ruling">[]): Verdict {
  const waiting = late.filter(({ ruling }) => ruling === "pending");
  return waiting.length === 0 ? refused("exam.lateNothing") : canRule(attempt, waiting);
}
