import type { QualificationSnapshot } from "@db/schema/appointments";
import type { AppointmentState } from "@db/statuses";
import { isoDayOf } from "~/kernel/instant-format";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { canAct } from "./appointment";
import type { QualificationRule } from "./qualification";

/** What the rule of accepting looks at. */
export interface Asked {
  state: AppointmentState;
  /** She proposed herself, for the firm: nobody decides on her own matters. */
  proposedByHer: boolean;
  /** The name that the firm wrote is not the one she goes by here; which one it wrote is not told. */
  otherName: boolean;
  check: Pick<QualificationSnapshot, "rules">;
  shortfall: string | null;
}

/**
 * Whether she may accept. A failed check never blocks: what is missing is the firm's sentence why it goes on all the same, and once
 * that stands the way is open.
 */
export function canAccept({ state, proposedByHer, otherName, check, shortfall }: Asked): Verdict {
  const open = canAct("accept", state);
  if (!open.ok) return open;
  if (proposedByHer) return refused("appointment.ownProposal");
  if (otherName) return refused("appointment.otherName");
  return !isFailed(check) || shortfall !== null ? accepted : refused("appointment.shortfallNeeded");
}

/** Whether everything that can be looked up is met. */
export const isMet = ({ rules }: Pick<QualificationSnapshot, "rules">): boolean =>
  rules.every(({ met }) => met === true);

/**
 * Whether a condition is not met for certain, so that the firm says why it goes on. What she has not stated is no such failure: it is
 * shown as not stated, with who can change that.
 */
export const isFailed = ({ rules }: Pick<QualificationSnapshot, "rules">): boolean =>
  rules.some(({ met }) => met === false);

/**
 * The check as both sides see it: which rule is met, which is not, of which she stated nothing, and how long she has worked; not what degree or title she has, nor where she
 * worked. @param day of Asia/Shanghai on which it was made
 */
export function snapshotOf(rules: readonly QualificationRule[], day: string): QualificationSnapshot {
  return { day, rules: rules.map((one) => ({ rule: one.rule, met: metOf(one), values: valuesOf(one) })) };
}

const metOf = ({ verdict, stated }: QualificationRule): boolean | null => (stated ? verdict.ok : null);

function valuesOf(one: QualificationRule): QualificationSnapshot["rules"][number]["values"] {
  if (one.rule === "education" || !one.stated) return {};
  const { verdict, record } = one;
  const { months } = record;
  if (verdict.ok) return { months, reachedOn: record.reachedOn };
  return { months, reachedOn: verdict.until === undefined ? null : isoDayOf(verdict.until) };
}
