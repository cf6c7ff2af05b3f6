import { writeWorkbook } from "~/domains/files/write-workbook";
import { translator } from "~/i18n/translate";
import { formatInstant } from "~/kernel/instant-format";
import type { Archived } from "./read-archive.server";

const t = translator("zh-CN");

/** The ranking as a table for people; programs read `05-opened.json`. */
export function rankingSheet({ opened, dossiers }: Archived): Buffer {
  const numbers = new Map(dossiers.map(({ alias, number }) => [alias, number]));
  const names = new Map(opened?.nominations.map(({ pseudonym, name }) => [pseudonym, name]));
  return writeWorkbook({
    name: t("honours.archive.sheets.ranking"),
    head: (["place", "number", "alias", "name", "score", "chosen"] as const).map((key) =>
      t(`honours.archive.sheets.${key}`),
    ),
    rows: (opened?.result ?? []).map(({ place, nomination, score, chosen }) => [
      ...[String(place ?? ""), String(numbers.get(nomination) ?? ""), nomination, names.get(nomination) ?? ""],
      ...[score ?? "", t(chosen ? "honours.archive.sheets.yes" : "honours.archive.sheets.no")],
    ]),
    widths: [8, 8, 36, 16, 10, 10],
  });
}

/** The awards as a table for people. */
export function awardsSheet({ awards, cycle }: Archived): Buffer {
  const category = (id: string) => cycle.rules.categories.find((one) => one.id === id)?.name ?? id;
  return writeWorkbook({
    name: t("honours.archive.sheets.awards"),
    head: (["name", "employer", "region", "category", "givenOn", "revoked"] as const).map((key) =>
      t(`honours.archive.sheets.${key}`),
    ),
    rows: awards.map((one) => [
      ...[one.name ?? t("honours.erased"), one.employer ?? "", one.regionCode, category(one.category), one.givenOn],
      one.revokedAt === null ? "" : `${formatInstant(one.revokedAt, "zh-CN")} ${one.revokedReason ?? ""}`,
    ]),
    widths: [16, 32, 12, 18, 14, 40],
  });
}
