import type { NominationState } from "@db/statuses";

/** States in which bureaus see a nomination, in the order of its way. */
export const SEEN_STATES = [
  "submitted",
  "checking",
  "returned",
  "resubmitted",
  "recommended",
  "accepted",
  "rejected",
] as const satisfies readonly NominationState[];

/** What the list of a cycle's nominations is narrowed by; all of it stands in the address. */
export interface NominationFilter {
  state: NominationState | null;
  /** Only those on a desk of hers. */
  mine: boolean;
  /** From 1. */
  page: number;
}
const LAST_PAGE = 10_000;

/** Reads the filter of an address; what it does not know narrows nothing. */
export function readNominationFilter(asked: URLSearchParams): NominationFilter {
  const page = Number(asked.get("page") ?? 1);
  return {
    state: SEEN_STATES.find((one) => one === asked.get("state")) ?? null,
    mine: asked.get("desk") === "mine",
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
  };
}

/** The query that says the same; empty where nothing narrows it. */
export function nominationQuery({ state, mine, page }: NominationFilter): string {
  const asked = new URLSearchParams({
    ...(state && { state }),
    ...(mine && { desk: "mine" }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return asked && `?${asked}`;
}

export const narrows = ({ state, mine }: NominationFilter): boolean => state !== null || mine;
