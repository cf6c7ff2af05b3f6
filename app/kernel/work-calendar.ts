import chineseDays from "chinese-days";
import { dayNumber } from "./calendar-days";
import { statutoryDays } from "./statutory-days";

// A CommonJS package without names that Node could find: it is imported whole.
const { getDayDetail } = chineseDays;

/** What a day is by the official calendar of holidays. */
export interface WorkDay {
  working: boolean;
  /** `make-up` = a Saturday or Sunday on which is worked for a holiday (调休). */
  why: "working" | "make-up" | "weekend" | "holiday";
  /** The holiday's name in Chinese, of a holiday or a make-up day. */
  holiday: string | null;
}

export interface WorkCalendar {
  /** What is known of a day, `YYYY-MM-DD`. */
  dayOf(day: string): WorkDay;
  /** Whether the State Council's notice on that year's holidays is in it; beyond, only weekends and the days off by law are known. */
  knows(year: number): boolean;
  /** Which edition of the calendar counted. */
  version: string;
}

/** 0 = Sunday. 1970-01-01 was a Thursday. */
const weekday = (day: string): number => (dayNumber(day) + 4) % 7;
const isWeekend = (day: string): boolean => [0, 6].includes(weekday(day));

/** The package names a holiday `English,中文,days`; an ordinary day bears the English name of its weekday. */
const holidayName = (day: string): string | null => getDayDetail(day).name.split(",")[1] ?? null;

/** Every notice names New Year's Day, and the package answers years whose notice is not out as if they had no holidays. */
const knows = (year: number): boolean => holidayName(`${year}-01-01`) !== null;

/**
 * The calendar of China: 国务院办公厅关于部分节假日安排的通知, a year at a time, as the package chinese-days keeps them. Of a year whose notice is not
 * out the days off by law are off; what is arranged around them is not known yet.
 */
export const chinaCalendar: WorkCalendar = {
  dayOf(day) {
    const year = Number(day.slice(0, 4));
    const holiday = knows(year) ? holidayName(day) : (statutoryDays(year).get(day) ?? null);
    if (holiday !== null && !knows(year)) return { working: false, why: "holiday", holiday };
    const { work } = getDayDetail(day);
    if (holiday === null) return { working: !isWeekend(day), why: isWeekend(day) ? "weekend" : "working", holiday };
    return { working: work, why: work ? "make-up" : "holiday", holiday };
  },
  knows,
  version: "chinese-days 1.5.7",
};
