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
