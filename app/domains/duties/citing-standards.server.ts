import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, inArray, isNull, or, sql } from "drizzle-orm";

/** A disclosed standard that firms work by and that names an entry of the register, as its own number or among what it cites. */
export interface CitingStandard {
  id: string;
  enterpriseId: string;
  number: string;
  title: string;
}

/** Those that name one of the keys, of every firm: for telling their owners, never for a page. */
export function standardsCiting(on: Reader, keys: readonly string[]): PromiseLike<CitingStandard[]> {
  const { disclosedStandard } = tables;
  const { id, enterpriseId, number, title } = disclosedStandard;
  const among = keys.map((key) => sql`cast(${disclosedStandard.cites} as text) like ${`%${JSON.stringify(key)}%`}`);
  return on
    .select({ id, enterpriseId, number, title })
    .from(disclosedStandard)
    .where(and(isNull(disclosedStandard.withdrawnAt), or(inArray(disclosedStandard.entryKey, [...keys]), ...among)))
    .orderBy(asc(id));
}
