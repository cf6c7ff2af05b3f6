import type { Reader } from "@db/client.server";
import type { ItemVersion } from "./item";
import { versionsById } from "./item.store.server";

/** About 2 KB each: some 8 MB when full. */
const KEPT = 4000;
const kept = new Map<string, ItemVersion>();

/**
 * Versions by id, in the order asked for. They are named by their content and never change, so this process keeps those it has
 * read; nothing here can be out of date.
 * @throws Error when one does not exist: a form names only versions that were published.
 */
export async function itemVersions(on: Reader, ids: readonly string[]): Promise<ItemVersion[]> {
  const missing = ids.filter((id) => !kept.has(id));
  // Own map first: with more ids than are kept, the oldest of them would be gone before they are handed out.
  const found = new Map((await versionsById(on, missing)).map((version) => [version.id, version]));
  const versions = ids.map((id) => {
    const version = kept.get(id) ?? found.get(id);
    if (!version) throw new Error(`no item version ${id}`);
    return version;
  });
  for (const [id, version] of found) {
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
    kept.set(id, version);
  }
  return versions;
}
