import type { NoticeRule } from "@db/schema/cycle-rules";
import { dayBeside, dayNumber, dayOfNumber } from "~/kernel/calendar-days";
import { startOfDay } from "~/kernel/typed-day";
import type { WorkCalendar, WorkDay } from "~/kernel/work-calendar";

/** A day of the strip under a notice: which of the counted days it is, or why it does not count. */
export interface NoticeDay extends WorkDay {
  day: string;
  /** 1 = the first that counts; null = it does not. */
  counted: number | null;
}

export interface NoticePeriod {
  /** Every day from the publication to the last, none left out. */
  days: NoticeDay[];
  /** The last day that counts, `YYYY-MM-DD`. */
  lastDay: string;
  /** The instant (ms) at which it is over: the end of the last day in Shanghai; what comes a millisecond before is in time. */
  endsAt: number;
  /** It runs into a year whose official calendar is not published: its holidays may still move the end. */
  provisional: boolean;
  calendarVersion: string;
}

/**
 * The period of a public notice that is published on a day. Only the days that the rule counts are counted; the day of publication is one of them
 * where the rule says so and it is one by its kind. @throws RangeError where the rule counts no day
 */
export function noticePeriod(publishedOn: string, rule: NoticeRule, calendar: WorkCalendar): NoticePeriod {
  if (!Number.isInteger(rule.days) || rule.days < 1) throw new RangeError(`a notice of ${rule.days} days`);
  const days: NoticeDay[] = [];
  let counted = 0;
  for (let number = dayNumber(publishedOn); counted < rule.days; number++) {
    const day = dayOfNumber(number);
    const kind = calendar.dayOf(day);
    const first = days.length === 0;
    const counts = (rule.counting === "calendar-days" || kind.working) && (!first || rule.countFirst);
    if (counts) counted++;
    days.push({ day, ...kind, counted: counts ? counted : null });
  }
  const lastDay = days[days.length - 1]?.day ?? publishedOn;
  const years = new Set(days.map(({ day }) => Number(day.slice(0, 4))));
  return {
    days,
    lastDay,
    endsAt: startOfDay(dayBeside(lastDay, 1)),
    provisional: rule.counting === "working-days" && [...years].some((year) => !calendar.knows(year)),
    calendarVersion: calendar.version,
  };
}
