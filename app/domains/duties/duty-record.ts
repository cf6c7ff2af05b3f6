import type { Duty } from "@db/statuses";
import type { Appointment } from "~/domains/appointments/appointment";
import { dayBeside, dayNumber } from "~/kernel/calendar-days";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

/** An appointment as the rules of duties see it. `lastDay` is its last day, whether by term or by an ending; null = none. */
export interface Term {
  from: string;
  lastDay: string | null;
  duties: readonly string[];
}

/** Of an appointment, whose own `endsOn` is the first day after it. */
export function termOf({ from, to, endsOn, duties }: Pick<Appointment, "from" | "to" | "endsOn" | "duties">): Term {
  const last = endsOn === null ? null : dayBeside(endsOn, -1);
  const ends = last === null ? to : to === null || last < to ? last : to;
  return { from, lastDay: ends, duties };
}

/** A day inside the appointment that is not yet to come. */
export function canFallOn(day: string, { from, lastDay }: Pick<Term, "from" | "lastDay">, today: string): Verdict {
  if (day > today) return refused("duty.dayFuture");
  if (day < from) return refused("duty.dayBefore", { from });
  if (lastDay !== null && day > lastDay) return refused("duty.dayAfter", { to: lastDay });
  return accepted;
}

/** Only what the letter of authorisation ticks is hers to do. */
export const canBeHers = (duty: Duty, { duties }: Pick<Term, "duties">): Verdict =>
  duties.includes(duty) ? accepted : refused("duty.notAuthorised");

/** What a record says of its own state. */
export interface RecordStanding {
  withdrawnAt: number | null;
  confirmedAt: number | null;
  /** It stands in a report that the firm has not answered yet. */
  reported: boolean;
}

/** A record is never edited: a wrong one is withdrawn and made anew, until the firm has it before it or has confirmed it. */
export function canWithdrawRecord({ withdrawnAt, confirmedAt, reported }: RecordStanding): Verdict {
  if (withdrawnAt !== null) return refused("duty.withdrawn");
  if (confirmedAt !== null) return refused("duty.confirmed");
  return reported ? refused("duty.reported") : accepted;
}

/** A check, order or training that was noted wrongly is withdrawn, unless a record that stands was made from it. */
export function canWithdrawWork({ withdrawnAt }: { withdrawnAt: number | null }, recorded: boolean): Verdict {
  if (withdrawnAt !== null) return refused("work.withdrawn");
  return recorded ? refused("work.recorded") : accepted;
}

/** What is written down later than this after it was done says so in the report. */
const LATE_DAYS = 30;

/** Whether a record was written down long after its day. */
export const isLate = (day: string, recordedOn: string): boolean => dayNumber(recordedOn) - dayNumber(day) > LATE_DAYS;

/** 2026-11-26 → 4. */
export const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);
