import type { Cycle } from "~/domains/awards/cycle/cycle";
import { type Desk, deskAfter, deskAt } from "~/domains/awards/nomination/desk-path";
import { type Nomination, onDesk } from "~/domains/awards/nomination/nomination";
import type { RegionMap } from "~/domains/directory/region";

type Lying = Pick<Nomination, "regionCode" | "level" | "state">;

/** The desk on which a nomination lies now; undefined while it is the nominee's, or was decided. */
export const deskOf = (nomination: Lying, regions: RegionMap): Desk | undefined =>
  onDesk(nomination) && nomination.level !== null
    ? deskAt(nomination.regionCode, nomination.level, regions)
    : undefined;

/** The last instant (ms, excluded) at which a desk of a level may act; the province has until the review starts. */
export const deadlineOf = (
  cycle: Pick<Cycle, "countiesUntil" | "citiesUntil">,
  level: "county" | "city" | "province",
): number | null => (level === "county" ? cycle.countiesUntil : level === "city" ? cycle.citiesUntil : null);

/**
 * The desk that acts on it now (ms): where it lies, or where nothing was done there in time the first one above whose time is not over. So nothing is left
 * on a desk that may not touch it any more.
 */
export function actingDesk(
  nomination: Lying,
  regions: RegionMap,
  cycle: Pick<Cycle, "countiesUntil" | "citiesUntil">,
  now: number,
): Desk | undefined {
  let desk = deskOf(nomination, regions);
  while (desk) {
    const until = deadlineOf(cycle, desk.level);
    if (until === null || now < until) return desk;
    desk = deskAfter(nomination.regionCode, desk.level, regions);
  }
  return undefined;
}

/** 肥西县: whose bureau sits at a desk; empty where there is none. */
export const deskPlace = (desk: Desk | undefined, regions: RegionMap): string =>
  regions.get(desk?.regionCode ?? "")?.name ?? "";
