import { hash } from "node:crypto";
import { findOwnAttempt } from "~/domains/assessment/attempt.store.server";
import { changedItems, type PostedItem, type PostedPage } from "~/domains/assessment/posted-page";
import { savedAt, storedAnswers } from "~/domains/assessment/response.store.server";
import type { SaveRequest } from "~/domains/assessment/save";
import { meeting, saveInside } from "~/domains/assessment/save-answers.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import type { SignedIn } from "~/domains/people/visitor";
import { AppError, NotFound } from "~/kernel/errors";

/** `malformed`: a choice that its item does not have; the rest of the page is saved all the same. `changed` could not be stored. */
export type PageSaved =
  | { kind: "saved" | "late" | "malformed" }
  | { kind: "pen-elsewhere"; changed: readonly PostedItem[] };

/**
 * Saves what was changed on a page sent without JavaScript, through the same rule as the autosave. Changed is what differs
 * from what that page showed, so that an old page never undoes what was answered since. The key is made from what it would
 * store: a repeated post is the same save. What it is compared with is read in the transaction that saves, so that two posts of
 * one page at once are one after the other, and neither is called saved without being stored.
 * @throws NotFound when the attempt is not hers or has no such item; AppError 429 when it is over and too many of an item are kept.
 */
export async function savePage(who: SignedIn, attemptId: string, page: PostedPage): Promise<PageSaved> {
  const { kinds, changed } = await meeting(() =>
    transact(person(who.personId), (tx) => saveChanged(tx, who, attemptId, page)),
  );
  // What was kept stays kept, whatever is said of the rest.
  if (kinds.has("late-full")) throw new AppError(429, "no more answers of this item are kept after the end");
  if (kinds.has("late") || kinds.has("repeated-late")) return { kind: "late" };
  if (kinds.has("malformed")) return { kind: "malformed" };
  if (kinds.has("pen-elsewhere")) return { kind: "pen-elsewhere", changed };
  for (const kind of kinds)
    if (kind !== "saved" && kind !== "repeated") throw new Error(`an answer of a page came out as ${kind}`);
  return { kind: "saved" };
}

async function saveChanged(tx: Tx, who: SignedIn, attemptId: string, page: PostedPage) {
  const attempt = await findOwnAttempt(tx, who.personId, attemptId);
  const known = new Set(attempt?.form.map(({ id }) => id));
  if (!attempt || page.items.some(({ id }) => !known.has(id))) throw new NotFound("attempt or item");
  const stored = new Map((await storedAnswers(tx, attemptId)).map((row) => [row.itemId, row]));
  const behind = page.items.filter(({ id, revision }) => revision > 0 && revision < (stored.get(id)?.revision ?? 0));
  const shown = behind.length > 0 ? await savedAt(tx, attemptId, behind) : [];
  const changed = changedItems(page.items, stored, shown);
  const requests = changed.map(({ id, revision, chosen }): SaveRequest => {
    const key = `page.${hash("sha256", JSON.stringify([id, revision, chosen])).slice(0, 32)}`;
    const response = chosen.length > 0 ? { choices: chosen } : null;
    const body = { revision, key, pen: page.pen || null, response };
    return { personId: who.personId, attemptId, itemId: id, body };
  });
  const outcomes = requests.length === 0 ? [] : await saveInside(tx, requests);
  return { kinds: new Set(outcomes.map(({ kind }) => kind)), changed };
}
