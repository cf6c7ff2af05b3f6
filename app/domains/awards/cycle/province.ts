import type { RegionMap } from "~/domains/directory/region";
import type { BureauOfficer } from "~/domains/people/proof";

/** Whether an officer is of the province's bureau: cities and counties may not run award campaigns of their own (practice, 评比达标表彰). */
export const isOfProvince = ({ bureauGrants }: Pick<BureauOfficer, "bureauGrants">, regions: RegionMap): boolean =>
  bureauGrants.some(({ scopeId }) => regions.get(scopeId ?? "")?.kind === "province");

/** Codes of the bureaus that report straight to the province, in the order of the map: the cities, 宿松 and 广德. */
export function reportingBureaus(regions: RegionMap): string[] {
  const province = [...regions.values()].find(({ kind }) => kind === "province");
  return [...regions.values()]
    .filter(({ reportsTo }) => province !== undefined && reportsTo === province.code)
    .sort((a, b) => Number(a.kind === "county") - Number(b.kind === "county") || a.position - b.position)
    .map(({ code }) => code);
}
