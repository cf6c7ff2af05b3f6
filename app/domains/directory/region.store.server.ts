import { type Connection, connect, db, type Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { asc } from "drizzle-orm";
import type { RegionMap } from "./region";

/** Every region, read from the database. */
export async function readRegions(on: Reader): Promise<RegionMap> {
  const all = await on.select().from(tables.region).orderBy(asc(tables.region.position));
  return new Map(all.map((region) => [region.code, region]));
}

let kept: { owner: Connection; regions: RegionMap } | undefined;

/** Every region, kept in memory: they are set at the start of the program and not changed while it runs. */
export async function findRegions(): Promise<RegionMap> {
  const owner = connect();
  if (kept?.owner === owner) return kept.regions;
  const regions = await readRegions(db);
  if (regions.size > 0) kept = { owner, regions };
  return regions;
}
