import { accepted, refused, type Verdict } from "~/kernel/verdict";

export interface CheckStanding {
  closedAt: number | null;
  findings: readonly { closedAt: number | null; dueOn: string | null }[];
}

export function canCloseFinding(check: Pick<CheckStanding, "closedAt">, finding: { closedAt: number | null }): Verdict {
  if (check.closedAt !== null) return refused("check.closed");
  return finding.closedAt === null ? accepted : refused("check.findingClosed");
}

/** So many findings one check holds; more of them are a check of their own. */
const MOST_FINDINGS = 30;

/** Something more is found while the check is open. */
export function canAddFinding({ closedAt, findings }: CheckStanding): Verdict {
  if (closedAt !== null) return refused("check.closed");
  return findings.length < MOST_FINDINGS ? accepted : refused("check.findingsMany", { max: MOST_FINDINGS });
}

/** Nothing is to be put right before it was found. */
export const canBeDue = (dueOn: string | null, day: string): Verdict =>
  dueOn !== null && dueOn < day ? refused("check.dueBefore", { day }) : accepted;

/** A check is closed once everything it found is put right; one that found nothing at once. */
export function canCloseCheck({ closedAt, findings }: CheckStanding): Verdict {
  if (closedAt !== null) return refused("check.closed");
  const open = findings.filter((finding) => finding.closedAt === null).length;
  return open === 0 ? accepted : refused("check.findingsOpen", { open });
}

/** The earliest day by which something is to be put right; null when nothing is open or no day was set. */
export const nextDue = ({ findings }: Pick<CheckStanding, "findings">): string | null =>
  findings.reduce<string | null>(
    (first, { closedAt, dueOn }) =>
      closedAt === null && dueOn !== null && (first === null || dueOn < first) ? dueOn : first,
    null,
  );
