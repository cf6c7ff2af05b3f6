import type { SearchEntry } from "./entry";
import { fieldsHolding, matchesOf } from "./find-matches";
import { entryOf, FIELD, fieldsOf } from "./postings";
import type { AskedWord, Query } from "./query";
import type { IndexedEntry, SearchIndex } from "./search-index";

/** Title over heading over text. */
const WORTH = [
  [FIELD.title, 8],
  [FIELD.heading, 3],
  [FIELD.text, 1],
] as const;
/** Two signs that only meet in the middle of other words (国标 in 中国标准). */
const WITHIN_WORDS = 0.3;
/** What holds fewer of the asked words than this, by what they are worth, is not what was asked for. */
const LEAST_COVERED = 0.5;
/** A text that says the phrase word for word, beside others that hold all words; a title that holds them still comes first. */
const PHRASE_IN_TEXT = 3;
/** A text that comes back to the phrase is about it, one that says it once mentions it; more often than this tells no more. */
const MOST_TIMES = 8;
/** Called so; the whole phrase in title or heading; all words; some of them. Each comes before all of the next. */
const TIER = { name: 3, phrase: 2, all: 1, some: 0 };
/** Above every score within a tier: twelve words in title, heading and text. */
const STEP = 4_000;
const PLACES = 2 ** 21;
const FINE = 100;

/** Entries in the order in which they answer the query, from several indexes as if they were one. */
export function rank<About>(indexes: readonly SearchIndex<About>[], query: Query): SearchEntry<About>[] {
  const total = indexes.reduce((sum, { entries }) => sum + entries.length, 0);
  const found = query.words.map((word) => indexes.map((index) => bestOf(index, word)));
  const rarity = found.map((lists) =>
    rarityOf(
      lists.reduce((sum, list) => sum + list.size, 0),
      total,
    ),
  );
  const whole = rarity.reduce((sum, one) => sum + one, 0);
  const keys: number[] = [];
  const entries: IndexedEntry<About>[] = [];
  indexes.forEach((index, at) => {
    const scores = new Float64Array(index.entries.length);
    const covered = new Float64Array(index.entries.length);
    found.forEach((lists, word) => {
      for (const [place, worth] of lists[at] as Map<number, number>) {
        scores[place] = (scores[place] as number) + worth * (rarity[word] as number);
        covered[place] = (covered[place] as number) + (rarity[word] as number);
      }
    });
    index.entries.forEach((entry, place) => {
      const share = (covered[place] as number) / whole;
      if (!(share >= LEAST_COVERED)) return;
      const score = (scores[place] as number) * entry.entry.weight * nearness(entry, query);
      keys.push(key(tierOf(entry, query, share), score, entries.length));
      entries.push(entry);
    });
  });
  // Numbers in place of objects: twenty thousand are sorted in a millisecond or two.
  return Array.from(
    Float64Array.from(keys).sort(),
    (one) => (entries[one - Math.floor(one / PLACES) * PLACES] as IndexedEntry<About>).entry,
  );
}

/** What sorts first is smallest: the tier, the score, then the place as it was indexed. */
const key = (tier: number, score: number, place: number): number =>
  Math.round((TIER.name * STEP + STEP - (tier * STEP + Math.min(score, STEP - 1))) * FINE) * PLACES + place;

/** For each entry that has the word in one of its ways, what that is worth; the best way counts. */
function bestOf(index: SearchIndex, { ways }: AskedWord): Map<number, number> {
  const best = new Map<number, number>();
  for (const way of ways)
    for (const match of matchesOf(index, way)) {
      const worth = worthOf(fieldsOf(match)) * way.share;
      if (worth > (best.get(entryOf(match)) ?? 0)) best.set(entryOf(match), worth);
    }
  return best;
}

/** The best field, and a little for each other one. */
function worthOf(fields: number): number {
  const worths = WORTH.filter(([field]) => fields & field).map(([, worth]) => worth);
  const most = Math.max(0, ...worths);
  return (
    (most + (worths.reduce((sum, one) => sum + one, 0) - most) / 4) * (fields & FIELD.wordStart ? 1 : WITHIN_WORDS)
  );
}

/** Rare words tell more than common ones (BM25's idf, never below a little). */
const rarityOf = (many: number, total: number): number =>
  Math.max(0.2, Math.log(1 + (total - many + 0.5) / (many + 0.5)));

/** Of titles that hold the phrase the one that says little else; then texts that hold it. */
function nearness({ title, text }: IndexedEntry<unknown>, { phrase, words }: Query): number {
  if (title.includes(phrase)) return 1 + phrase.length / Math.max(phrase.length, title.split("\n", 1)[0]?.length ?? 1);
  const times = timesIn(text, phrase);
  if (times === 0) return 1;
  return (1 + Math.log2(times) / 2) * (words.length > 1 ? PHRASE_IN_TEXT : 1);
}

function timesIn(text: string, phrase: string): number {
  let times = 0;
  for (let at = text.indexOf(phrase); at >= 0 && times < MOST_TIMES; at = text.indexOf(phrase, at + phrase.length))
    times++;
  return times;
}

function tierOf(entry: IndexedEntry<unknown>, { phrase, words }: Query, share: number): number {
  if (`\n${entry.title}\n`.includes(`\n${phrase}\n`)) return TIER.name;
  // One word is found or not; which of its ways and whether it stands inside others is in the score.
  if (words.length > 1 && fieldsHolding(entry, phrase) & (FIELD.title | FIELD.heading)) return TIER.phrase;
  return share > 0.999 ? TIER.all : TIER.some;
}
