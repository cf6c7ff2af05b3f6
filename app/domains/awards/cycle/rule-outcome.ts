import type { EligibilityLine } from "@db/schema/nominations";

/** How a rule of a cycle came out for somebody, without what only the passing of days changes: two that are alike say the same. */
export const outcomeOfRule = ({ met, values, records }: EligibilityLine) => [
  ...[met, values.hours ?? null, values.count ?? null, values.kinds ?? null, values.since ?? null],
  records.map(({ id }) => id).sort(),
];
