import type { Reader } from "@db/client.server";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { type Desk, deskAfter } from "~/domains/awards/nomination/desk-path";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { namedNominations, recommendedBy } from "~/domains/awards/nomination/nomination.store.server";
import { quotaOf } from "~/domains/awards/nomination/quota";
import type { RegionMap } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import type { BureauOfficer } from "~/domains/people/proof";

/** The desks at which an officer sits: one a region of her grants, of its own level. */
export const desksOfOfficer = ({ bureauGrants }: Pick<BureauOfficer, "bureauGrants">, regions: RegionMap): Desk[] => {
  const codes = [...new Set(bureauGrants.flatMap(({ scopeId }) => scopeId ?? []))];
  return codes.flatMap((regionCode) => {
    const region = regions.get(regionCode);
    return region ? [{ level: region.kind, regionCode }] : [];
  });
};

/** How many places a desk has used of those it may give. */
export interface DeskQuota {
  place: string;
  used: number;
  allowed: number;
}

/** The quota of each of her desks that recommends to one above it; the province, which accepts, has none. */
export async function deskQuotas(
  on: Reader,
  officer: Pick<BureauOfficer, "bureauGrants">,
  cycle: Cycle,
): Promise<DeskQuota[]> {
  const regions = await findRegions();
  const quotas = desksOfOfficer(officer, regions).map(async (desk): Promise<DeskQuota[]> => {
    const next = deskAfter(desk.regionCode, desk.level, regions);
    if (!next) return [];
    const used = (await recommendedBy(on, { cycleId: cycle.id, ...desk })).length;
    return [{ place: regions.get(desk.regionCode)?.name ?? "", used, allowed: quotaOf(cycle.rules, desk, next) }];
  });
  return (await Promise.all(quotas)).flat();
}

/** The places that a desk may give, each with whom it gave it to; null = free. */
export interface Place {
  rank: number;
  holder: { id: string; name: string | null; firm: string | null } | null;
}

/** @param quota of the desk, @param named whom its recommendations are of */
export const placesOf = (
  quota: number,
  taken: readonly { rank: number; nominationId: string }[],
  named: readonly Pick<Nomination, "id" | "facts">[],
): Place[] =>
  Array.from({ length: quota }, (_, i) => {
    const one = taken.find(({ rank }) => rank === i + 1);
    const of = one && named.find(({ id }) => id === one.nominationId);
    const holder = one
      ? { id: one.nominationId, name: of?.facts?.name ?? null, firm: of?.facts?.employer ?? null }
      : null;
    return { rank: i + 1, holder };
  });

/** All places of the desk on which a nomination lies, with who holds them, and whose desk comes next; none for the province. */
export async function placesAt(
  on: Reader,
  cycle: Cycle,
  { desk, next }: { desk: Desk | undefined; next: Desk | undefined },
): Promise<{ next: string; places: Place[] }> {
  if (!desk || !next) return { next: "", places: [] };
  const [taken, regions] = await Promise.all([recommendedBy(on, { cycleId: cycle.id, ...desk }), findRegions()]);
  const named = await namedNominations(
    on,
    taken.map(({ nominationId }) => nominationId),
  );
  return {
    next: regions.get(next.regionCode)?.name ?? "",
    places: placesOf(quotaOf(cycle.rules, desk, next), taken, named),
  };
}
