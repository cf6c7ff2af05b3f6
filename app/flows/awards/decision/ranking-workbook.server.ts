import type { Cycle } from "~/domains/awards/cycle/cycle";
import { writeWorkbook } from "~/domains/files/write-workbook";
import { type Locale, type Translate, translator } from "~/i18n/translate";
import type { Adjusted } from "./firmness";
import { rankingWithFirmness } from "./ranking-view.server";

/** What the place with severity taken out means, in words. */
const adjustedWords = (t: Translate, { part, move, crosses }: Adjusted): string =>
  [
    t(`ranking.firm.adjusted.${move}`),
    ...(crosses ? [t("ranking.firm.adjusted.crosses")] : []),
    ...(part === null ? [] : [t("ranking.firm.adjusted.part", { part })]),
  ].join(t("ui.comma"));

/** Columns in their order, with their widths in characters. */
const WIDTHS = {
  place: 8,
  number: 10,
  who: 12,
  firm: 30,
  region: 16,
  category: 14,
  score: 10,
  kept: 24,
  dropped: 16,
  standing: 12,
  tied: 12,
  share: 12,
  steady: 14,
  adjusted: 14,
  adjustedMeans: 24,
};

/** The ranking as a table to keep, with how firm it is where that is computed. All cells are text. @throws Refused before the unblinding */
export async function rankingWorkbook(cycle: Cycle, locale: Locale): Promise<Buffer> {
  const t = translator(locale);
  const { lines, firmness } = await rankingWithFirmness(cycle);
  const firm = new Map(firmness?.rows.map((row) => [row.alias, row]));
  const keys = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[];
  return writeWorkbook({
    name: t("ranking.sheet"),
    head: keys.map((key) => t(`ranking.columns.${key}`)),
    widths: keys.map((key) => WIDTHS[key]),
    rows: lines.map((line) => {
      const row = firm.get(line.alias);
      return [
        ...[String(line.place ?? ""), String(line.number), line.name ?? t("ranking.erased"), line.firm ?? ""],
        ...[line.region, line.category, line.score ?? "", line.kept.join(" "), line.dropped.join(" ")],
        ...[t(`ranking.standings.${line.standing}`), line.tied > 1 ? String(line.tied) : ""],
        row && row.share !== null ? (row.share * 100).toFixed(1) : "",
        row ? t(`ranking.firm.steady.${row.meaning}`) : "",
        ...[String(row?.adjusted?.place ?? ""), row?.adjusted ? adjustedWords(t, row.adjusted) : ""],
      ];
    }),
  });
}
