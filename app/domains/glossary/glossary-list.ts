import { foldName, type GlossaryTerm, namesOf } from "./term";

/** The signs with which the letters begin in the order of pinyin, as ICU and dictionaries sort; i, u and v begin no syllable. */
const FIRST: [letter: string, sign: string][] = [
  ...([
    ["A", "阿"],
    ["B", "八"],
    ["C", "嚓"],
    ["D", "哒"],
    ["E", "妸"],
    ["F", "发"],
    ["G", "旮"],
    ["H", "哈"],
  ] as const),
  ...([
    ["J", "讥"],
    ["K", "咔"],
    ["L", "垃"],
    ["M", "妈"],
    ["N", "拏"],
    ["O", "噢"],
    ["P", "妑"],
    ["Q", "七"],
  ] as const),
  ...([
    ["R", "呥"],
    ["S", "扨"],
    ["T", "它"],
    ["W", "穵"],
    ["X", "夕"],
    ["Y", "丫"],
    ["Z", "帀"],
  ] as const),
].map(([letter, sign]) => [letter, sign]);
const pinyin = new Intl.Collator("zh-CN-u-co-pinyin");
const english = new Intl.Collator("en");

/** The letter of a term in a language: of its pinyin, or of its English. What begins with neither stands under #. */
export function initialOf(term: Pick<GlossaryTerm, "term" | "english" | "initial">, chinese: boolean): string {
  const name = chinese ? term.term : term.english;
  if (chinese && term.initial !== null) return term.initial;
  const latin = /^[A-Za-z]/.exec(name)?.[0];
  if (latin) return latin.toUpperCase();
  if (!/^\p{Script=Han}/u.test(name)) return "#";
  return FIRST.findLast(([, sign]) => pinyin.compare(sign, name) <= 0)?.[0] ?? "#";
}

export interface TermGroup {
  initial: string;
  terms: GlossaryTerm[];
}

/** Terms by their letters, in the order of the language. */
export function groupTerms(terms: readonly GlossaryTerm[], chinese: boolean): TermGroup[] {
  const groups = new Map<string, GlossaryTerm[]>();
  const inOrder = [...terms].sort((a, b) =>
    chinese ? pinyin.compare(a.term, b.term) : english.compare(a.english, b.english),
  );
  for (const term of inOrder) {
    const initial = initialOf(term, chinese);
    groups.set(initial, [...(groups.get(initial) ?? []), term]);
  }
  return [...groups]
    .map(([initial, those]) => ({ initial, terms: those }))
    .sort((a, b) => (a.initial < b.initial ? -1 : 1));
}

/** Terms that hold the words in a name, the English or the definition; those so named first. */
export function narrowTerms(terms: readonly GlossaryTerm[], text: string): GlossaryTerm[] {
  const words = foldName(text);
  if (words === "") return [...terms];
  const holds = (parts: string[]) => parts.some((part) => foldName(part).includes(words));
  return terms.filter((term) => holds([...namesOf(term), term.english, term.definition]));
}

/** Other terms that this one is explained with, or that are explained with it. */
export function relatedTerms(terms: readonly GlossaryTerm[], term: GlossaryTerm): GlossaryTerm[] {
  const names = (one: GlossaryTerm, within: GlossaryTerm) =>
    namesOf(one).some((name) => [...name].length > 2 && within.definition.includes(name));
  return terms.filter((other) => other.slug !== term.slug && (names(other, term) || names(term, other)));
}
