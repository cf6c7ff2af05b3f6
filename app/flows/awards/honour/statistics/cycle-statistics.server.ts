import { ENTERPRISE_SIZES, INDUSTRIES } from "@db/statuses";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import type { BurdenSpread } from "~/domains/awards/honour/burden-spread";
import { countBy, DIMENSIONS, type Dimension, type StatisticsRow } from "~/domains/awards/honour/cycle-statistics";
import { regionsOf } from "~/domains/directory/bureau-scope.server";
import { type RegionMap, reportingPath } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { type Locale, translator } from "~/i18n/translate";
import { isoDayOf } from "~/kernel/instant-format";
import { readPopulation } from "./population.server";
import { type GroupOf, readCounted } from "./read-counted.server";

export type NamedRow = StatisticsRow & { name: string };

export interface CycleStatistics {
  /** How many were handed in, and how far they came, in all. */
  total: NamedRow;
  tables: { dimension: Dimension; rows: NamedRow[] }[];
  burden: BurdenSpread;
  /** The day on which the population was counted: that of the decision or the end, else today. */
  day: string;
}

const LEVELS = ["county", "city", "province"];

/** The figures of a cycle for everybody: the whole province, by the bureaus that report to it. */
export async function wholeStatistics(cycle: Cycle, at: { locale: Locale; now: number }): Promise<CycleStatistics> {
  const regions = await findRegions();
  return statisticsOf(cycle, { regions: [...regions.keys()], groupOf: below("province", regions) }, at);
}

/** The same of what an officer covers: of the province by reporting bureaus, of a city by its counties. */
export async function coveredStatistics(
  officer: BureauOfficer,
  cycle: Cycle,
  at: { locale: Locale; now: number },
): Promise<CycleStatistics> {
  const [regions, codes] = await Promise.all([findRegions(), regionsOf(officer)]);
  const whole = officer.bureauGrants.some(({ scopeId }) => regions.get(scopeId ?? "")?.kind === "province");
  const groupOf = whole ? below("province", regions) : (code: string) => code;
  return statisticsOf(cycle, { regions: codes, groupOf }, at);
}

/** The bureau right below that kind on a place's line of reporting; 宿松 and 广德 are their own. */
const below =
  (kind: "province", regions: RegionMap): GroupOf =>
  (code) => {
    const path = reportingPath(code, regions).filter((one) => regions.get(one)?.kind !== kind);
    return path.at(-1) ?? code;
  };

async function statisticsOf(
  cycle: Cycle,
  scope: { regions: readonly string[]; groupOf: GroupOf },
  { locale, now }: { locale: Locale; now: number },
): Promise<CycleStatistics> {
  const [{ counted, burden }, { day, firms: population }, regions] = await Promise.all([
    readCounted({ cycleId: cycle.id, ...scope }),
    readPopulation(cycle.id, scope, isoDayOf(now)),
    findRegions(),
  ]);
  const order: Record<Dimension, readonly string[]> = {
    region: [...regions.values()].sort((a, b) => a.position - b.position).map(({ code }) => code),
    industry: INDUSTRIES,
    size: ENTERPRISE_SIZES,
    level: LEVELS,
    category: cycle.rules.categories.map(({ id }) => id),
  };
  const name = namesOf(cycle, regions, locale);
  const named = (dimension: Dimension) =>
    countByNamed(countBy(dimension, counted, population, order[dimension]), (key) => name[dimension](key));
  const sum = (pick: (row: NamedRow) => number) => named("region").reduce((all, row) => all + pick(row), 0);
  return {
    total: {
      key: null,
      name: translator(locale)("honours.statistics.all"),
      stages: {
        nominated: sum((row) => row.stages.nominated),
        recommended: sum((row) => row.stages.recommended),
        accepted: sum((row) => row.stages.accepted),
        chosen: sum((row) => row.stages.chosen),
      },
      firms: sum((row) => row.firms ?? 0),
      directors: sum((row) => row.directors ?? 0),
    },
    tables: DIMENSIONS.map((dimension) => ({ dimension, rows: named(dimension) })),
    burden,
    day,
  };
}

const countByNamed = (rows: ReturnType<typeof countBy>, name: (key: string | null) => string) =>
  rows.map((row) => ({ ...row, name: name(row.key) }));

function namesOf(cycle: Cycle, regions: RegionMap, locale: Locale): Record<Dimension, (key: string | null) => string> {
  const t = translator(locale);
  const unknown = t("honours.statistics.unknown");
  const industry = INDUSTRIES.map((one) => [one, t(`enterprises.industries.${one}`)] as const);
  const size = ENTERPRISE_SIZES.map((one) => [one, t(`enterprises.sizes.${one}`)] as const);
  const level = (["county", "city", "province"] as const).map(
    (one) => [one, t(`honours.statistics.levels.${one}`)] as const,
  );
  const of = (pairs: readonly (readonly [string, string])[]) => {
    const names = new Map(pairs);
    return (key: string | null) => (key === null ? unknown : (names.get(key) ?? key));
  };
  return {
    region: (key) => (key === null ? unknown : (regions.get(key)?.name ?? key)),
    industry: of(industry),
    size: of(size),
    level: of(level),
    category: of(cycle.rules.categories.map((one) => [one.id, one.name] as const)),
  };
}
