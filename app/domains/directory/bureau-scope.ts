import { coversRegion } from "~/domains/people/role-scope";
import type { Grant } from "~/domains/people/visitor";
import { type RegionMap, reportingPath } from "./region";

/** Codes of every region that these grants reach: their own and those that report to them, in the order of the map. */
export const coveredRegions = (grants: readonly Pick<Grant, "scopeKind" | "scopeId">[], regions: RegionMap): string[] =>
  [...regions.keys()].filter((code) => grants.some((grant) => coversRegion(grant, reportingPath(code, regions))));
