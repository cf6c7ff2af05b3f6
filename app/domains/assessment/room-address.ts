import type { PostedItem } from "./posted-page";

/** Longer than this an address is not made to carry what was ticked: a whole exam on one page, hardly a page of it. */
const CARRIED_CHARACTERS = 1500;

/** Why a page that was sent without JavaScript was not stored. */
export type Unsaved = "pen" | "signed-out";

/** A place in the room, as its address says it. */
export interface RoomPlace {
  page: number;
  /** All items on one page. */
  all: boolean;
  /** What was ticked there and not stored comes back with her. */
  unsaved?: { why: Unsaved; items: readonly PostedItem[] };
}

/** The address of a place in an attempt's room. */
export function roomAddress(attemptId: string, { page, all, unsaved }: RoomPlace): string {
  const search = new URLSearchParams({ page: String(Math.max(1, page)) });
  if (all) search.set("view", "all");
  if (unsaved) {
    search.set("unsaved", unsaved.why);
    const typed = unsaved.items.map(({ id, chosen }) => [id, ...chosen].join("."));
    if (typed.join("").length <= CARRIED_CHARACTERS) for (const one of typed) search.append("typed", one);
  }
  return `/attempts/${attemptId}?${search}`;
}

/** Reads the place back. `typed` by item: what to show ticked in place of what is stored. */
export function readRoomPlace(search: URLSearchParams): {
  page: number;
  all: boolean;
  unsaved: Unsaved | null;
  typed: Map<string, string[]>;
} {
  const why = search.get("unsaved");
  const unsaved = why === "pen" || why === "signed-out" ? why : null;
  const typed = new Map<string, string[]>();
  for (const one of unsaved ? search.getAll("typed") : []) {
    const [id, ...chosen] = one.split(".");
    if (id) typed.set(id, chosen);
  }
  return {
    page: Math.max(1, Math.floor(Number(search.get("page"))) || 1),
    all: search.get("view") === "all",
    unsaved,
    typed,
  };
}
