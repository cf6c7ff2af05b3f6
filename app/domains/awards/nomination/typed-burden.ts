import type { Nomination } from "./nomination";

/**
 * 申报负担 (product.md: 不增加负担). Counted, never asked: fields are texts that somebody wrote or changed and choices that she had to make anew;
 * time is that from opening a form to sending it. The side that nominates (nominee and nominator) and the bureaus' officers are counted apart. Not
 * counted: what the platform filled in, pages that are only read, acts in which nothing is typed.
 */
type Kept = Pick<Nomination, "typedFields" | "secondsUsed" | "officerFields" | "officerSeconds">;

/** How many fields of a form somebody typed anew, told from what changed. */
export function typedFields(before: Record<string, unknown>, after: Record<string, unknown>): number {
  return Object.keys(after).filter((name) => told(after[name]) !== told(before[name]) && !empty(after[name])).length;
}

/** Whether a form changed anything: also what it only emptied. */
export const changesAnything = (before: Record<string, unknown>, after: Record<string, unknown>): boolean =>
  Object.keys(after).some((name) => told(after[name]) !== told(before[name]));

const told = (value: unknown) => JSON.stringify(value ?? "");
const empty = (value: unknown): boolean => value === "" || (Array.isArray(value) && value.length === 0);

/** How many choices of a form were made anew: others than stood there, or the first ones (null before). */
export const chosenFields = (pairs: readonly (readonly [before: boolean | null, after: boolean])[]): number =>
  pairs.filter(([before, after]) => before !== after).length;

/** What a form of nominee or nominator adds; `seconds` null = not known. */
export const addBurden = ({ typedFields: fields, secondsUsed }: Kept, typed: number, seconds: number | null) => ({
  typedFields: fields + typed,
  secondsUsed: secondsUsed + (seconds ?? 0),
});

/** The same of a form that an officer filled in. */
export const addOfficerBurden = ({ officerFields, officerSeconds }: Kept, typed: number, seconds: number | null) => ({
  officerFields: officerFields + typed,
  officerSeconds: officerSeconds + (seconds ?? 0),
});

/** Begun minutes: seconds are rounded once, where they are shown. */
export const wholeMinutes = (seconds: number): number => Math.ceil(seconds / 60);

/** The burden of one nomination as it is shown. */
export type Burden = {
  fields: number;
  minutes: number;
  officerFields: number;
  officerMinutes: number;
};

export const burdenOf = (one: Kept): Burden => ({
  fields: one.typedFields,
  minutes: wholeMinutes(one.secondsUsed),
  officerFields: one.officerFields,
  officerMinutes: wholeMinutes(one.officerSeconds),
});
