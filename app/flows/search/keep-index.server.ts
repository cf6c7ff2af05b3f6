import { buildIndex, type SearchIndex } from "~/domains/search/search-index";
import { oneAtATime } from "~/kernel/one-at-a-time";
import { type Pause, shortSlices } from "~/kernel/short-slices";
import type { About, Findable } from "./found-entry";

/** For so long others wait while an index is made; one passage of a lesson more. */
const SLICE_MS = 4;

/** A part of what can be found, and a word that is another one as soon as anything in it changes. */
export interface Source {
  state(): Promise<string> | string;
  /** What is there now. `pause` is to be awaited now and then by whoever has much to read. */
  entries(pause: Pause): Promise<Findable[]> | Findable[];
}

/**
 * Keeps the index of a part in this process until the part changes. Whoever searches while it is made anew waits for it; others are served
 * meanwhile. Each process looks for itself, so that several agree without telling each other.
 */
export function keepIndex({ state, entries }: Source): () => Promise<SearchIndex<About>> {
  let kept: { state: string; index: Promise<SearchIndex<About>> } | null = null;
  return async () => {
    const now = await state();
    if (kept?.state === now) return kept.index;
    const made = { state: now, index: makeIndex(entries) };
    kept = made;
    made.index.catch(() => {
      if (kept === made) kept = null;
    });
    return made.index;
  };
}

/** An index of entries. One after the other, so that several together take no longer slices than one. */
export const makeIndex = (entries: Source["entries"]) =>
  oneAtATime("search-index", async () => {
    const pause = shortSlices(SLICE_MS);
    return buildIndex(await entries(pause), pause);
  });
