import { db, type Reader } from "@db/client.server";
import type { ItemVersion } from "./item";
import { currentVersionIdOf, currentVersionIds } from "./item.store.server";
import { itemVersions } from "./item-versions.server";

/**
 * The practice items of a course in use, with keys, feedback and rationales, ordered by item id. For the server: what a page
 * shows of a key is decided after the answer.
 */
export async function practiceItems(courseSlug: string, topic?: string, on: Reader = db): Promise<ItemVersion[]> {
  const versions = await itemVersions(on, await currentVersionIds(on, "practice", courseSlug));
  return versions
    .filter((version) => topic === undefined || version.topic === topic)
    .sort((a, b) => (a.itemId < b.itemId ? -1 : 1));
}

/** One practice item of a course as it is now, or null: no such item, another bank, another course, or retired. */
export async function findPracticeItem(
  courseSlug: string,
  itemId: string,
  on: Reader = db,
): Promise<ItemVersion | null> {
  const versionId = await currentVersionIdOf(on, "practice", courseSlug, itemId);
  return versionId === null ? null : ((await itemVersions(on, [versionId]))[0] ?? null);
}
