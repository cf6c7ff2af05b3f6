import { countingRule } from "~/flows/awards/notice/shown/counting-rule";
import type { NoticeView } from "~/flows/awards/notice/shown/notice-view.server";
import { useLocale, useT } from "~/i18n/context";
import type { Translate } from "~/i18n/translate";
import { formatWeekday } from "~/kernel/instant-format";
import { startOfDay } from "~/kernel/typed-day";
import { useMonthName } from "~/routes/events/month-name";
import { Section } from "~/ui/shell/section";
import { DayStrip } from "~/ui/show/day-strip";

/** `extended`: another day than the last of these is the end by now. */
type NoticeDays = Pick<NoticeView, "days" | "rule" | "calendarVersion"> & { extended: boolean };

/** How the period is counted, day by day, with the rule and the calendar it is counted by. */
export function NoticeDays({ notice }: { notice: NoticeDays }) {
  const t = useT();
  const locale = useLocale();
  const monthName = useMonthName();
  const { days, rule, calendarVersion, extended } = notice;
  if (rule === null) return null;
  const [first, last] = [days[0]?.day ?? "", days.at(-1)?.day ?? ""];
  const months =
    first.slice(0, 7) === last.slice(0, 7)
      ? monthName(first.slice(0, 7))
      : t("notices.strip.monthsBetween", { from: monthName(first.slice(0, 7)), to: monthName(last.slice(0, 7)) });
  // The calendar's name is not torn at its hyphen (word joiner).
  const said = countingRule(t, rule, calendarVersion.replaceAll("-", "-\u2060"));
  if (days.length === 0) return <p className="note">{said}</p>;
  const title = t("notices.strip.title", { months });
  return (
    <Section title={title}>
      <DayStrip
        label={title}
        days={days.map((day, i) => {
          const weekday = formatWeekday(startOfDay(day.day), locale);
          return {
            day: day.day,
            weekday: day.today ? t("notices.strip.today", { weekday }) : weekday,
            note: noteOf(t, day, { first: i === 0, last: i === days.length - 1, extended }),
            off: day.counted === null && i > 0,
            today: day.today,
          };
        })}
      />
      <p className="note">{said}</p>
    </Section>
  );
}

/** The calendar names holidays in Chinese. */
const HOLIDAYS = {
  元旦: "newYear",
  春节: "spring",
  清明: "qingming",
  劳动节: "labour",
  端午: "dragonBoat",
  中秋: "midAutumn",
  国庆节: "national",
} as const;

const holidayName = (t: Translate, name: string): string => {
  const key = HOLIDAYS[name as keyof typeof HOLIDAYS] as (typeof HOLIDAYS)[keyof typeof HOLIDAYS] | undefined;
  return key ? t(`notices.strip.holidays.${key}`) : name;
};

function noteOf(
  t: Translate,
  { counted, why, holiday }: NoticeDays["days"][number],
  { first, last, extended }: { first: boolean; last: boolean; extended: boolean },
): string {
  if (first && !last) return t(counted === null ? "notices.strip.published" : "notices.strip.publishedFirst");
  const number = counted ?? 0;
  if (counted === null)
    return why === "holiday"
      ? t("notices.strip.holiday", { holiday: holidayName(t, holiday ?? "") })
      : t("notices.strip.weekend");
  const place = last ? (extended ? "OnceLast" : "Last") : "";
  if (why === "make-up") return t(`notices.strip.makeUp${place}`, { number });
  return t(`notices.strip.counted${place}`, { number });
}
