import { SEARCH_KINDS, type SearchKind } from "./found-entry";

export const SEARCH = "/search";

/** What an address asks for. */
export interface AskedSearch {
  text: string;
  kind: SearchKind | null;
  page: number;
}

export const HITS_A_PAGE = 10;
const MOST_PAGES = 1_000;

/** What cannot be is nothing: an unknown kind narrows nothing, a page that is no number is the first. */
export function readSearch(query: URLSearchParams): AskedSearch {
  const page = Number(query.get("page") ?? 1);
  return {
    text: (query.get("q") ?? "").trim().slice(0, 100),
    kind: SEARCH_KINDS.find((kind) => kind === query.get("kind")) ?? null,
    page: Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1,
  };
}

/** The address of a search, or of another page or kind of it. */
export function searchAddress({ text, kind, page }: AskedSearch): string {
  const query = new URLSearchParams({ q: text });
  if (kind !== null) query.set("kind", kind);
  if (page > 1) query.set("page", String(page));
  return `${SEARCH}?${query}`;
}
