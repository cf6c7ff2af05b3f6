import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { noticePeriod } from "~/domains/awards/notice/notice-period";
import { LocaleProvider } from "~/i18n/context";
import { chinaCalendar } from "~/kernel/work-calendar";
import { NoticeDays } from "./notice-days";

/** A notice of five working days from 2026-04-30, whose last one is the make-up Saturday 05-09 where the first day counts. */
function strip(countFirst: boolean, extended: boolean): string {
  const rule = { days: 5, counting: "working-days", countFirst } as const;
  const { days, calendarVersion } = noticePeriod("2026-04-30", rule, chinaCalendar);
  const notice = { rule, calendarVersion, extended, days: days.map((day) => ({ ...day, today: false })) };
  return renderToStaticMarkup(
    <LocaleProvider value="zh-CN">
      <NoticeDays notice={notice} />
    </LocaleProvider>,
  );
}

it("says of its last day that the notice ends there, and of one that was put off that it was to end there", () => {
  expect(strip(false, false)).toContain("第5日，24:00截止");
  expect(strip(false, true)).toContain("第5日，原定24:00截止");
  expect(strip(true, false)).toContain("调休，第5日，24:00截止");
  expect(strip(true, true)).toContain("调休，第5日，原定24:00截止");
});
