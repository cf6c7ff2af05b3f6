import type { Pause } from "~/kernel/short-slices";

/** In which fields of an entry a key stands, and whether it begins a word there. */
export const FIELD = { title: 1, heading: 2, text: 4, wordStart: 8 } as const;
export const FIELDS = FIELD.title | FIELD.heading | FIELD.text;
const BITS = 4;
const MASK = (1 << BITS) - 1;

/** One packed number: an entry's place in the index and its fields. */
export const entryOf = (posting: number): number => posting >>> BITS;
export const fieldsOf = (posting: number): number => posting & MASK;
export const pack = (entry: number, fields: number): number => ((entry << BITS) | fields) >>> 0;

/** Two Chinese signs, or a token. */
export type Key = number | string;
/** A key of two signs beside each other. */
export const pairKey = (text: string, at: number): number => text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1);

/** Between so many lists it is worth asking the time. */
const STRIDE = 500;

/** All postings in one array, by key, each list in the order of its entries. */
export class Postings {
  readonly #places: Map<Key, number>;
  readonly #starts: Uint32Array;
  readonly #all: Uint32Array;

  private constructor(places: Map<Key, number>, starts: Uint32Array, all: Uint32Array) {
    this.#places = places;
    this.#starts = starts;
    this.#all = all;
  }

  /** Packs lists; `pause` is asked between them. */
  static async from(lists: ReadonlyMap<Key, readonly number[]>, pause: Pause): Promise<Postings> {
    let length = 0;
    for (const list of lists.values()) length += list.length;
    const places = new Map<Key, number>();
    const starts = new Uint32Array(lists.size + 1);
    const all = new Uint32Array(length);
    let filled = 0;
    for (const [key, list] of lists) {
      places.set(key, places.size);
      all.set(list, filled);
      filled += list.length;
      starts[places.size] = filled;
      if (places.size % STRIDE === 0) await pause();
    }
    return new Postings(places, starts, all);
  }

  /** The postings of a key; none for one that stands nowhere. */
  of(key: Key): Uint32Array {
    const place = this.#places.get(key);
    return place === undefined ? NONE : this.#all.subarray(this.#starts[place], this.#starts[place + 1]);
  }
}
const NONE = new Uint32Array(0);
