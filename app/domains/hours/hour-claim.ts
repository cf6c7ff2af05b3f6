import type { HourClaimState } from "@db/statuses";
import type { tables } from "@db/tables";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { canCheckHours } from "./hour-checks";

export type HourClaim = typeof tables.hourClaim.$inferSelect;

/** What she may do: take it back while nobody has decided, mend it where it was returned. */
export type OwnClaimAct = "withdraw" | "resubmit";

const MAY: Record<OwnClaimAct, readonly HourClaimState[]> = {
  withdraw: ["filed", "returned"],
  resubmit: ["returned"],
};

/** filed → returned → filed; filed or returned → withdrawn; what is decided or withdrawn is not hers to change. */
export const canActOnOwn = (claim: Pick<HourClaim, "state">, act: OwnClaimAct): Verdict =>
  MAY[act].includes(claim.state) ? accepted : refused(`hours.claimState.${claim.state}`);

/** Whether this officer may approve, return or refuse it: it waits, and it is not her own. That her bureau reaches its region was asked before. */
export function canDecideClaim(officer: { personId: string }, claim: Pick<HourClaim, "personId" | "state">): Verdict {
  const own = canCheckHours(officer, claim.personId);
  if (!own.ok) return own;
  return claim.state === "filed" ? accepted : refused(`hours.claimState.${claim.state}`);
}

/** Whether this officer may take an approval back, and with it the hours: it stands, and it is not her own. */
export function canRevokeClaim(officer: { personId: string }, claim: Pick<HourClaim, "personId" | "state">): Verdict {
  const own = canCheckHours(officer, claim.personId);
  if (!own.ok) return own;
  return claim.state === "approved" ? accepted : refused(`hours.claimState.${claim.state}`);
}

/** Whether so many minutes may be approved: at most those claimed, and fewer only with a reason. */
export function canApprove(claim: Pick<HourClaim, "minutes">, minutes: number, reason: string): Verdict {
  if (minutes > claim.minutes) return refused("hours.moreThanClaimed", { minutes: claim.minutes });
  return minutes < claim.minutes && reason === "" ? refused("hours.lowerReason") : accepted;
}
