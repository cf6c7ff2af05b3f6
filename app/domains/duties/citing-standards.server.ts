import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, inArray, isNull, or, sql } from "drizzle-orm";
import { readStandardNumber } from "~/domains/register/standard-number";

/** A disclosed standard that firms work by and that names an entry of the register, as its own number or among what it cites. */
export interface CitingStandard {
  id: string;
  enterpriseId: string;
  number: string;
  title: string;
}

/** A number that disclosed standards cite and that is none of `known`, with how many standards of how many firms do. */
export interface MissingCitation {
  number: string;
  standards: number;
  firms: number;
}

/** The most cited first; words that are no number of a standard are left out, for nobody can enter them. */
export async function missingCitations(on: Reader, known: ReadonlySet<string>): Promise<MissingCitation[]> {
  const { disclosedStandard } = tables;
  const { enterpriseId, cites } = disclosedStandard;
  const all = await on
    .select({ enterpriseId, cites })
    .from(disclosedStandard)
    .where(isNull(disclosedStandard.withdrawnAt));
  const missing = new Map<string, { standards: number; firms: Set<string> }>();
  for (const one of all)
    for (const key of one.cites) {
      if (known.has(key)) continue;
      const counted = missing.get(key) ?? { standards: 0, firms: new Set<string>() };
      counted.standards++;
      counted.firms.add(one.enterpriseId);
      missing.set(key, counted);
    }
  return Array.from(missing, ([key, { standards, firms }]) => {
    const number = readStandardNumber(key);
    return number?.year ? [{ number: number.text, standards, firms: firms.size }] : [];
  })
    .flat()
    .sort((a, b) => b.standards - a.standards || (a.number < b.number ? -1 : 1));
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
