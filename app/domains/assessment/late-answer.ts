import type { ItemResponse } from "@db/schema/assessment";
import type { LateRuling } from "@db/statuses";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import type { OnDesk } from "./attempt";

/** A late answer as rulings see it. */
export interface LateAnswer {
  id: string;
  itemId: string;
  revision: number;
  response: ItemResponse;
  keptAt: number;
  ruling: LateRuling;
}

type Ranked = Pick<LateAnswer, "id" | "revision" | "keptAt">;

/** Of two answers of one item the one that counts when both are accepted comes last: highest revision, then the last to come. */
const byRank = (a: Ranked, b: Ranked): number =>
  a.revision - b.revision || a.keptAt - b.keptAt || (a.id < b.id ? -1 : 1);

/**
 * The answers that an attempt is scored by: what was stored in time, and in its place what an examiner accepted afterwards;
 * of several accepted for one item the one of highest revision, then the one that came last.
 */
export function effectiveAnswers(
  stored: ReadonlyMap<string, ItemResponse>,
  late: readonly LateAnswer[],
): Map<string, ItemResponse> {
  const answers = new Map(stored);
  const inOrder = late.filter(({ ruling }) => ruling === "accepted").sort(byRank);
  for (const { itemId, response } of inOrder) answers.set(itemId, response);
  return answers;
}

/** Whether late answers of an attempt can be ruled on: she did not sit it herself, it is scored, and each of them still waits. */
export function canRule(attempt: OnDesk, late: readonly Pick<LateAnswer, "ruling">[]): Verdict {
  if (attempt.own) return refused("exam.own");
  if (attempt.state !== "released") return refused("exam.lateNotScored");
  if (late.length === 0) return refused("exam.lateNone");
  return late.every(({ ruling }) => ruling === "pending") ? accepted : refused("exam.lateRuled");
}

/** Whether any of an attempt's late answers still waits for a ruling. */
export function canRuleOnAny(attempt: OnDesk, late: readonly Pick<LateAnswer, "ruling">[]): Verdict {
  const waiting = late.filter(({ ruling }) => ruling === "pending");
  return waiting.length === 0 ? refused("exam.lateNothing") : canRule(attempt, waiting);
}

/** So many answers of one item are shown: of those that wait, and of those ruled on. */
export const LATE_SHOWN = 3;

/** A late answer that is shown, and those of its item and standing that are not. They rank below every shown one. */
export interface Shown<T> {
  row: T;
  behind: T[];
}

/**
 * What a person can decide on: of each item the few that would count first, in the order given. The rest stands behind the last
 * of them and is never what an attempt is scored by while one of them is accepted too.
 */
export function shownOf<T extends Ranked & Pick<LateAnswer, "itemId" | "ruling">>(late: readonly T[]): Shown<T>[] {
  const standings = new Map<string, T[]>();
  for (const row of late) {
    const standing = `${row.ruling === "pending"} ${row.itemId}`;
    standings.set(standing, [...(standings.get(standing) ?? []), row]);
  }
  const shown = new Map<T, T[]>();
  for (const rows of standings.values()) {
    const ranked = rows.toSorted(byRank).reverse();
    const top = ranked.slice(0, LATE_SHOWN);
    for (const row of top) shown.set(row, row === top.at(-1) ? ranked.slice(LATE_SHOWN) : []);
  }
  return late.flatMap((row) => {
    const behind = shown.get(row);
    return behind ? [{ row, behind }] : [];
  });
}

/** What a ruling on these takes along: of their items what waits unseen behind those that are shown. */
export function takenAlong<T extends Ranked & Pick<LateAnswer, "itemId" | "ruling">>(
  late: readonly T[],
  ids: readonly string[],
): T[] {
  const items = new Set(late.filter(({ id }) => ids.includes(id)).map(({ itemId }) => itemId));
  return shownOf(late.filter(({ ruling, itemId }) => ruling === "pending" && items.has(itemId)))
    .flatMap(({ behind }) => behind)
    .filter(({ id }) => !ids.includes(id));
}
