import { setImmediate as letOthersWork } from "node:timers/promises";
import { buildIndex, type SearchIndex } from "~/domains/search/search-index";
import type { About, Findable } from "./found-entry";

/** A part of what can be found, and a word that is another one as soon as anything in it changes. */
export interface Source {
  state(): Promise<string> | string;
  entries(): Promise<Findable[]> | Findable[];
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
    const made = { state: now, index: make(entries) };
    kept = made;
    made.index.catch(() => {
      if (kept === made) kept = null;
    });
    return made.index;
  };
}

const make = async (entries: Source["entries"]) => buildIndex(await entries(), () => letOthersWork());
