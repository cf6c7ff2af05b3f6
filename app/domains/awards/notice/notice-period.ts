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
  /** It touches days whose official calendar is not whole: holidays that are arranged later may still move the end. */
  provisional: boolean;
  calendarVersion: string;
}

/** From here on the next year's arrangement may reach back: that of 2019 had Saturday 2018-12-29 worked and Monday 2018-12-31 off. */
const REACHED_BACK = "12-25";

/** Whether it is known for good if a day is worked: its own year is arranged, and near its end the next one too. */
function isSettled(day: string, calendar: WorkCalendar): boolean {
  const year = Number(day.slice(0, 4));
  return calendar.knows(year) && (day.slice(5) < REACHED_BACK || calendar.knows(year + 1));
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
  return {
    days,
    lastDay,
    endsAt: startOfDay(dayBeside(lastDay, 1)),
    provisional: rule.counting === "working-days" && days.some(({ day }) => !isSettled(day, calendar)),
    calendarVersion: calendar.version,
  };
}
