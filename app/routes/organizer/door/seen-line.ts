import type { SeenScan } from "~/domains/events/check-in/seen-scans.server";
import { useLocale, useT } from "~/i18n/context";
import { formatInstant } from "~/kernel/instant-format";

/** Says when and where somebody was let in, and what was wrong with her pass. */
export function useSeenLine() {
  const t = useT();
  const locale = useLocale();
  return ({ at, desk, invalidSince, cancelled }: SeenScan): string => {
    const where = desk ?? t("checkIn.desk.how.sheet");
    const time = formatInstant(at, locale, true);
    if (!cancelled || invalidSince === null) return t("checkIn.settle.rowState", { time, desk: where });
    return t("checkIn.settle.row", { time, desk: where, since: formatInstant(invalidSince, locale, true) });
  };
}
