import type { ItemResponse } from "@db/schema/assessment";
import { chosenOf } from "./response";
import { MAX_REVISION } from "./save-body";

/** A page of the room as a form sends it: pen, the revisions it showed, and what is ticked on it. */
export interface PostedPage {
  pen: string;
  items: PostedItem[];
}
export interface PostedItem {
  id: string;
  /** The stored revision that the page showed; 0 = never saved. */
  revision: number;
  chosen: string[];
}
/** A row of an item's saves. */
export interface ItemSave {
  itemId: string;
  revision: number;
  response: ItemResponse;
}

/** Reads the fields `pen`, `revision.ITEM` and `response.ITEM`. A revision that is none counts as 0: shown before any save. */
export function readPostedPage(fields: URLSearchParams): PostedPage {
  const items = new Map<string, PostedItem>();
  for (const [name, value] of fields) {
    const id = /^revision\.(.+)$/.exec(name)?.[1];
    if (!id || items.has(id)) continue;
    const revision = /^\d{1,10}$/.test(value) ? Math.min(Number(value), MAX_REVISION - 1) : 0;
    items.set(id, { id, revision, chosen: fields.getAll(`response.${id}`).filter(Boolean) });
  }
  return { pen: fields.get("pen") ?? "", items: [...items.values()] };
}

/**
 * The items that she changed on the page, each with the revision to save it as: above the one stored. What stands there as
 * the page showed it was not touched, however old the page is; what is stored already needs no save.
 * @param shown saves of earlier revisions, for items that were saved again after the page was made
 */
export function changedItems(
  items: readonly PostedItem[],
  stored: ReadonlyMap<string, ItemSave>,
  shown: readonly ItemSave[],
): PostedItem[] {
  return items.flatMap(({ id, revision, chosen }) => {
    const now = stored.get(id);
    const above = Math.max(revision, now?.revision ?? 0) + 1;
    const then =
      now && revision < now.revision
        ? shown.find((save) => save.itemId === id && save.revision === revision)?.response
        : now?.response;
    const same = (response: ItemResponse | undefined) => sameChoices(chosenOf(response), chosen);
    return same(then) || same(now?.response) ? [] : [{ id, revision: above, chosen }];
  });
}

const sameChoices = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((choice) => b.includes(choice));
