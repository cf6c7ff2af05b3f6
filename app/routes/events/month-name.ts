import { useT } from "~/i18n/context";

/** `2026年12月` of `2026-12`. */
export function useMonthName(): (month: string) => string {
  const t = useT();
  return (month) => {
    const [year, number] = month.split("-");
    return t("eventCalendar.month.name", { year: year ?? "", month: Number(number) });
  };
}
