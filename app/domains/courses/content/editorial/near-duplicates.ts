/** A question with the words by which it is compared. */
export interface Asked {
  id: string;
  words: string;
}

/** From this share of common pairs of letters on two questions are told as the same (Jaccard index over bigrams). */
const SAME = 0.5;
/** A pair of letters that more than a tenth of the questions hold finds nobody (下列, 哪一). */
const COMMON = 10;
const MANY = 5;

/**
 * Pairs of questions that ask nearly the same in nearly the same words. Compared by the pairs of letters they share; a question is only held
 * against those that share one of its rarer pairs, so that some thousand of them take less than a second.
 */
export function nearDuplicates<Q extends Asked>(questions: readonly Q[]): [Q, Q][] {
  const grams = questions.map(({ words }) => bigrams(words));
  const holders = new Map<string, number[]>();
  grams.forEach((own, i) => {
    for (const gram of own) holders.set(gram, [...(holders.get(gram) ?? []), i]);
  });
  const found: [Q, Q][] = [];
  grams.forEach((own, i) => {
    const shared = new Map<number, number>();
    for (const gram of own) {
      const others = holders.get(gram) as number[];
      if (others.length > questions.length / COMMON + MANY) continue;
      for (const other of others) if (other < i) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const other of shared.keys()) {
      const theirs = grams[other] as Set<string>;
      const common = [...own].filter((gram) => theirs.has(gram)).length;
      if (common / (own.size + theirs.size - common) >= SAME) found.push([questions[other] as Q, questions[i] as Q]);
    }
  });
  return found;
}

function bigrams(words: string): Set<string> {
  const letters = [...words.replace(/[\s\p{P}]/gu, "")];
  return new Set(letters.slice(1).map((letter, i) => (letters[i] as string) + letter));
}
