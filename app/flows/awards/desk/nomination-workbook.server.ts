import { db } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { exhibitsOfAll } from "~/domains/awards/nomination/nomination.store.server";
import { burdenOf } from "~/domains/awards/nomination/typed-burden";
import { writeWorkbook } from "~/domains/files/write-workbook";
import type { BureauOfficer } from "~/domains/people/proof";
import { type Locale, translator } from "~/i18n/translate";
import { formatInstant } from "~/kernel/instant-format";
import { eligibilityWords } from "../words/eligibility-words";
import { exhibitWords, titledExhibit } from "../words/exhibit-words";
import type { NominationFilter } from "./list-filter";
import { listNominations, narrowed, onOwnDesks } from "./nomination-list.server";
import { shownContent } from "./shown-content";

/**
 * The table of a cycle's nominations as a workbook, narrowed as the page is: whoever is nominated, where it stands, the opinions with their places, each
 * rule of eligibility that the cycle asks for, what was handed in, and what it took. All cells are text, so that nothing is ever a formula.
 */
export async function nominationWorkbook(
  officer: Pick<BureauOfficer, "bureauGrants" | "personId">,
  cycle: Cycle,
  filter: NominationFilter,
  { locale, now }: { locale: Locale; now: number },
): Promise<Buffer> {
  const t = translator(locale);
  const { rows, nominations, recommendations } = await listNominations(officer, cycle, now);
  const wanted = narrowed(rows, filter, onOwnDesks(officer, rows));
  const exhibits = await exhibitsOfAll(
    db,
    wanted.map(({ id }) => id),
  );
  const byId = new Map(nominations.map((one) => [one.id, one]));
  const rules = [...new Set(nominations.flatMap(({ eligibility }) => (eligibility ?? []).map(({ rule }) => rule)))];
  const column = (key: Parameters<typeof head>[1]) => head(t, key);
  const lines = wanted.flatMap((row, i) => {
    const nomination = byId.get(row.id);
    if (!nomination) return [];
    const burden = burdenOf(nomination);
    const shown = shownContent(nomination, exhibits.get(row.id) ?? []);
    const given = (level: "county" | "city") =>
      recommendations.find((one) => one.nominationId === row.id && one.level === level);
    const titles = shown.exhibits.map((one) => titledExhibit(t, exhibitWords(t, locale, one)));
    const conditions = (nomination.eligibility ?? []).map((line) => eligibilityWords(t, locale, line));
    const rank = (level: "county" | "city") => String(given(level)?.rank ?? "");
    const ofSource = (source: "checked" | "stated") =>
      String(shown.exhibits.filter((one) => one.source === source).length);
    return [
      [
        ...[String(i + 1), row.name ?? t("nominationDesk.erased"), row.firm ?? "", row.place, row.category],
        ...[
          t(`nominationDesk.origins.${nomination.origin}`),
          row.came ? t(`nominations.outcomes.${row.came}`) : t(`nominationDesk.states.${row.state}`),
        ],
        ...[row.desk, formatInstant(row.since, locale)],
        ...[rank("county"), given("county")?.opinion ?? "", rank("city"), given("city")?.opinion ?? ""],
        ...rules.map((rule) => {
          const one = conditions.find((condition) => condition.rule === rule);
          return one ? `${t(`nominationWords.eligibility.${one.met ? "met" : "unmet"}`)} ${one.found}` : "";
        }),
        nomination.submittedAt === null ? "" : formatInstant(nomination.submittedAt, locale),
        ...(shown.mending
          ? [t("nominationDesk.list.mending"), "", "", ""]
          : [shown.summary, ofSource("checked"), ofSource("stated"), titles.join("；")]),
        ...[String(burden.fields), String(burden.minutes)],
        ...[String(burden.officerFields), String(burden.officerMinutes)],
      ],
    ];
  });
  const ruleHeads = rules.map((rule) => {
    const line = nominations.flatMap(({ eligibility }) => eligibility ?? []).find((one) => one.rule === rule);
    return line ? eligibilityWords(t, locale, line).asked : rule;
  });
  return writeWorkbook({
    name: t("nominationDesk.workbook.sheet"),
    head: [...BEFORE.map(column), ...ruleHeads, ...AFTER.map(column)],
    rows: lines,
    widths: [...BEFORE.map((key) => WIDTHS[key]), ...rules.map(() => 30), ...AFTER.map((key) => WIDTHS[key])],
  });
}

/** Columns in their order, with their widths in characters; the cycle's conditions stand between the two. */
const WIDTHS = {
  number: 6,
  name: 12,
  firm: 30,
  place: 16,
  category: 14,
  origin: 12,
  state: 12,
  desk: 16,
  since: 24,
  countyRank: 10,
  countyOpinion: 40,
  cityRank: 10,
  cityOpinion: 40,
  submitted: 24,
  summary: 60,
  checked: 12,
  stated: 12,
  exhibits: 60,
  fields: 10,
  minutes: 10,
  officerFields: 12,
  officerMinutes: 12,
};
type Key = keyof typeof WIDTHS;
const BEFORE: Key[] = [
  ...(["number", "name", "firm", "place", "category", "origin", "state", "desk", "since"] as const),
  ...(["countyRank", "countyOpinion", "cityRank", "cityOpinion"] as const),
];
const AFTER: Key[] = [
  ...(["submitted", "summary", "checked", "stated", "exhibits"] as const),
  ...(["fields", "minutes", "officerFields", "officerMinutes"] as const),
];
const head = (t: ReturnType<typeof translator>, key: Key): string => t(`nominationDesk.workbook.${key}`);
