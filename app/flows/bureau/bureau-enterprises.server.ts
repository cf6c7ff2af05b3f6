import { db } from "@db/client.server";
import type { EnterpriseKind, EnterpriseSize, Industry } from "@db/statuses";
import { coveredRegions } from "~/domains/directory/bureau-scope";
import { regionsOf } from "~/domains/directory/bureau-scope.server";
import type { EnterpriseFilter } from "~/domains/directory/enterprise-filter";
import { countEnterprises, kindsOf, listEnterprises } from "~/domains/directory/enterprise-list.server";
import { placeName, type RegionMap } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { enterpriseCandidates } from "~/domains/directory/search-enterprises.server";
import type { BureauOfficer } from "~/domains/people/proof";
import { isoDayOf } from "~/kernel/instant-format";

export const PER_PAGE = 30;
/** A text that fits more firms than this has to be written out further; the page and the file say so. */
export const MOST_FOUND = 2_000;

/** So many fit into one file; the page and the file say so where there are more. */
export const MOST_EXPORTED = 50_000;

export interface BureauEnterprise {
  id: string;
  name: string;
  code: string;
  place: string;
  industry: Industry | null;
  size: EnterpriseSize | null;
  kinds: EnterpriseKind[];
  appointed: boolean;
}

/** One page of the firms of an officer's region and below, with how many there are; `cut` where the text fits more than are looked at. */
export async function bureauEnterprises(
  officer: BureauOfficer,
  filter: EnterpriseFilter,
  now: number,
  mostFound = MOST_FOUND,
): Promise<{ enterprises: BureauEnterprise[]; total: number; cut: boolean }> {
  const { asked, map, cut } = await narrowing(officer, filter, now, mostFound);
  const [total, enterprises] = await Promise.all([
    countEnterprises(db, asked),
    readPage({ ...asked, limit: PER_PAGE, offset: (filter.page - 1) * PER_PAGE }, map),
  ]);
  return { enterprises, total, cut };
}

/**
 * All of them for a file, at most `most`; `left` is called when not all of them go in, with how many there are, or with null where
 * the text fits more than are looked at.
 */
export async function* everyBureauEnterprise(
  officer: BureauOfficer,
  filter: EnterpriseFilter,
  {
    now,
    most,
    left,
    mostFound = MOST_FOUND,
  }: { now: number; most: number; left: (total: number | null) => void; mostFound?: number },
) {
  const { asked, map, cut } = await narrowing(officer, filter, now, mostFound);
  const total = await countEnterprises(db, asked);
  for (let offset = 0; offset < Math.min(most, total); offset += 500)
    yield* await readPage({ ...asked, limit: Math.min(500, most - offset), offset }, map);
  if (cut) left(null);
  else if (total > most) left(total);
}

async function narrowing(officer: BureauOfficer, filter: EnterpriseFilter, now: number, mostFound: number) {
  const [own, map] = await Promise.all([regionsOf(officer), findRegions()]);
  const regions = within(own, filter.region, map);
  const found = filter.text === "" ? null : await enterpriseCandidates(filter.text, regions, mostFound + 1);
  const ids = found?.slice(0, mostFound) ?? null;
  return {
    asked: { filter, regions, today: isoDayOf(now), ids },
    map,
    cut: found !== null && found.length > mostFound,
  };
}

async function readPage(asked: Parameters<typeof listEnterprises>[1], map: RegionMap): Promise<BureauEnterprise[]> {
  const rows = await listEnterprises(db, asked);
  const kinds = await kindsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, name, code, regionCode, industry, size, appointed }) => ({
    id,
    name,
    code,
    place: placeName(regionCode, map),
    industry,
    size,
    appointed,
    kinds: kinds.get(id) ?? [],
  }));
}

/** Of an officer's regions those within the asked one; one that is not hers holds none. */
const within = (own: readonly string[], region: string | null, map: RegionMap): string[] => {
  if (region === null) return [...own];
  const asked = new Set(coveredRegions([{ scopeKind: "region", scopeId: region }], map));
  return own.filter((code) => asked.has(code));
};

/** The regions an officer may narrow by, with their names. */
export async function bureauPlaces(officer: BureauOfficer): Promise<{ value: string; label: string }[]> {
  const [own, map] = await Promise.all([regionsOf(officer), findRegions()]);
  return own.map((code) => ({ value: code, label: placeName(code, map) }));
}
