import type { NominationState } from "@db/statuses";
import { SEEN_STATES } from "~/domains/awards/nomination/seen-states";

/** What the list of a cycle's nominations is narrowed by; all of it stands in the address. */
export interface NominationFilter {
  state: NominationState | null;
  /** Only those on a desk of hers. */
  mine: boolean;
  /** From 1. */
  page: number;
  /** Whose rows a figure of the statistics leads to, each by the key that it is counted by. */
  counted: Partial<Record<Counted, string>>;
}
const COUNTED = ["region", "industry", "size", "level", "category"] as const;
type Counted = (typeof COUNTED)[number];
const LONGEST_KEY = 40;

const LAST_PAGE = 10_000;

/** Reads the filter of an address; what it does not know narrows nothing. */
export function readNominationFilter(asked: URLSearchParams): NominationFilter {
  const page = Number(asked.get("page") ?? 1);
  return {
    state: SEEN_STATES.find((one) => one === asked.get("state")) ?? null,
    mine: asked.get("desk") === "mine",
    page: Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1,
    counted: Object.fromEntries(
      COUNTED.flatMap((one) => {
        const key = asked.get(one) ?? "";
        return key !== "" && key.length <= LONGEST_KEY ? [[one, key]] : [];
      }),
    ),
  };
}

/** The query that says the same; empty where nothing narrows it. */
export function nominationQuery({ state, mine, page, counted }: NominationFilter): string {
  const asked = new URLSearchParams({
    ...(state && { state }),
    ...(mine && { desk: "mine" }),
    ...counted,
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return asked && `?${asked}`;
}

/** Whether the filter leaves anything out. */
export const narrows = ({ state, mine, counted }: NominationFilter): boolean =>
  state !== null || mine || Object.keys(counted).length > 0;
