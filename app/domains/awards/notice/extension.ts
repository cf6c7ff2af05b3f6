import { dayNumber } from "~/kernel/calendar-days";
import { endOfDay } from "~/kernel/typed-day";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { type NoticeTimes, noticeState } from "./objection";

/** So many days later at most: beyond, the day is more likely a slip than meant. */
const MOST_DAYS = 90;

/** Whether the period of a notice can be made longer: while it runs, and after its end until it is closed. */
export function canExtend(notice: NoticeTimes, now: number): Verdict {
  const state = noticeState(notice, now);
  return state === "published" || state === "over" ? accepted : refused(`notice.state.${state}`);
}

/** Whether a notice whose last day is `lastDay` can end with another day: later than that one, not over yet, and no slip. */
export function canEndOn(untilDay: string, lastDay: string, now: number): Verdict {
  if (untilDay <= lastDay) return refused("notice.form.extensionEarlier", { day: lastDay });
  if (endOfDay(untilDay) <= now) return refused("notice.form.extensionOver");
  const days = dayNumber(untilDay) - dayNumber(lastDay);
  return days > MOST_DAYS ? refused("notice.form.extensionLong", { count: MOST_DAYS }) : accepted;
}
