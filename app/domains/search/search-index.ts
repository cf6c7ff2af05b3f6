import { noPause, type Pause } from "~/kernel/short-slices";
import type { SearchEntry } from "./entry";
import { foldSigns, squeeze } from "./fold";
import { FIELD, type Key, Postings, pack, pairKey } from "./postings";
import { tokenForms, unitsOf } from "./units";
import { wordStarts } from "./words";

/** An entry with its fields as they are compared; names and headings stand in one string, parted by a line. */
export interface IndexedEntry<About> {
  entry: SearchEntry<About>;
  title: string;
  headings: string;
  text: string;
}

/** Entries that can be looked up by their words. Immutable: what changed is indexed anew. */
export interface SearchIndex<About = unknown> {
  entries: readonly IndexedEntry<About>[];
  postings: Postings;
}

const PART = "\n";
const FIRST: ReadonlySet<number> = new Set([0]);

/** Indexes entries. `pause` is asked after each passage, so that a large index holds nobody up. */
export async function buildIndex<About>(
  entries: readonly SearchEntry<About>[],
  pause: Pause = noPause,
): Promise<SearchIndex<About>> {
  const lists = new Map<Key, number[]>();
  const indexed: IndexedEntry<About>[] = [];
  for (const [place, entry] of entries.entries()) {
    const keys = new Map<Key, number>();
    const fields = fieldTexts(entry);
    for (const [texts, field] of [
      [fields.title, FIELD.title],
      [fields.headings, FIELD.heading],
      [fields.text, FIELD.text],
    ] as const)
      for (const text of texts) {
        addText(keys, text, field);
        await pause();
      }
    for (const [key, mask] of keys) {
      const list = lists.get(key);
      if (list) list.push(pack(place, mask));
      else lists.set(key, [pack(place, mask)]);
    }
    indexed.push({
      entry,
      title: squeeze(fields.title.join(PART)),
      headings: squeeze(fields.headings.join(PART)),
      text: squeeze(fields.text.join(PART)),
    });
  }
  return { entries: indexed, postings: await Postings.from(lists, pause) };
}

const fieldTexts = <About>({ title, names, passages }: SearchEntry<About>) => ({
  title: folded([title, ...names]),
  headings: folded(passages.flatMap(({ heading }) => heading ?? [])),
  text: folded(passages.map(({ text }) => text)),
});

const folded = (texts: readonly string[]): string[] => texts.map(foldSigns);

/** Every pair of neighbouring Chinese signs and every token, with the field and whether a word begins there. */
function addText(keys: Map<Key, number>, folded: string, field: number): void {
  const add = (key: Key, mask: number) => void keys.set(key, (keys.get(key) ?? 0) | mask);
  for (const { kind, text } of unitsOf(folded)) {
    if (kind === "token") {
      for (const form of tokenForms(text)) add(form, field | FIELD.wordStart);
      continue;
    }
    const starts = text.length > 2 ? wordStarts(text) : FIRST;
    for (let at = 0; at + 1 < text.length; at++)
      add(pairKey(text, at), starts.has(at) ? field | FIELD.wordStart : field);
  }
}
