import { db } from "@db/client.server";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { type EligibilityChange, eligibilityChanges, isEligible } from "~/domains/awards/eligibility/eligibility";
import { canWrite } from "~/domains/awards/nomination/can-write";
import { desksOf } from "~/domains/awards/nomination/desk-path";
import { canMove, type Nomination } from "~/domains/awards/nomination/nomination";
import { exhibitsOf } from "~/domains/awards/nomination/nomination.store.server";
import { contentHash, missingContent } from "~/domains/awards/nomination/nomination-content";
import { placeName } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { checkEligibility } from "./check-eligibility.server";

export interface SubmissionCheck {
  /** Whether it can be handed in at all now, faults aside. */
  verdict: Verdict;
  /** Beside each field what keeps it back. */
  faults: (Refusal & { field: string })[];
  /** Rules that come out otherwise than at the last submission. */
  changes: EligibilityChange[];
  /** Where the bureau is on whose desk it comes first. */
  desk: string | null;
}

/** What would come of handing it in at an instant (ms), before anybody does; the act looks at all of it again. */
export async function submissionCheck(nomination: Nomination, now: number): Promise<SubmissionCheck> {
  const [cycle, exhibits, regions] = await Promise.all([
    getCycle(db, nomination.cycleId),
    exhibitsOf(db, nomination.id),
    findRegions(),
  ]);
  const writes = canWrite(nomination, cycle, now);
  const late = nomination.dueAt !== null && now >= nomination.dueAt;
  const verdict = !writes.ok ? writes : late ? refused("award.dueOver") : writes;
  const faults = missingContent(nomination, contentHash(nomination, exhibits));
  const [desk] = desksOf(nomination.regionCode, regions);
  if (!verdict.ok || nomination.personId === null)
    return { verdict, faults, changes: [], desk: desk ? placeName(desk.regionCode, regions) : null };
  const lines = await checkEligibility(db, cycle, nomination.personId, now);
  const eligible = isEligible(lines);
  const open = canMove(nomination.state === "returned" ? "resubmit" : "submit", nomination);
  return {
    verdict,
    faults: [
      ...faults,
      ...(eligible.ok ? [] : [{ ...eligible, field: "eligibility" }]),
      ...(open.ok || faults.length > 0 ? [] : [{ ...open, field: "" }]),
      ...(desk ? [] : [{ ...refused("award.noDesk"), field: "" }]),
    ],
    changes: nomination.eligibility === null ? [] : eligibilityChanges(nomination.eligibility, lines),
    desk: desk ? placeName(desk.regionCode, regions) : null,
  };
}
