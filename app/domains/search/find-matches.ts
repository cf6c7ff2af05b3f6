import { entryOf, FIELD, FIELDS, fieldsOf, pack, pairKey } from "./postings";
import type { Needle, Way } from "./query";
import type { IndexedEntry, SearchIndex } from "./search-index";

/** Where a way of a word stands: packed entries with their fields (postings.ts), in the order of the entries. */
export function matchesOf(index: SearchIndex, { needles }: Way): Iterable<number> {
  const [first, ...others] = needles.map((needle) => matchesOfNeedle(index, needle));
  if (first === undefined) return [];
  return others.reduce(both, first);
}

/** Whether a way of a word stands anywhere in an index. */
export const stands = (index: SearchIndex, way: Way): boolean => {
  for (const _match of matchesOf(index, way)) return true;
  return false;
};

function matchesOfNeedle(index: SearchIndex, { kind, text }: Needle): Iterable<number> {
  if (kind === "token") return index.postings.of(text);
  if (text.length === 1) return scan(index, text);
  if (text.length === 2) return index.postings.of(pairKey(text, 0));
  return standing(index, text);
}

/** Of two lists what both have. They are in one field where they share one, otherwise somewhere in the entry. */
function both(a: Iterable<number>, b: Iterable<number>): number[] {
  const known = new Map(Array.from(b, (posting) => [entryOf(posting), fieldsOf(posting)]));
  const found: number[] = [];
  for (const posting of a) {
    const other = known.get(entryOf(posting));
    if (other === undefined) continue;
    const shared = fieldsOf(posting) & other;
    found.push(pack(entryOf(posting), shared & FIELDS ? shared : FIELD.text | (shared & FIELD.wordStart)));
  }
  return found;
}

/** A longer run: entries that hold all its pairs, and of those the ones where they stand together. */
function standing(index: SearchIndex, run: string): number[] {
  const pairs = Array.from({ length: run.length - 1 }, (_, at) => index.postings.of(pairKey(run, at)));
  const first = pairs[0] as Uint32Array;
  const rarest = pairs.reduce((least, list) => (list.length < least.length ? list : least), first);
  const starts = new Set(
    Array.from(first)
      .filter((one) => fieldsOf(one) & FIELD.wordStart)
      .map(entryOf),
  );
  const found: number[] = [];
  for (const posting of rarest) {
    const place = entryOf(posting);
    const fields = fieldsHolding(index.entries[place] as IndexedEntry<unknown>, run);
    if (fields > 0) found.push(pack(place, starts.has(place) ? fields | FIELD.wordStart : fields));
  }
  return found;
}

/** A single sign has no pairs: every entry is looked at. */
function scan(index: SearchIndex, sign: string): number[] {
  return index.entries.flatMap((entry, place) => {
    const fields = fieldsHolding(entry, sign);
    return fields > 0 ? [pack(place, fields | FIELD.wordStart)] : [];
  });
}

/** The fields in which a run stands word for word. */
export const fieldsHolding = ({ title, headings, text }: IndexedEntry<unknown>, run: string): number =>
  (title.includes(run) ? FIELD.title : 0) |
  (headings.includes(run) ? FIELD.heading : 0) |
  (text.includes(run) ? FIELD.text : 0);
