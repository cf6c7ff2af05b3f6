import { useLocale } from "~/i18n/context";
import { formatIsoDay } from "~/kernel/instant-format";

/** A day inside a sentence of the catalogue: 2026年12月6日; empty where there is none. */
export function useDayWords() {
  const locale = useLocale();
  return (day: string | null): string => (day === null ? "" : formatIsoDay(day, locale));
}
