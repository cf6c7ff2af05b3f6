import type { AttemptState } from "@db/statuses";
import { MINUTE_MS } from "~/kernel/milliseconds";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

/**
 * started → submitted (candidate) or closed (server, at the deadline) → scored → released; voided (examiner) from any of
 * them. Submitting, scoring and releasing happen in one transaction, so that a candidate never waits between them; each is
 * an entry of its own in the ledger.
 */
const NEXT: Record<AttemptState, readonly AttemptState[]> = {
  started: ["submitted", "closed", "voided"],
  submitted: ["scored", "voided"],
  closed: ["scored", "voided"],
  scored: ["released", "voided"],
  released: ["voided"],
  voided: [],
};

/** Whether the state may follow; a refusal names both. */
export const canMove = (from: AttemptState, to: AttemptState): Verdict =>
  NEXT[from].includes(to) ? accepted : refused("exam.noSuchStep", { from, to });

/** An attempt as the examiner who would decide on it has it before her. */
export interface OnDesk {
  state: AttemptState;
  /** She sat it herself: what becomes of it is for another examiner to decide. */
  own: boolean;
}

/** Whether an examiner can void it: whatever its state, but once, and never her own. */
export function canVoid({ state, own }: OnDesk): Verdict {
  if (!canMove(state, "voided").ok) return refused("exam.alreadyVoided");
  return own ? refused("exam.own") : accepted;
}

export interface Timed {
  state: AttemptState;
  /** Milliseconds since the epoch; the deadline itself is already out: 23:59:59.999 in, 00:00:00.000 out. */
  deadlineAt: number;
}

/** Whether answers count now. The server's clock decides; a due attempt that nobody closed yet is over all the same. */
export const isRunning = (attempt: Timed, now: number): boolean =>
  attempt.state === "started" && now < attempt.deadlineAt;

/** Whether the server has to close it. */
export const isDue = (attempt: Timed, now: number): boolean => attempt.state === "started" && now >= attempt.deadlineAt;

/** When and how a running or due attempt ends at `now`: by the candidate, or by the clock at its deadline. */
export function decideEnd(attempt: Timed, now: number): { state: "submitted" | "closed"; endedAt: number } {
  return isDue(attempt, now) ? { state: "closed", endedAt: attempt.deadlineAt } : { state: "submitted", endedAt: now };
}

/** Whether the clock ended it, told from its times. */
export const endedByClock = (attempt: { endedAt: number | null; deadlineAt: number }): boolean =>
  attempt.endedAt !== null && attempt.endedAt >= attempt.deadlineAt;

/** The deadline, fixed once at the start: so many minutes from now, but never after the window's end. */
export function deadlineFor(sitting: { durationMinutes: number; closesAt: number | null }, now: number): number {
  const whole = now + sitting.durationMinutes * MINUTE_MS;
  return sitting.closesAt === null ? whole : Math.min(whole, sitting.closesAt);
}
