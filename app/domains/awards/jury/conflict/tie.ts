import { dayAfterMonths } from "~/kernel/calendar-days";

/** What joins a person to something that another may be joined to as well. */
export type TieKind = "employment" | "group" | "alliance-office" | "co-nominator" | "co-author" | "declared";

/** How the key begins where two share the name of a firm that was typed, and nobody chose a firm of the register. */
export const FIRM_NAME = "firm-name:";

export interface Tie {
  personId: string;
  kind: TieKind;
  /** What it joins her to: `enterprise:ID`, `firm-name:HASH`, `group:ID`, `alliance:ID`, `work:ID`, `co-nomination:ID`, `declared:PERSON`. */
  key: string;
  /** First and last day; null where it is open. */
  from: string | null;
  to: string | null;
  /** The record it was read from. */
  source: string;
}

/** What a cycle counts as a conflict of interest. */
export interface ConflictRule {
  kinds: readonly TieKind[];
  /** For so many years after its last day an employment, or a place in a group, still counts. */
  years: number;
}

/** Kinds that count for some years after they ended. */
const LINGERS: ReadonlySet<TieKind> = new Set(["employment", "group"]);

/** The last day on which a tie counts; null where it always does. What was declared stays: kinship and interests do not end with a date in a form. */
export function lastDayOf({ kind, to }: Tie, { years }: Pick<ConflictRule, "years">): string | null {
  if (kind === "declared" || to === null) return null;
  return LINGERS.has(kind) ? dayAfterMonths(to, years * 12) : to;
}

/** Over by that day, whether or not it still counts. */
export const hasEnded = ({ kind, to }: Tie, day: string): boolean => kind !== "declared" && to !== null && to < day;

/** Begun by that day. Something declared counts from when it is known. */
export const hasBegun = ({ kind, from }: Tie, day: string): boolean =>
  kind === "declared" || from === null || from <= day;

/** The days that two ties have in common, or null; an end that is null is open. */
export function overlapOf(a: Tie, b: Tie): { from: string | null; to: string | null } | null {
  const from = a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return from !== null && to !== null && from > to ? null : { from, to };
}
