import type { BureauLevel } from "@db/statuses";
import { type CycleTimes, canDo } from "../cycle/cycle";
import { canResubmit, mendedUntil } from "./mending";
import { type Nomination, onDesk } from "./nomination";

/** What came of a nomination that was taken into the review, as far as it is public. */
export type Came = "on-notice" | "awaits-decision" | "not-listed" | "barred" | "not-chosen" | "honoured" | "revoked";

/** What is to be done next, and by whom; `until` (ms, excluded) is when the time for it is over. */
export interface NextStep {
  step:
    | "write"
    | "ask-consent"
    | "consent"
    | "submit"
    | "mend"
    | "resubmit"
    | "desk"
    | "overdue"
    | "unhandled"
    | "scored"
    | Came
    | "missed"
    | "ended"
    | "over";
  who: "nominee" | "opener" | "bureau" | "province" | "nobody";
  until: number | null;
}

type Standing = Pick<
  Nomination,
  "state" | "origin" | "deeds" | "summary" | "dueAt" | "level" | "consentHash" | "lockedHash"
>;

const DESK_UNTIL: Record<BureauLevel, "countiesUntil" | "citiesUntil" | null> = {
  county: "countiesUntil",
  city: "citiesUntil",
  province: null,
};

const WAITS_FOR_PROVINCE: readonly Came[] = ["on-notice", "awaits-decision", "not-listed"];

/** Told from how a nomination stands, whether the nominee agreed to exactly that, and what came of it; `now` in ms. */
export function nextStep(
  one: Standing,
  agreed: boolean,
  cycle: CycleTimes,
  now: number,
  came: Came | null = null,
): NextStep {
  const { state, level } = one;
  if (came !== null) return { step: came, who: WAITS_FOR_PROVINCE.includes(came) ? "province" : "nobody", until: null };
  if (state === "rejected" || state === "withdrawn") return { step: "over", who: "nobody", until: null };
  if (cycle.endedAt !== null) return { step: "ended", who: "nobody", until: null };
  if (state === "accepted") return { step: "scored", who: "province", until: null };
  if (onDesk(one)) {
    const until = level === null ? null : DESK_UNTIL[level];
    // Jurors read by now, and it is not among what they read.
    if (cycle.reviewingAt !== null) return { step: "unhandled", who: "nobody", until: null };
    if (until !== null && now >= (cycle[until] ?? 0)) return { step: "overdue", who: "bureau", until: null };
    return { step: "desk", who: "bureau", until: until && cycle[until] };
  }
  const returned = state === "returned";
  const until = returned ? mendedUntil(one, cycle) : cycle.submissionsUntil;
  if (now >= until || !(returned ? canResubmit(one, cycle, now) : canDo("submit", cycle, now)).ok)
    return { step: "missed", who: "nobody", until: null };
  const writer = one.origin === "self" ? ("nominee" as const) : ("opener" as const);
  // Exactly what was handed in before is still to be mended.
  const mended = agreed && one.consentHash !== one.lockedHash;
  if (returned) return { step: mended ? "resubmit" : "mend", who: writer, until };
  if (one.deeds === "" || one.summary === "" || state === "refused") return { step: "write", who: writer, until };
  if (agreed) return { step: "submit", who: writer, until };
  if (one.origin === "self" || state === "consent-asked") return { step: "consent", who: "nominee", until };
  return { step: "ask-consent", who: "opener", until };
}
