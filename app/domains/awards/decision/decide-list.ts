import type { VetoKind } from "@db/statuses";
import { type Refusal, refused } from "~/kernel/verdict";
import type { Ranking } from "../scores/ranking";

/** What the meeting says of one nomination; by alias. */
export interface MeetingWord {
  nomination: string;
  chosen: boolean;
  /** Why it departs from the ranking; published. Empty where it does not. */
  reason: string;
  veto: { kind: VetoKind; source: string } | null;
}

export interface DecisionGround {
  ranking: Ranking;
  /** How many at most in all, and in each category. */
  cap: number;
  categories: readonly { id: string; cap: number | null }[];
  /** The category of each nomination, by alias. */
  categoryOf: ReadonlyMap<string, string>;
}

export interface Departure {
  nomination: string;
  chosen: boolean;
  reason: string;
}

/**
 * What keeps a meeting's list from being decided, beside the nomination it is about (`list` for all): nothing above a cap, nobody who is barred, no
 * departure from the ranking without a reason, no tie at the cut that the rule has still to resolve.
 */
export function decisionFaults(
  { ranking, cap, categories, categoryOf }: DecisionGround,
  words: readonly MeetingWord[],
): (Refusal & { nomination: string })[] {
  const fault = (nomination: string, reason: string, values?: Refusal["values"]) => ({
    ...refused(`award.decision.${reason}`, values),
    nomination,
  });
  const said = new Map(words.map((word) => [word.nomination, word]));
  const chosen = words.filter((word) => word.chosen);
  const crowded = categories.flatMap(({ id, cap: most }) => {
    const count = chosen.filter(({ nomination }) => categoryOf.get(nomination) === id).length;
    return most !== null && count > most ? [fault("list", "categoryOver", { most, count })] : [];
  });
  return [
    ...ranking.rows.flatMap(({ nomination }) => (said.has(nomination) ? [] : [fault(nomination, "missing")])),
    ...ranking.open
      .filter(({ touchesCut }) => touchesCut)
      .map(({ nominations }) => fault(nominations[0] ?? "list", "tieOpen")),
    ...(chosen.length > cap ? [fault("list", "capOver", { cap, count: chosen.length })] : []),
    ...crowded,
    ...words.flatMap((word) => {
      if (word.veto && word.chosen) return [fault(word.nomination, "barred")];
      if (word.veto && word.veto.source.trim() === "") return [fault(word.nomination, "vetoSource")];
      return departs(ranking, word) && word.reason.trim() === "" ? [fault(word.nomination, "reasonMissing")] : [];
    }),
  ];
}

/** Whether a word departs from the ranking: chosen though it stood below the cut, or not chosen though above. What is barred needs its source, no other reason. */
export function departs({ rows }: Ranking, { nomination, chosen, veto }: MeetingWord): boolean {
  const standing = rows.find((row) => row.nomination === nomination)?.standing;
  return chosen ? standing !== "in" : standing === "in" && veto === null;
}

/** Where the list departs from the ranking, with why: published with it. Who is barred is one of them; the reason is then its source. */
export const departuresOf = (ranking: Ranking, words: readonly MeetingWord[]): Departure[] =>
  words.flatMap(({ nomination, chosen, reason, veto }) => {
    const above = ranking.rows.find((row) => row.nomination === nomination)?.standing === "in";
    return chosen === above ? [] : [{ nomination, chosen, reason: veto && !chosen ? veto.source : reason }];
  });
