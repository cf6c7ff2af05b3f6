import type { ClaimOutcome } from "@db/statuses";
import type { tables } from "@db/tables";
import { CODE_TRIES } from "~/domains/people/handed-code";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

export type Claim = typeof tables.enterpriseClaim.$inferSelect;

/** A letter's code works to the end of the 30th day after. */
export const CODE_DAYS = 30;

export type ClaimState = "open" | ClaimOutcome;
export const claimState = ({ outcome }: Pick<Claim, "outcome">): ClaimState => outcome ?? "open";

/** `none` = no letter went out; `void` = too many wrong codes. */
export type LetterState = "none" | "sent" | "expired" | "void";

export function letterState(
  { letterAt, codeTries, codeExpiresAt }: Pick<Claim, "letterAt" | "codeTries" | "codeExpiresAt">,
  now: number,
): LetterState {
  if (letterAt === null || codeExpiresAt === null) return "none";
  if (codeTries >= CODE_TRIES) return "void";
  return codeExpiresAt <= now ? "expired" : "sent";
}

/** What is decided or withdrawn stays so. */
export const isOpen = (claim: Pick<Claim, "outcome">): Verdict =>
  claim.outcome === null ? accepted : refused(`claim.state.${claim.outcome}`);

/** Whether this officer may decide: her own is another's. That her bureau stands above the firm was asked before. */
export const canDecide = (officer: { personId: string }, claim: Pick<Claim, "personId" | "outcome">): Verdict =>
  claim.personId === officer.personId ? refused("claim.own") : isOpen(claim);

/** Whether a letter can be made now: it needs somewhere to go. */
export function canMakeLetter(
  officer: { personId: string },
  claim: Pick<Claim, "personId" | "outcome" | "letterAddress">,
): Verdict {
  const verdict = canDecide(officer, claim);
  return verdict.ok && claim.letterAddress === null ? refused("claim.addressMissing") : verdict;
}

/** Whether a code can be typed now. */
export function canTypeCode(
  claim: Pick<Claim, "outcome" | "letterAt" | "codeTries" | "codeExpiresAt">,
  now: number,
): Verdict {
  const open = isOpen(claim);
  if (!open.ok) return open;
  const letter = letterState(claim, now);
  return letter === "sent" ? accepted : refused(`claim.letter.${letter}`);
}
