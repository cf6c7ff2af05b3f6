import { useLocale, useT } from "~/i18n/context";
import { formatDeadline, formatInstant } from "~/kernel/instant-format";

/** When a sitting can be started. */
export function SittingWindow({ opensAt, closesAt }: { opensAt: number; closesAt: number | null }) {
  const t = useT();
  const locale = useLocale();
  const from = formatInstant(opensAt, locale);
  return (
    <>
      {closesAt === null
        ? t("staff.examiner.window.from", { from })
        : t("staff.examiner.window.until", { from, until: formatDeadline(closesAt, locale) })}
    </>
  );
}
