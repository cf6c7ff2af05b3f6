import { getDayDetail } from "chinese-days";
import { dayNumber } from "./calendar-days";

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
  /** Whether the State Council's notice on that year's holidays is in it; beyond, only weekends are known. */
  knows(year: number): boolean;
  /** Which edition of the calendar counted. */
  version: string;
}

/** 0 = Sunday. 1970-01-01 was a Thursday. */
const weekday = (day: string): number => (dayNumber(day) + 4) % 7;
const isWeekend = (day: string): boolean => [0, 6].includes(weekday(day));

/** The package names a holiday `English,中文,days`; an ordinary day bears the English name of its weekday. */
const holidayName = (day: string): string | null => getDayDetail(day).name.split(",")[1] ?? null;

/**
 * The calendar of China: 国务院办公厅关于部分节假日安排的通知, a year at a time, as the package chinese-days keeps them. It answers years whose notice
 * is not out as if they had no holidays: `knows` asks for New Year's Day, which every notice names.
 */
export const chinaCalendar: WorkCalendar = {
  dayOf(day) {
    const holiday = holidayName(day);
    const { work } = getDayDetail(day);
    if (holiday === null) return { working: !isWeekend(day), why: isWeekend(day) ? "weekend" : "working", holiday };
    return { working: work, why: work ? "make-up" : "holiday", holiday };
  },
  knows: (year) => holidayName(`${year}-01-01`) !== null,
  version: "chinese-days 1.5.7",
};
