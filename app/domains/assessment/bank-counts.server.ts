import { db, type Reader } from "@db/client.server";
import type { ItemBank } from "@db/statuses";
import { tables } from "@db/tables";
import { and, count, eq, isNull } from "drizzle-orm";
import { type BankCounts, cellKey } from "./form";

const { item, itemVersion } = tables;

/** How many items in use a course's bank holds for each cell of a blueprint. */
export async function bankCounts(
  { bank, courseSlug }: { bank: ItemBank; courseSlug: string },
  on: Reader = db,
): Promise<BankCounts> {
  const found = await on
    .select({ topic: itemVersion.topic, difficulty: itemVersion.difficulty, n: count() })
    .from(item)
    .innerJoin(itemVersion, eq(itemVersion.id, item.currentVersionId))
    .where(and(eq(item.bank, bank), eq(item.courseSlug, courseSlug), isNull(item.retiredAt)))
    .groupBy(itemVersion.topic, itemVersion.difficulty);
  return new Map(found.map((cell) => [cellKey(cell), cell.n]));
}
