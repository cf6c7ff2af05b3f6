import { db, type Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, count, eq, isNull } from "drizzle-orm";
import { type BankCounts, cellKey, type Shortfall, shortOf } from "./form";
import { listSittings, type Sitting } from "./sitting.store.server";

const { item, itemVersion } = tables;

/** How many items in use a course's bank holds for each cell of a blueprint. */
export async function bankCounts(
  { bank, courseSlug }: Pick<Sitting["blueprint"], "bank" | "courseSlug">,
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

/** A sitting that no form can be drawn for. */
export interface ShortSitting {
  slug: string;
  short: Shortfall[];
}

/** Sittings that are open, or will be, and whose bank cannot fill their blueprint by now: each with the cells it lacks. */
export async function shortSittings(on: Reader, now: number): Promise<ShortSitting[]> {
  const short: ShortSitting[] = [];
  for (const { slug, closesAt, blueprint } of await listSittings(on)) {
    if (closesAt !== null && closesAt <= now) continue;
    const lacking = shortOf(blueprint.cells, await bankCounts(blueprint, on));
    if (lacking.length > 0) short.push({ slug, short: lacking });
  }
  return short;
}
