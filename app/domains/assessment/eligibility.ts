import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { isRunning, type Timed } from "./attempt";
import type { Shortfall } from "./form";

/** What the rules of a sitting look at. */
export interface EligibilityFacts {
  sitting: {
    mock: boolean;
    opensAt: number;
    closesAt: number | null;
    /** null = any number. */
    attemptsAllowed: number | null;
  };
  /** The course of the sitting for this person; `finishedAt` null = not finished. */
  course: { title: string; finishedAt: number | null };
  /** Whether a certificate could be issued to her: its issuer is set, her name can be printed. Absent where none follows. */
  certificate?: Verdict;
  /** What the bank lacks for a form of this sitting. */
  short: readonly Shortfall[];
  /** All attempts of this person in this sitting. */
  attempts: readonly (Timed & { id: string })[];
}

/** One rule, its verdict, and the record that it was read from. */
export type RuleVerdict =
  | { rule: "certificate"; verdict: Verdict; record: null }
  | { rule: "bank"; verdict: Verdict; record: null }
  | { rule: "course"; verdict: Verdict; record: { title: string; finishedAt: number | null } }
  | { rule: "attempts"; verdict: Verdict; record: { used: number; allowed: number | null } }
  | { rule: "window"; verdict: Verdict; record: { opensAt: number; closesAt: number | null } };

export interface Eligibility {
  rules: RuleVerdict[];
  /** All rules hold and a new attempt may begin. */
  eligible: boolean;
  /** A running attempt: it is gone on with, whatever the rules say. */
  runningId: string | null;
}

/**
 * Whether a person may start an attempt now, rule by rule, each with the record behind it. The course counts only where a
 * certificate follows (a mock exam is open to everyone); voided attempts do not count as used. That a certificate could be
 * issued is told only where it could not, so that nobody learns it after passing; so is a bank that no form can be drawn from.
 */
export function canStartAttempt(facts: EligibilityFacts, now: number): Eligibility {
  const { sitting, course, attempts } = facts;
  const used = attempts.filter((attempt) => attempt.state !== "voided").length;
  const rules: RuleVerdict[] = [];
  if (!sitting.mock) {
    rules.push({
      rule: "course",
      verdict: course.finishedAt === null ? refused("exam.courseUnfinished", { title: course.title }) : accepted,
      record: course,
    });
  }
  if (facts.certificate && !facts.certificate.ok)
    rules.push({ rule: "certificate", verdict: facts.certificate, record: null });
  if (facts.short.length > 0) rules.push({ rule: "bank", verdict: refused("exam.bankShort"), record: null });
  rules.push({
    rule: "attempts",
    verdict: attemptsVerdict(used, sitting.attemptsAllowed),
    record: { used, allowed: sitting.attemptsAllowed },
  });
  rules.push({
    rule: "window",
    verdict: windowVerdict(sitting, now),
    record: { opensAt: sitting.opensAt, closesAt: sitting.closesAt },
  });
  return {
    rules,
    eligible: rules.every(({ verdict }) => verdict.ok),
    runningId: attempts.find((attempt) => isRunning(attempt, now))?.id ?? null,
  };
}

const attemptsVerdict = (used: number, allowed: number | null): Verdict =>
  allowed !== null && used >= allowed ? refused("exam.attemptsUsed", { allowed }) : accepted;

/** The window holds from its first millisecond and ends before its last: the end is out, like a deadline. */
function windowVerdict({ opensAt, closesAt }: EligibilityFacts["sitting"], now: number): Verdict {
  if (now < opensAt) return refused("exam.notOpenYet", undefined, opensAt);
  if (closesAt !== null && now >= closesAt) return refused("exam.windowOver");
  return accepted;
}
