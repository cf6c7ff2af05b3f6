import type { Cycle } from "~/domains/awards/cycle/cycle";
import { writeWorkbook } from "~/domains/files/write-workbook";
import { type Locale, translator } from "~/i18n/translate";
import { formatDay } from "~/kernel/instant-format";
import { showNotice } from "./notice-view.server";

const COLUMNS = ["place", "name", "employer", "category", "reportedBy"] as const;
const WIDTHS = [8, 14, 40, 18, 28, 24];

/** The list of a notice as a workbook; what a person agreed to on the page and nothing more. @throws NotFound */
export async function noticeWorkbook(
  cycle: Cycle,
  number: number | null,
  { locale, now }: { locale: Locale; now: number },
): Promise<{ name: string; bytes: Buffer }> {
  const t = translator(locale);
  const { lines } = await showNotice(cycle, number, { locale, now });
  const rows = lines.map(({ name, employer, category, reportedBy, erased, withdrawnAt }, i) => [
    ...[String(i + 1), erased ? t("notices.names.erased") : name, employer, category, reportedBy],
    withdrawnAt === null ? "" : t("notices.names.withdrawn", { day: formatDay(withdrawnAt, locale) }),
  ]);
  const head = [...COLUMNS.map((key) => t(`notices.names.${key}`)), ""];
  const bytes = writeWorkbook({ name: t("notices.paper.sheet"), head, rows, widths: WIDTHS });
  return { name: `${t("notices.paper.file", { title: cycle.title })}.xlsx`, bytes };
}
