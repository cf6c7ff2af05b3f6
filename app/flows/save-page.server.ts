import { hash } from "node:crypto";
import { db } from "@db/client.server";
import { findOwnAttempt } from "~/domains/assessment/attempt.store.server";
import { changedItems, type PostedItem, type PostedPage } from "~/domains/assessment/posted-page";
import { savedAt, storedAnswers } from "~/domains/assessment/response.store.server";
import type { SaveRequest } from "~/domains/assessment/save";
import { saveAnswers } from "~/domains/assessment/save-answers.server";
import type { SignedIn } from "~/domains/people/visitor";
import { AppError, NotFound } from "~/kernel/errors";

/** `malformed`: a choice that its item does not have; the rest of the page is saved all the same. `changed` could not be stored. */
export type PageSaved =
  | { kind: "saved" | "late" | "malformed" }
  | { kind: "pen-elsewhere"; changed: readonly PostedItem[] };

/**
 * Saves what was changed on a page sent without JavaScript, through the same rule as the autosave. Changed is what differs
 * from what that page showed, so that an old page never undoes what was answered since. The key is made from what it would
 * store: a repeated post is the same save.
 * @throws NotFound when the attempt is not hers or has no such item; AppError 429 when it is over and too many of an item are kept.
 */
export async function savePage(who: SignedIn, attemptId: string, page: PostedPage): Promise<PageSaved> {
  const attempt = await findOwnAttempt(db, who.personId, attemptId);
  const known = new Set(attempt?.form.map(({ id }) => id));
  if (!attempt || page.items.some(({ id }) => !known.has(id))) throw new NotFound("attempt or item");
  const stored = new Map((await storedAnswers(db, attemptId)).map((row) => [row.itemId, row]));
  const behind = page.items.filter(({ id, revision }) => revision > 0 && revision < (stored.get(id)?.revision ?? 0));
  const shown = behind.length > 0 ? await savedAt(db, attemptId, behind) : [];
  const changed = changedItems(page.items, stored, shown);
  const requests = changed.map(({ id, revision, chosen }): SaveRequest => {
    const key = `page.${hash("sha256", JSON.stringify([id, revision, chosen])).slice(0, 32)}`;
    const response = chosen.length > 0 ? { choices: chosen } : null;
    const body = { revision, key, pen: page.pen || null, response };
    return { personId: who.personId, attemptId, itemId: id, body };
  });
  if (requests.length === 0) return { kind: "saved" };
  const kinds = new Set((await saveAnswers(requests)).map(({ kind }) => kind));
  if (kinds.has("late-full")) throw new AppError(429, "no more answers of this item are kept after the end");
  if (kinds.has("late") || kinds.has("repeated-late")) return { kind: "late" };
  if (kinds.has("malformed")) return { kind: "malformed" };
  return kinds.has("pen-elsewhere") ? { kind: "pen-elsewhere", changed } : { kind: "saved" };
}
