import type { AppointmentState } from "@db/statuses";
import type { tables } from "@db/tables";
import { CODE_TRIES } from "~/domains/people/handed-code";
import { dayAfterMonths, dayBeside } from "~/kernel/calendar-days";
import { isoDayOf } from "~/kernel/instant-format";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

export type Appointment = typeof tables.appointment.$inferSelect;

/** The days of an appointment: the first and last day in office (`to` null = until further notice); from `endsOn` on no longer. */
export interface Term {
  from: string;
  to: string | null;
  endsOn: string | null;
}

export type Told = Term & Pick<Appointment, "proposedAt" | "withdrawnAt" | "answer">;

/** The last day in office, whether by the term or by an ending before it; null = until further notice. */
export function lastDayOf({ to, endsOn }: Pick<Term, "to" | "endsOn">): string | null {
  const free = freeFrom({ to, endsOn });
  return free === null ? null : dayBeside(free, -1);
}

/** Given up before its first day: nobody was in office for a single day. */
export const neverBegan = ({ from, endsOn }: Pick<Term, "from" | "endsOn">): boolean =>
  endsOn !== null && endsOn <= from;

/** For how many days a proposal can be answered. */
export const ANSWER_DAYS = 90;

/**
 * The state of an appointment, told by who did what when and, for its term, by the day. `lapsed` is a proposal whose term was over, or
 * which was ANSWER_DAYS old, before anyone answered; `accepted` waits for its first day; `expired` is a term that ran out by itself.
 * @param today day of Asia/Shanghai
 */
export function stateOf({ from, to, endsOn, proposedAt, withdrawnAt, answer }: Told, today: string): AppointmentState {
  if (withdrawnAt !== null) return "withdrawn";
  if (answer === "declined") return "declined";
  if (answer === null) return lapsesOn({ to, proposedAt }) <= today ? "lapsed" : "proposed";
  if (endsOn !== null && (endsOn <= today || endsOn <= from)) return "ended";
  if (to !== null && to < today) return "expired";
  return from > today ? "accepted" : "active";
}

/** The first day on which a proposal can no longer be answered. */
export function lapsesOn({ to, proposedAt }: Pick<Appointment, "to" | "proposedAt">): string {
  const stale = dayBeside(isoDayOf(proposedAt), ANSWER_DAYS);
  const over = to === null ? stale : dayBeside(to, 1);
  return over < stale ? over : stale;
}

/** In office today. */
export const isActive = (appointment: Told, today: string): boolean => stateOf(appointment, today) === "active";

/** Agreed by both and not over: in office, or from a day to come. */
export const isRunning = (appointment: Told, today: string): boolean => {
  const state = stateOf(appointment, today);
  return state === "active" || state === "accepted";
};

/** Whether it may stand in the public register, if she wishes: while it is agreed and not over. */
export function canBePublic(one: Told, today: string): Verdict {
  return isRunning(one, today) ? accepted : refused(`appointment.state.${stateOf(one, today)}`);
}

/** Made to an account, and nobody has shown yet that she is the one whom the firm means. */
export const isSealed = ({ personId }: Pick<Appointment, "personId">): boolean => personId === null;

/** What somebody sees of a proposal before she has shown that she is the one: that there is one, of which firm, and since when. */
export const sealed = (one: Appointment): Appointment => ({
  ...one,
  holderName: null,
  duties: [],
  otherDuties: null,
  authority: null,
  statement: "",
  shortfall: null,
  qualified: null,
  from: "",
  to: null,
  codeHash: null,
});

/** Whether a code can be typed for a proposal now. */
export function canTypeInvitation(
  { codeHash, codeTries, ...one }: Told & Pick<Appointment, "codeHash" | "codeTries">,
  today: string,
): Verdict {
  const open = canAct("accept", stateOf(one, today));
  if (!open.ok) return open;
  if ((codeTries ?? 0) >= CODE_TRIES) return refused("appointment.code.void");
  return codeHash === null ? refused("appointment.code.none") : accepted;
}

export type AppointmentAct = "accept" | "decline" | "withdraw" | "explain" | "make-code" | "end";

/** Which act is open in which states; what is not listed is refused with the state as its reason. */
const OPEN: Record<AppointmentAct, readonly AppointmentState[]> = {
  accept: ["proposed"],
  decline: ["proposed"],
  withdraw: ["proposed"],
  explain: ["proposed"],
  "make-code": ["proposed"],
  end: ["accepted", "active"],
};

/** Whether an act is open in the state that an appointment is in; ending one that nobody has answered is withdrawing it. */
export function canAct(act: AppointmentAct, state: AppointmentState): Verdict {
  if (OPEN[act].includes(state)) return accepted;
  return refused(act === "end" && state === "proposed" ? "appointment.notAnswered" : `appointment.state.${state}`);
}

/** So many days late a firm may record that somebody left. */
const LATE_DAYS = 30;

/**
 * The day from which she is no longer in office: within the term, and where an end is set already, before it. It may lie in the past, for
 * firms record late what was so; but not before what she did in office, nor so far back that it unmakes years that were.
 * @param worked the newest day on which she did something in it, or null
 */
export function canEndOn(
  day: string,
  { from, to, endsOn }: Term,
  { today, worked }: { today: string; worked: string | null },
): Verdict {
  if (day < from) return refused("appointment.endBeforeStart", { day: from });
  if (to !== null && day > to) return refused("appointment.endAfterTerm", { day: to });
  if (endsOn !== null && day >= endsOn) return refused("appointment.endNotEarlier", { day: endsOn });
  if (worked !== null && day < worked) return refused("appointment.endBeforeWork", { day: worked });
  const earliest = dayBeside(today, -LATE_DAYS);
  return day < earliest ? refused("appointment.endTooLate", { day: earliest, days: LATE_DAYS }) : accepted;
}

/** Whether two appointments have a day in common: if so, then the later first day. */
export function termsMeet(a: Term, b: Term): boolean {
  const first = a.from > b.from ? a.from : b.from;
  return holds(a, first) && holds(b, first);
}

const holds = ({ from, to, endsOn }: Term, day: string): boolean =>
  from <= day && (to === null || day <= to) && (endsOn === null || day < endsOn);

/** The first day on which an agreed appointment is over for certain; null while it has no end. */
function freeFrom({ to, endsOn }: Pick<Term, "to" | "endsOn">): string | null {
  const after = to === null ? null : dayBeside(to, 1);
  return endsOn === null || (after !== null && after < endsOn) ? after : endsOn;
}

/**
 * The guidance asks for one first person a firm （四）: on any day, past or to come, one was agreed at the most, and one proposal waits.
 * So nobody begins before those before her were over, whatever became of them since. `others` are the firm's other appointments; the
 * refusal names the one in the way, and where all in the way have an end, the first day that is possible.
 */
export function canStandBeside(
  term: Term,
  others: readonly (Told & { number: string })[],
  today: string,
  on: "proposing" | "accepting",
): Verdict {
  const inTheWay = others.filter((other) => other.answer === "accepted" && termsMeet(term, other));
  const endless = inTheWay.find((other) => freeFrom(other) === null);
  if (endless) return refused("appointment.anotherRuns", { number: endless.number });
  const free = inTheWay.map((other) => freeFrom(other) ?? "").sort();
  if (inTheWay[0]) return refused("appointment.anotherBefore", { number: inTheWay[0].number, day: free.at(-1) ?? "" });
  const waits = others.find((other) => stateOf(other, today) === "proposed" && termsMeet(term, other));
  return on === "proposing" && waits ? refused("appointment.anotherWaits", { number: waits.number }) : accepted;
}

/** So many months ahead an appointment may begin: what lies further off is a slip of the year, or no firm's decision of today. */
const MONTHS_AHEAD = 12;

/** What a term may be when it is proposed: in its order, not over already, and not far off. */
export function canHaveTerm(
  { from, to }: Pick<Term, "from" | "to">,
  today: string,
): Verdict & { field?: "from" | "to" } {
  if (from < "2000-01-01") return { ...refused("appointment.fromTooEarly"), field: "from" };
  const latest = dayAfterMonths(today, MONTHS_AHEAD);
  if (from > latest) return { ...refused("appointment.fromTooLate", { day: latest }), field: "from" };
  if (to === null) return accepted;
  if (to < from) return { ...refused("appointment.toBeforeFrom"), field: "to" };
  return to < today ? { ...refused("appointment.toPast"), field: "to" } : accepted;
}

/** What choosing somebody by her account, and not from the list of colleagues, is called in the form. */
export const BY_ACCOUNT = "account";

const NUMBER = /^聘(\d{4})-(\d{6,})$/;

/** 聘2026-000123: the year of the proposal and a number that rises; numbers may be left out. `last` is the highest of that year. */
export function nextNumber(year: string, last: string | null): string {
  const serial = Number(NUMBER.exec(last ?? "")?.[2] ?? 0) + 1;
  return `聘${year}-${String(serial).padStart(6, "0")}`;
}
