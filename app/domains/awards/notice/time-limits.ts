import { isoDayOf } from "~/kernel/instant-format";
import type { WorkCalendar } from "~/kernel/work-calendar";
import { noticePeriod } from "./notice-period";

/** The instant (ms, excluded) at which so many working days after an instant are over; its own day is not one of them. */
export const workingDaysAfter = (at: number, days: number, calendar: WorkCalendar): number =>
  noticePeriod(isoDayOf(at), { days: Math.max(1, days), counting: "working-days", countFirst: false }, calendar).endsAt;
