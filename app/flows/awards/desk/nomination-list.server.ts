import { db } from "@db/client.server";
import type { NominationState } from "@db/statuses";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { isOfProvince } from "~/domains/awards/cycle/province";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import {
  coveredNominations,
  type Recommendation,
  recommendationsOf,
} from "~/domains/awards/nomination/nomination.store.server";
import type { Came } from "~/domains/awards/nomination/nomination-next";
import { canRunCycle } from "~/domains/awards/nomination/own-case.server";
import { placeName, type RegionMap, reportingPath } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { outcomesOf } from "../nomination/outcomes.server";
import { canActAt } from "./acts/can-act-at";
import { actingDesk, deadlineOf, deskOf, deskPlace } from "./desk-place.server";
import type { NominationFilter } from "./list-filter";

/** A nomination as the table of its cycle shows it. */
export interface ListedNomination {
  id: string;
  /** Null after erasure. */
  name: string | null;
  firm: string | null;
  place: string;
  category: string;
  state: NominationState;
  /** What came of it, as far as it is public. */
  came: Came | null;
  /** Since when it is in that state (ms). */
  since: number;
  /** On whose desk it lies; empty while it is the nominee's, or was decided. */
  desk: string;
  deskCode: string | null;
  /** It waits for this officer, and she may act. */
  waits: boolean;
  /** By when she has to (ms); null for the province, which has no day of its own. */
  deadline: number | null;
  /** Until when a returned one is to be mended. */
  dueAt: number | null;
  ranks: { level: "county" | "city"; rank: number }[];
  /** By what statistics count it: its region and those above, industry, size, the level it came to, category. */
  countedAs: string[];
}

/** Nominations of a cycle in the officer's region and below, whole: those of her desk first in time are told by `waits`. */
export async function listNominations(
  officer: Pick<BureauOfficer, "bureauGrants" | "personId">,
  cycle: Cycle,
  now: number,
): Promise<{ rows: ListedNomination[]; nominations: Nomination[]; recommendations: Recommendation[] }> {
  const [nominations, regions] = await Promise.all([coveredNominations(db, officer, cycle.id), findRegions()]);
  const recommendations = await recommendationsOf(
    db,
    nominations.map(({ id }) => id),
  );
  const province = isOfProvince(officer, regions);
  const outcomes = await outcomesOf(db, nominations, now, () => province);
  // Who is nominated herself acts on none of them, so none waits for her.
  const runs = (await canRunCycle(db, officer, cycle.id)).ok;
  const rows = nominations.map((one): ListedNomination => {
    // Where it lies, also when that desk let its time go by; then it waits for the one above.
    const desk = deskOf(one, regions);
    const { id, facts, state, stateAt: since, dueAt, regionCode } = one;
    const waits = runs && canActAt(officer, one, actingDesk(one, regions, cycle, now), cycle, now).ok;
    return {
      id,
      state,
      since,
      dueAt,
      waits,
      name: facts?.name ?? null,
      firm: facts?.employer ?? null,
      came: outcomes.get(id)?.came ?? null,
      place: placeName(regionCode, regions),
      category: categoryName(cycle, one.category),
      desk: deskPlace(desk, regions),
      deskCode: desk?.regionCode ?? null,
      countedAs: countedAs(one, regions),
      deadline: desk ? deadlineOf(cycle, desk.level) : null,
      ranks: recommendations.flatMap(({ nominationId, level, rank }) =>
        nominationId === id && level !== "province" ? [{ level, rank }] : [],
      ),
    };
  });
  return { rows, nominations, recommendations };
}

const countedAs = ({ regionCode, facts, level, category }: Nomination, regions: RegionMap): string[] => [
  ...reportingPath(regionCode, regions).map((code) => `region ${code}`),
  ...[`industry ${facts?.industry}`, `size ${facts?.size}`, `level ${level}`, `category ${category}`],
];

/** A category of a cycle as it is named there; empty where the cycle has none of this id. */
export const categoryName = ({ rules }: Pick<Cycle, "rules">, category: string): string =>
  rules.categories.find(({ id }) => id === category)?.name ?? "";

export const NOMINATIONS_A_PAGE = 100;

/** The list as its page shows it: what waits for her by itself, all of it narrowed and in pages. */
export async function nominationTable(
  officer: Pick<BureauOfficer, "bureauGrants" | "personId">,
  cycle: Cycle,
  filter: NominationFilter,
  now: number,
) {
  const { rows } = await listNominations(officer, cycle, now);
  const found = narrowed(rows, filter, onOwnDesks(officer, rows));
  const first = (filter.page - 1) * NOMINATIONS_A_PAGE;
  return {
    total: rows.length,
    found: found.length,
    waiting: rows.filter(({ waits }) => waits),
    overdue: onOwnDesks(officer, rows).filter(({ deadline }) => (deadline ?? cycle.reviewUntil) <= now).length,
    rows: found.slice(first, first + NOMINATIONS_A_PAGE),
    pages: Math.max(1, Math.ceil(found.length / NOMINATIONS_A_PAGE)),
  };
}

/** Those that lie on a desk of hers, whether or not its time is over. */
export const onOwnDesks = (
  { bureauGrants }: Pick<BureauOfficer, "bureauGrants">,
  rows: readonly ListedNomination[],
): ListedNomination[] =>
  rows.filter(({ deskCode }) => deskCode !== null && bureauGrants.some(({ scopeId }) => scopeId === deskCode));

/** Rows that a filter leaves; `own` are those on desks of hers, for `mine`. */
export const narrowed = (
  rows: readonly ListedNomination[],
  { state, mine, counted }: NominationFilter,
  own: readonly ListedNomination[],
): ListedNomination[] => {
  const wanted = Object.entries(counted).map(([by, key]) => `${by} ${key}`);
  return rows.filter(
    (one) =>
      (state === null || one.state === state) &&
      (!mine || own.some(({ id }) => id === one.id)) &&
      wanted.every((key) => one.countedAs.includes(key)),
  );
};
