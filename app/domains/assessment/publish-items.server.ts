import type { ItemBank } from "@db/statuses";
import type { Tx } from "~/domains/ledger/transact.server";
import { type ItemSource, toVersion } from "./item";
import { addVersions, itemsOfBank, putItem, retireItems } from "./item.store.server";

/** What a publication changed, by item id. */
export interface Publication {
  added: string[];
  changed: string[];
  retired: string[];
}

/**
 * Publishes the whole of a bank for a course in the caller's transaction: new and changed items get their version, items that
 * are no longer in the source are retired (forms drawn with them keep them), the rest stays untouched. Each change is an
 * entry in the ledger that names the item and its version, never its text or key.
 * @throws TypeError when two items have one id, or two choices of an item read the same.
 */
export async function publishItems(
  tx: Tx,
  bank: ItemBank,
  courseSlug: string,
  sources: readonly ItemSource[],
): Promise<Publication> {
  const versions = sources.map(toVersion);
  const wanted = new Map(versions.map((version) => [version.itemId, version]));
  if (wanted.size !== versions.length) throw new TypeError(`bank ${bank} of ${courseSlug}: an item id twice`);
  const stored = new Map((await itemsOfBank(tx, bank, courseSlug)).map((row) => [row.id, row]));
  const done: Publication = { added: [], changed: [], retired: [] };

  const moving = versions.filter((version) => {
    const row = stored.get(version.itemId);
    return !row || row.retiredAt !== null || row.currentVersionId !== version.id;
  });
  await addVersions(tx, moving);
  for (const { id: currentVersionId, itemId } of moving) {
    await putItem(tx, { id: itemId, bank, courseSlug, currentVersionId });
    (stored.has(itemId) ? done.changed : done.added).push(itemId);
    tx.record({
      act: "item.published",
      subject: { kind: "item", id: itemId },
      facts: { bank, version: currentVersionId },
    });
  }

  done.retired = [...stored.values()]
    .filter((row) => row.retiredAt === null && !wanted.has(row.id))
    .map(({ id }) => id);
  if (done.retired.length > 0) await retireItems(tx, done.retired);
  for (const id of done.retired) tx.record({ act: "item.retired", subject: { kind: "item", id }, facts: { bank } });
  return done;
}
