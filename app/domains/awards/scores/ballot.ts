import type { ScoringRule, TieStep } from "@db/schema/cycle-rules";

/** Parts of a cycle's published rule: what makes one score of several ballots, and what sets equal scores apart. */
export type { ScoringRule, TieStep };

/** What one juror gave one nomination. Both are pseudonyms: scores never know a name. */
export interface Ballot {
  nomination: string;
  juror: string;
  /** Whole points by criterion. A criterion's full points are its weight: all together make 100. */
  scores: Readonly<Record<string, number>>;
}

/** Points of a ballot, all criteria together. */
export const totalOf = (ballot: Ballot): number => {
  let total = 0;
  for (const points of Object.values(ballot.scores)) total += points;
  return total;
};

/** By pseudonym, in the order of UTF-16 code units: the same on every machine, whatever its language. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The ballots of each nomination; one without any is not in it. */
export function ballotsByNomination<B extends Ballot>(ballots: readonly B[]): Map<string, B[]> {
  const found = new Map<string, B[]>();
  for (const ballot of ballots) {
    const of = found.get(ballot.nomination);
    if (of) of.push(ballot);
    else found.set(ballot.nomination, [ballot]);
  }
  return found;
}
