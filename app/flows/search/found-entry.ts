import type { CycleState, RegisterKind, RegisterStatus } from "@db/statuses";
import type { SearchEntry } from "~/domains/search/entry";

/** What can be found, in the order in which kinds are offered. A new kind has its entries in a file beside this one. */
export const SEARCH_KINDS = [
  "course",
  "lesson",
  "term",
  "article",
  "standard",
  "exam",
  "event",
  "award",
  "page",
  "help",
  "note",
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What a page says of a hit beside its title and its cut. */
export type About =
  | { kind: "course"; lessons: number }
  /** `version` is that of its course: each learner reads hers. */
  | { kind: "lesson"; course: string; number: number; version: string }
  | { kind: "exam"; mock: boolean }
  | { kind: "award"; state: CycleState }
  | { kind: "page" }
  | { kind: "note"; course: string; number: number }
  | { kind: "term"; english: string }
  | { kind: "article"; chapter: string | null }
  | { kind: "standard"; registerKind: RegisterKind; status: RegisterStatus }
  | { kind: "event"; startsAt: number | null; organizer: string; state: "cancelled" | "postponed" | null }
  | { kind: "help" };

export type Findable = SearchEntry<About>;

/** An entry by its about, whose kind it takes. */
export const findable = (about: About, entry: Omit<Findable, "kind" | "about">): Findable => ({
  kind: about.kind,
  about,
  ...entry,
});
