export interface Region {
  /** Six digits, GB/T 2260. */
  code: string;
  name: string;
  kind: "province" | "city" | "county";
  /** The line of supervision: 宿松 340826 and 广德 341882 report straight to the province. */
  reportsTo: string | null;
  /** The city it stands under on maps; for a city its own code. */
  cityCode: string | null;
  position: number;
}
export type RegionMap = ReadonlyMap<string, Region>;

/** A region and those above it along the line of supervision, itself first; empty for an unknown code. */
export function reportingPath(code: string, regions: RegionMap): string[] {
  const path: string[] = [];
  for (let region = regions.get(code); region; region = regions.get(region.reportsTo ?? "")) {
    if (path.includes(region.code)) throw new Error(`region ${region.code} reports to itself`);
    path.push(region.code);
  }
  return path;
}

/** `合肥市 肥西县`, by the map and not by the line of supervision; the city alone for a city. */
export function placeName(code: string, regions: RegionMap): string {
  const region = regions.get(code);
  if (!region) return "";
  const city = region.kind === "county" && region.cityCode ? regions.get(region.cityCode) : undefined;
  return city ? `${city.name} ${region.name}` : region.name;
}

/** Counties in the order of their codes, for choosing where a firm is. */
export const counties = (regions: RegionMap): Region[] =>
  [...regions.values()].filter((region) => region.kind === "county").sort((a, b) => a.position - b.position);
