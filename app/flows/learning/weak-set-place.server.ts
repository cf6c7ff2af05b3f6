import { db } from "@db/client.server";
import { topicsOfItems } from "~/domains/assessment/item.store.server";
import { SET_LENGTH } from "~/domains/courses/practice-list";
import { readWeakness } from "./read-weakness.server";

export interface PlaceInSet {
  /** From 1; null where the item is not of the set. */
  position: { number: number; total: number } | null;
  /** Null at the end. */
  next: { courseSlug: string; itemId: string } | null;
  set: string[];
}

/**
 * Where an item stands in a set of the weakest topics. The set is what its address says and not what is weak now: answers on the way would make it
 * shorter. An address without one begins a set with the item at hand. Items that were retired meanwhile are left out.
 */
export async function placeInWeakSet(
  personId: string,
  itemId: string,
  asked: readonly string[],
  now: number,
): Promise<PlaceInSet> {
  const ids = asked.length > 0 ? asked : await begun(personId, itemId, now);
  const inUse = new Map((await topicsOfItems(db, ids)).map((item) => [item.id, item]));
  const items = ids.flatMap((id) => inUse.get(id) ?? []).filter(({ bank }) => bank === "practice");
  const at = items.findIndex(({ id }) => id === itemId);
  const next = items[at + 1];
  return {
    position: at === -1 ? null : { number: at + 1, total: items.length },
    next: next ? { courseSlug: next.courseSlug, itemId: next.id } : null,
    set: items.map(({ id }) => id),
  };
}

async function begun(personId: string, itemId: string, now: number): Promise<string[]> {
  const { items } = (await readWeakness(personId, now)).set;
  return [itemId, ...items.map(({ id }) => id).filter((id) => id !== itemId)].slice(0, SET_LENGTH);
}
