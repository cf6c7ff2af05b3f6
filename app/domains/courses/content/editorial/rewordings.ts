import { foldSigns, squeeze } from "~/domains/search/fold";
import { makeLexicon } from "~/domains/search/lexicon";
import { askedToken, unitsOf } from "~/domains/search/units";
import { askedWords } from "~/domains/search/words";
import type { Question } from "./questions";

type Asked = Pick<Question, "kind" | "stem" | "keys">;

/**
 * From this share of common words on, the rare ones counting more, two questions ask the same in other words. Found on the bank of 1,415 questions: above it
 * stand nine pairs of which an editor would keep one, below it pairs that ask two sides of one clause.
 */
const SAME = 0.4;
/** So much of their keys has to be common too: what is answered otherwise is another question on the same case. */
const SAME_KEY = 0.3;
/** A word that more than a tenth of the questions hold finds nobody. */
const COMMON = 10;
const MANY = 5;

/**
 * Pairs of questions that ask the same and are answered the same, in other words or another order. Compared by their content words as the search parts them, names
 * of one thing as one word, each worth its rarity (idf); Jaccard index of stem and key. A statement is held against a question by what it states, so only
 * where it holds; two statements where both hold or neither does.
 * @param names each group is one thing by all its names, as the glossary has them
 */
export function rewordings<Q extends Asked>(
  questions: readonly Q[],
  names: readonly (readonly string[])[],
): { first: Q; second: Q; share: number }[] {
  const wordsOf = contentWords(names);
  const asked = questions.map(({ kind, stem, keys }) =>
    wordsOf(kind === "true-false" ? stem : `${stem}。${keys.join("。")}`),
  );
  const keyed = questions.map(({ keys }) => wordsOf(keys.join("。")));
  const holders = new Map<string, number[]>();
  asked.forEach((words, i) => {
    for (const word of words) holders.set(word, [...(holders.get(word) ?? []), i]);
  });
  const worth = (words: Iterable<string>): number => {
    let sum = 0;
    for (const word of words) sum += Math.log(questions.length / (holders.get(word)?.length ?? 1));
    return sum;
  };
  const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
    const common = worth([...one].filter((word) => other.has(word)));
    return common / (worth(one) + worth(other) - common || 1);
  };
  const answeredAlike = (i: number, j: number): boolean => {
    const [one, other] = [questions[i] as Q, questions[j] as Q];
    const statements = [one, other].filter(({ kind }) => kind === "true-false");
    if (statements.length === 2) return holds(one) === holds(other);
    if (statements[0]) return holds(statements[0]);
    return share(keyed[i] as Set<string>, keyed[j] as Set<string>) >= SAME_KEY;
  };
  const found: { first: Q; second: Q; share: number }[] = [];
  asked.forEach((words, i) => {
    const others = new Set<number>();
    for (const word of words) {
      const known = holders.get(word) as number[];
      if (known.length <= questions.length / COMMON + MANY) for (const other of known) if (other < i) others.add(other);
    }
    for (const j of others) {
      const common = share(words, asked[j] as Set<string>);
      if (common >= SAME && answeredAlike(j, i))
        found.push({ first: questions[j] as Q, second: questions[i] as Q, share: common });
    }
  });
  return found.sort((a, b) => b.share - a.share);
}

/** Whether a statement is true. */
const holds = ({ keys }: Asked): boolean => keys.includes("正确");

/** Parts a text into its content words: fillers left out, each thing by its first name. */
function contentWords(names: readonly (readonly string[])[]): (text: string) => Set<string> {
  const lexicon = makeLexicon(names);
  const firstName = new Map(
    names.flatMap(([first = "", ...others]) => others.map((other) => [folded(other), folded(first)] as const)),
  );
  return (text) => {
    const words = new Set<string>();
    for (const { kind, text: unit } of unitsOf(foldSigns(text)))
      for (const word of kind === "token"
        ? [askedToken(unit)]
        : askedWords(unit, (one) => lexicon.others.has(one), lexicon.longest))
        words.add(firstName.get(word) ?? word);
    return words;
  };
}

const folded = (name: string): string => squeeze(foldSigns(name));
