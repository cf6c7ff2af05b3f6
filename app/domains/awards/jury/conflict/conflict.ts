import { dayBeside } from "~/kernel/calendar-days";
import { startOfDay } from "~/kernel/typed-day";
import { type Refusal, refused } from "~/kernel/verdict";
import { type ConflictRule, FIRM_NAME, hasBegun, hasEnded, lastDayOf, overlapOf, type Tie, type TieKind } from "./tie";

/** Why a juror must not read what somebody submitted. */
export interface Conflict {
  /** `self`: she is the one; `recused`: she ceased to read it under another alias of hers. */
  kind: TieKind | "self" | "recused";
  /** What they share, see `Tie.key`. */
  key: string;
  /** Hers and the other's; null where one of them names the other directly. */
  juror: Tie | null;
  nominee: Tie | null;
  /** The days that the two have in common, where they have. */
  together: { from: string | null; to: string | null } | null;
  /** The first day on which it is over; null when no such day is known. */
  freeFrom: string | null;
}

/**
 * The conflicts of a juror with one person on a day, the longest first, one for each thing they share. Two are in conflict when they share something
 * that the rule counts, while both ties count. Where both are over (each still lingering), they were there together at some time; who came after
 * the other had left is no acquaintance. Where one goes on, that is not asked: she judges what was her firm.
 * @param day of Asia/Shanghai
 */
export function conflictsBetween(
  juror: { personId: string; ties: readonly Tie[] },
  nominee: { personId: string; ties: readonly Tie[] },
  rule: ConflictRule,
  day: string,
): Conflict[] {
  if (juror.personId === nominee.personId)
    return [{ kind: "self", key: "self", juror: null, nominee: null, together: null, freeFrom: null }];
  const found = [...declaredOf(juror, nominee, rule)];
  for (const a of juror.ties)
    for (const b of nominee.ties) {
      if (a.key !== b.key) continue;
      const kind = kindOf(a, b);
      if (kind === null || !rule.kinds.includes(kind) || !isConflict(a, b, rule, day)) continue;
      const freeFrom = freeAfter(a, b, rule);
      found.push({ kind, key: a.key, juror: a, nominee: b, together: overlapOf(a, b), freeFrom });
    }
  const once = new Map<string, Conflict>();
  for (const one of found.sort(longestFirst)) if (!once.has(one.key)) once.set(one.key, one);
  return [...once.values()];
}

/** Either of them named the other. */
function declaredOf(
  juror: { personId: string; ties: readonly Tie[] },
  nominee: { personId: string; ties: readonly Tie[] },
  rule: ConflictRule,
): Conflict[] {
  if (!rule.kinds.includes("declared")) return [];
  const naming = (ties: readonly Tie[], personId: string) =>
    ties.find(({ kind, key }) => kind === "declared" && key === `declared:${personId}`) ?? null;
  const [hers, theirs] = [naming(juror.ties, nominee.personId), naming(nominee.ties, juror.personId)];
  const key = (hers ?? theirs)?.key;
  if (key === undefined) return [];
  return [{ kind: "declared", key, juror: hers, nominee: theirs, together: null, freeFrom: null }];
}

/** A declared interest in a firm meets the other's employment there; apart from that only like meets like. */
const kindOf = (a: Tie, b: Tie): TieKind | null =>
  a.kind === "declared" || b.kind === "declared" ? "declared" : a.kind === b.kind ? a.kind : null;

function isConflict(a: Tie, b: Tie, rule: ConflictRule, day: string): boolean {
  const counts = (tie: Tie) => hasBegun(tie, day) && day <= (lastDayOf(tie, rule) ?? day);
  if (!counts(a) || !counts(b)) return false;
  return !hasEnded(a, day) || !hasEnded(b, day) || overlapOf(a, b) !== null;
}

/** The day after the first of two ties stops counting, or after both are over where they were never there together. */
function freeAfter(a: Tie, b: Tie, rule: ConflictRule): string | null {
  const lasts = [lastDayOf(a, rule), lastDayOf(b, rule)];
  const ends = [a, b].map(({ kind, to }) => (kind === "declared" ? null : to));
  if (overlapOf(a, b) === null && ends.every((end) => end !== null)) lasts.push([...ends].sort().at(-1) ?? null);
  const first = lasts.filter((last) => last !== null).sort()[0];
  return first === undefined ? null : dayBeside(first, 1);
}

const longestFirst = (a: Conflict, b: Conflict): number => {
  if (a.freeFrom === b.freeFrom) return 0;
  if (a.freeFrom === null || b.freeFrom === null) return a.freeFrom === null ? -1 : 1;
  return a.freeFrom > b.freeFrom ? -1 : 1;
};

/** A conflict as a reason, with the day and the instant from which it ends where there is one. */
export function conflictReason({ kind: by, key, freeFrom }: Conflict): Refusal {
  const kind = key.startsWith(FIRM_NAME) ? "firm-name" : by;
  if (freeFrom === null) return refused(`jury.conflict.${kind}`);
  return refused(`jury.conflictUntil.${kind}`, { day: freeFrom }, startOfDay(freeFrom));
}
