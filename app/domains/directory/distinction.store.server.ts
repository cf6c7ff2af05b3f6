import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";

const { enterpriseDistinction: distinction } = tables;

/** A bureau's finding that two firms of like names are two. */
export type Distinction = typeof distinction.$inferSelect;

/** Those that stand and are about any of these firms, the newest first. */
export async function distinctionsOf(on: Reader, enterpriseIds: readonly string[]): Promise<Distinction[]> {
  if (enterpriseIds.length === 0) return [];
  const ids = [...enterpriseIds];
  return on
    .select()
    .from(distinction)
    .where(
      and(isNull(distinction.takenBackAt), or(inArray(distinction.firstId, ids), inArray(distinction.laterId, ids))),
    )
    .orderBy(desc(distinction.id));
}

export async function findDistinction(on: Reader, id: string): Promise<Distinction | null> {
  const [found] = await on.select().from(distinction).where(eq(distinction.id, id));
  return found ?? null;
}
