import type { Reader } from "@db/client.server";
import type { ItemBank } from "@db/statuses";
import { tables } from "@db/tables";
import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { ItemVersion } from "./item";

const { item, itemVersion } = tables;

/** The items of a bank for a course that are in use, with the version that new forms get. */
export const currentVersionIds = async (on: Reader, bank: ItemBank, courseSlug: string): Promise<string[]> => {
  const found = await on
    .select({ versionId: item.currentVersionId })
    .from(item)
    .where(and(eq(item.bank, bank), eq(item.courseSlug, courseSlug), isNull(item.retiredAt)));
  return found.map(({ versionId }) => versionId);
};

/** The same of one item; null where the bank of that course has none of this id in use. */
export async function currentVersionIdOf(
  on: Reader,
  bank: ItemBank,
  courseSlug: string,
  itemId: string,
): Promise<string | null> {
  const [found] = await on
    .select({ versionId: item.currentVersionId })
    .from(item)
    .where(and(eq(item.id, itemId), eq(item.bank, bank), eq(item.courseSlug, courseSlug), isNull(item.retiredAt)));
  return found?.versionId ?? null;
}

const topicsWhere = (on: Reader, which?: SQL) =>
  on
    .select({ id: item.id, bank: item.bank, courseSlug: item.courseSlug, topic: itemVersion.topic })
    .from(item)
    .innerJoin(itemVersion, eq(itemVersion.id, item.currentVersionId))
    .where(and(isNull(item.retiredAt), which));

/** The items in use with bank, course and topic: what the syllabus counts. Nothing of their words. */
export const itemTopics = (on: Reader) => topicsWhere(on);

/** The same of these items only: what a person has answered. */
export const topicsOfItems = async (on: Reader, ids: readonly string[]) =>
  ids.length === 0 ? [] : topicsWhere(on, inArray(item.id, [...ids]));

/** The same of the practice items: by which a weak topic is practised. */
export const practiceTopics = (on: Reader) => topicsWhere(on, eq(item.bank, "practice"));

/** Every item of a bank for a course, retired ones too. */
export const itemsOfBank = (on: Reader, bank: ItemBank, courseSlug: string) =>
  on
    .select()
    .from(item)
    .where(and(eq(item.bank, bank), eq(item.courseSlug, courseSlug)));

/** Of these items those that were not retired. */
export async function itemsInUse(on: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await on
    .select({ id: item.id })
    .from(item)
    .where(and(inArray(item.id, [...ids]), isNull(item.retiredAt)));
  return new Set(found.map(({ id }) => id));
}

export const versionsById = async (on: Reader, ids: readonly string[]): Promise<ItemVersion[]> => {
  if (ids.length === 0) return [];
  const found = await on
    .select()
    .from(itemVersion)
    .where(inArray(itemVersion.id, [...ids]));
  return found.map(({ publishedAt: _, ...version }) => version);
};

/** Stores versions that are not there yet; one that is there stays as it was. */
export async function addVersions(tx: Tx, versions: readonly ItemVersion[]): Promise<void> {
  if (versions.length === 0) return;
  await tx
    .insert(itemVersion)
    .values(versions.map((version) => ({ ...version, publishedAt: tx.now })))
    .onConflictDoNothing();
}

/** Points an item at its version, takes it (back) into use. */
export const putItem = (tx: Tx, row: { id: string; bank: ItemBank; courseSlug: string; currentVersionId: string }) =>
  tx
    .insert(item)
    .values({ ...row, retiredAt: null })
    .onConflictDoUpdate({ target: item.id, set: { ...row, retiredAt: null } });

export const retireItems = (tx: Tx, ids: readonly string[]) =>
  tx
    .update(item)
    .set({ retiredAt: tx.now })
    .where(inArray(item.id, [...ids]));
