import type { Nomination } from "../nomination/nomination";
import { wholeMinutes } from "../nomination/typed-burden";
import { type Spread, spreadOf } from "./cycle-statistics";

/** What nominations took: fields and minutes of those who nominate, and of officers; null where there are none. */
export type BurdenSpread = Record<"fields" | "minutes" | "officerFields" | "officerMinutes", Spread | null>;

/** Nothing is told of so few that it would tell of one. */
export const NO_BURDEN: BurdenSpread = { fields: null, minutes: null, officerFields: null, officerMinutes: null };

export function burdenSpread(
  all: readonly Pick<Nomination, "typedFields" | "secondsUsed" | "officerFields" | "officerSeconds">[],
): BurdenSpread {
  return {
    fields: spreadOf(all.map(({ typedFields }) => typedFields)),
    minutes: inMinutes(spreadOf(all.map(({ secondsUsed }) => secondsUsed))),
    officerFields: spreadOf(all.map(({ officerFields }) => officerFields)),
    officerMinutes: inMinutes(spreadOf(all.map(({ officerSeconds }) => officerSeconds))),
  };
}

const inMinutes = (seconds: Spread | null): Spread | null =>
  seconds && {
    count: seconds.count,
    lower: wholeMinutes(seconds.lower),
    median: wholeMinutes(seconds.median),
    upper: wholeMinutes(seconds.upper),
  };
