import type { BureauLevel } from "@db/statuses";
import { type RegionMap, reportingPath } from "~/domains/directory/region";

/** The desk of a bureau that a nomination passes. */
export interface Desk {
  level: BureauLevel;
  regionCode: string;
}

/**
 * The desks that a nomination of a firm in this region passes, from below: county, city, province; of 宿松 and 广德, which report straight to the
 * province, the city is left out, and of a firm that is registered with a city the county.
 */
export const desksOf = (regionCode: string, regions: RegionMap): Desk[] =>
  reportingPath(regionCode, regions).map((code) => ({
    level: regions.get(code)?.kind ?? "province",
    regionCode: code,
  }));

/** The desk on which it lies at a level; undefined where its line has none of that level. */
export const deskAt = (regionCode: string, level: BureauLevel, regions: RegionMap): Desk | undefined =>
  desksOf(regionCode, regions).find((desk) => desk.level === level);

/** The desk after a level; undefined after the province. */
export function deskAfter(regionCode: string, level: BureauLevel, regions: RegionMap): Desk | undefined {
  const desks = desksOf(regionCode, regions);
  return desks[desks.findIndex((desk) => desk.level === level) + 1];
}

/** The desk that sent a nomination to the one on which it lies; undefined for the lowest of its line. */
export const deskBelow = (
  { regionCode, level }: { regionCode: string; level: BureauLevel | null },
  regions: RegionMap,
): Desk | undefined =>
  desksOf(regionCode, regions).find((desk) => deskAfter(regionCode, desk.level, regions)?.level === level);
