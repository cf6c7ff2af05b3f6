import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, gte, inArray } from "drizzle-orm";
import { distinctionsOf } from "./distinction.store.server";
import { type Enterprise, isShown } from "./enterprise.store.server";
import { alikeNames, likelyDuplicates } from "./likely-duplicates";

/** So many firms that changed last are asked after; a list of everybody would take as long as there are firms. */
const LOOKED_AT = 500;
/** Of more regions than that the newest are not gathered region by region, but picked from what has changed last anywhere. */
const FEW_REGIONS = 2;
const PICKED_FROM = 5_000;

type Named = Pick<Enterprise, "id" | "name" | "nameKey" | "code" | "regionCode" | "addedAt">;
const { enterprise } = tables;
const { id, name, nameKey, code, regionCode, addedAt } = enterprise;
const named = { id, name, nameKey, code, regionCode, addedAt };

/** Whether a bureau found of two of these that they are two firms. */
async function apartOf(on: Reader, firms: readonly Named[]): Promise<(one: Named, other: Named) => boolean> {
  const pair = (one: string, other: string) => [one, other].sort().join(" ");
  const found = await distinctionsOf(
    on,
    firms.map((firm) => firm.id),
  );
  const apart = new Set(found.map(({ firstId, laterId }) => pair(firstId, laterId)));
  return (one, other) => apart.has(pair(one.id, other.id));
}

/** Firms of these regions that changed since then and may stand there a second time, the newest first. */
export async function findLikelyDuplicates(
  on: Reader,
  { regions, since, most }: { regions: readonly string[]; since: number; most: number },
): Promise<{ first: Named; later: Named }[]> {
  if (regions.length === 0) return [];
  const few = regions.length <= FEW_REGIONS;
  const last = on
    .select({ nameKey, regionCode, changedAt: enterprise.changedAt })
    .from(enterprise)
    .where(and(isShown(), gte(enterprise.changedAt, since), few ? inArray(regionCode, [...regions]) : undefined))
    .orderBy(desc(enterprise.changedAt))
    .limit(few ? LOOKED_AT : PICKED_FROM)
    .as("last");
  const changed = await on
    .select({ nameKey: last.nameKey })
    .from(last)
    .where(inArray(last.regionCode, [...regions]))
    .orderBy(desc(last.changedAt))
    .limit(LOOKED_AT);
  const names = [...new Set(changed.flatMap((one) => alikeNames(one.nameKey)))];
  if (names.length === 0) return [];
  const alike = await on
    .select(named)
    .from(enterprise)
    .where(and(isShown(), inArray(nameKey, names)));
  const here = alike.filter((one) => regions.includes(one.regionCode));
  return likelyDuplicates(here, await apartOf(on, here))
    .sort((a, b) => Number(b.later.addedAt) - Number(a.later.addedAt))
    .slice(0, most);
}
