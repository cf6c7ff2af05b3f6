import type { Reader } from "@db/client.server";
import type { ItemBank } from "@db/statuses";
import { tables } from "@db/tables";
import { and, asc, eq, inArray, isNull, like, or } from "drizzle-orm";

/** An item in use that cites something, for editors: they may see its question. */
export interface CitingItem {
  id: string;
  bank: ItemBank;
  courseSlug: string;
  versionId: string;
  stem: string;
}

/** The items of both banks in use whose clause is one of `citations` or stands below one of `under` (`standardization-law/`). */
export function itemsCiting(
  on: Reader,
  citations: readonly string[],
  under: readonly string[],
): PromiseLike<CitingItem[]> {
  const { item, itemVersion } = tables;
  return on
    .select({
      id: item.id,
      bank: item.bank,
      courseSlug: item.courseSlug,
      versionId: itemVersion.id,
      stem: itemVersion.stem,
    })
    .from(item)
    .innerJoin(itemVersion, eq(itemVersion.id, item.currentVersionId))
    .where(
      and(
        isNull(item.retiredAt),
        or(
          inArray(itemVersion.clause, [...citations]),
          ...under.map((prefix) => like(itemVersion.clause, `${prefix}%`)),
        ),
      ),
    )
    .orderBy(asc(item.id));
}
