import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq, inArray } from "drizzle-orm";

/** Names of people who are here, and where they say that they work; nobody who was erased. */
export async function namesOf(
  on: Reader,
  personIds: readonly string[],
): Promise<Map<string, { name: string; employer: string | null }>> {
  if (personIds.length === 0) return new Map();
  const { person, enterprise } = tables;
  const found = await on
    .select({ id: person.id, name: person.name, employer: enterprise.name })
    .from(person)
    .leftJoin(enterprise, eq(enterprise.id, person.enterpriseId))
    .where(inArray(person.id, [...new Set(personIds)]));
  return new Map(found.flatMap(({ id, name, employer }) => (name ? [[id, { name, employer }] as const] : [])));
}
