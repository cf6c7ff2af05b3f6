import { useLocale } from "../../i18n/context";
import { type FormatLocale, formatDay, formatIsoDay, isoDayOf } from "../../kernel/instant-format";

export interface DayProps {
  /** A calendar day `YYYY-MM-DD`, or an instant in ms whose day in Shanghai is meant. */
  day: string | number;
  /** The language of the page unless given. */
  locale?: FormatLocale;
  weekday?: boolean;
  /** Without the year, where it is plain from the place. */
  short?: boolean;
}

/** A calendar day: 2026年11月23日, with `weekday` 2026年11月23日 周一. */
export function Day({ day, locale, weekday, short }: DayProps) {
  const page = useLocale();
  const use = locale ?? page;
  return typeof day === "number" ? (
    <time dateTime={isoDayOf(day)}>{formatDay(day, use, { weekday, short })}</time>
  ) : (
    <time dateTime={day}>{formatIsoDay(day, use, { weekday, short })}</time>
  );
}
