import { createHash } from "node:crypto";
import type { StoredChoice } from "@db/schema/courses";
import type { ItemKind } from "@db/statuses";

/** A practice item as sets see it. */
export interface SetItem {
  itemId: string;
  topic: string;
}
export interface PracticeSet {
  topic: string;
  total: number;
  answered: number;
  /** Items whose last answer was right. */
  right: number;
  /** Where to begin: the first item never answered, else the first of the set. */
  startId: string;
}

/** The sets of a course, one a topic in the order given; topics without items have none. `last` = last answer by item id. */
export function practiceSets(
  topics: readonly string[],
  items: readonly SetItem[],
  last: ReadonlyMap<string, boolean>,
): PracticeSet[] {
  return topics.flatMap((topic) => {
    const own = items.filter((item) => item.topic === topic);
    const first = own.find(({ itemId }) => !last.has(itemId)) ?? own[0];
    if (!first) return [];
    return {
      topic,
      total: own.length,
      answered: own.filter(({ itemId }) => last.has(itemId)).length,
      right: own.filter(({ itemId }) => last.get(itemId) === true).length,
      startId: first.itemId,
    };
  });
}

/**
 * The choices in the order a page shows them: another one each day, so that the key is learnt and not its place; the same for
 * question and answer. True and false keep their places.
 */
export function choicesOfDay(kind: ItemKind, choices: readonly StoredChoice[], day: string): StoredChoice[] {
  if (kind === "true-false") return [...choices];
  const rank = (id: string) => createHash("sha256").update(`${day} ${id}`).digest("hex");
  return choices
    .map((choice) => ({ choice, rank: rank(choice.id) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ choice }) => choice);
}
