import chineseDays from "chinese-days";
import { dayBeside } from "./calendar-days";

const { getSolarDateFromLunar, getSolarTermDate } = chineseDays;

/** The Chinese year's festivals are told by the lunar calendar, `MM-DD`, but for 清明, which is a solar term. */
const lunar = (year: number, monthAndDay: string): string => getSolarDateFromLunar(`${year}-${monthAndDay}`).date;

/**
 * The days on which nobody works by law whatever is arranged for a year, `YYYY-MM-DD` → name: 全国年节及纪念日放假办法 as of 国务院令第795号
 * (2025-01-01). The arrangement of a year adds days off and days worked around them; it never takes one of these away.
 */
export function statutoryDays(year: number): ReadonlyMap<string, string> {
  const newYear = lunar(year, "01-01");
  return new Map([
    [lunar(year, "08-15"), "中秋"],
    [lunar(year, "05-05"), "端午"],
    ...[-1, 0, 1, 2].map((n): [string, string] => [dayBeside(newYear, n), "春节"]),
    [`${year}-01-01`, "元旦"],
    [getSolarTermDate(year, 4, "pure_brightness"), "清明"],
    [`${year}-05-01`, "劳动节"],
    [`${year}-05-02`, "劳动节"],
    ...["01", "02", "03"].map((day): [string, string] => [`${year}-10-${day}`, "国庆节"]),
  ]);
}
