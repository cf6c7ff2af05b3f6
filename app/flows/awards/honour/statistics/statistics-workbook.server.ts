import type { Cycle } from "~/domains/awards/cycle/cycle";
import { type Shown, STAGES } from "~/domains/awards/honour/cycle-statistics";
import { writeWorkbook } from "~/domains/files/write-workbook";
import type { BureauOfficer } from "~/domains/people/proof";
import { type Locale, translator } from "~/i18n/translate";
import { type CycleStatistics, coveredStatistics } from "./cycle-statistics.server";
import type { ShownRow, shownStatistics } from "./public-statistics";

/** The figures of what an officer covers as a workbook: one line a row of each table. */
export async function statisticsWorkbook(
  officer: BureauOfficer,
  cycle: Cycle,
  at: { locale: Locale; now: number },
): Promise<Buffer> {
  return writeStatistics(await coveredStatistics(officer, cycle, at), at.locale);
}

/** Statistics of a cycle as a workbook, in full or as everybody reads them: one sheet, its parts below each other, as of a day. */
export function writeStatistics(
  { tables, total, burden, day }: CycleStatistics | ReturnType<typeof shownStatistics>,
  locale: Locale,
): Buffer {
  const t = translator(locale);
  const figure = (value: Shown) => (typeof value === "number" ? String(value) : t(`honours.statistics.${value}`));
  const line = (dimension: string, row: ShownRow) => [
    ...[dimension, row.name, ...STAGES.map((stage) => figure(row.stages[stage]))],
    ...[row.directors === null ? "" : String(row.directors), row.firms === null ? "" : String(row.firms)],
  ];
  const spread = (name: string, of: typeof burden.fields) =>
    of ? [[name, t("honours.statistics.quarters", { ...of }), String(of.count), "", "", "", "", ""]] : [];
  return writeWorkbook({
    name: t("honours.statistics.sheet"),
    head: [
      ...[t("honours.statistics.by"), t("honours.statistics.row")],
      ...STAGES.map((stage) => t(`honours.statistics.stages.${stage}`)),
      ...[t("honours.statistics.directors", { day }), t("honours.statistics.firms", { day })],
    ],
    rows: [
      line(t("honours.statistics.all"), total),
      ...tables.flatMap(({ dimension, rows }) =>
        rows.map((row) => line(t(`honours.statistics.dimensions.${dimension}`), row)),
      ),
      ...spread(t("honours.statistics.typedFields"), burden.fields),
      ...spread(t("honours.statistics.minutes"), burden.minutes),
      ...spread(t("honours.statistics.officerFields"), burden.officerFields),
      ...spread(t("honours.statistics.officerMinutes"), burden.officerMinutes),
    ],
    widths: [16, 30, 10, 10, 10, 10, 18, 18],
  });
}
