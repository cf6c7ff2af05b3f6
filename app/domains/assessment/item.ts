import { hash } from "node:crypto";
import type { StoredChoice } from "@db/schema/courses";
import type { Difficulty, ItemKind } from "@db/statuses";
import { canonicalize } from "~/domains/ledger/canonical";

/** An item as its source writes it. `id` is the question's for good (sl-e-001); a changed text is a new version of it. */
export interface ItemSource {
  id: string;
  kind: ItemKind;
  topic: string;
  difficulty: Difficulty;
  stem: string;
  choices: readonly { text: string; correct?: boolean | undefined; feedback?: string | undefined }[];
  rationale: string;
  /** `standardization-law/27/1` */
  clause: string;
}

/** A version of an item as it is stored: immutable, named by its content. */
export interface ItemVersion {
  id: string;
  itemId: string;
  kind: ItemKind;
  topic: string;
  difficulty: Difficulty;
  stem: string;
  choices: StoredChoice[];
  rationale: string;
  clause: string;
}

const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
const CHOICE_ID_LETTERS = 8;
const VERSION_ID_LETTERS = 22;

/**
 * The version that a source publishes to; the same source always to the same one. A choice's id is a hash of the item's id and
 * the choice's text, so that it tells neither where the choice was written nor whether it is right, and stays when a key is
 * corrected.
 * @throws TypeError when two choices of an item read the same.
 */
export function toVersion(source: ItemSource): ItemVersion {
  const choices = source.choices.map(({ text, correct, feedback }) => ({
    id: itemChoiceId(source.id, text),
    text,
    correct: correct === true,
    ...(feedback !== undefined && { feedback }),
  }));
  if (new Set(choices.map(({ id }) => id)).size !== choices.length) {
    throw new TypeError(`item ${source.id}: two choices read the same`);
  }
  const { id: itemId, kind, topic, difficulty, stem, rationale, clause } = source;
  const content = { itemId, kind, topic, difficulty, stem, choices, rationale, clause };
  return { id: hash("sha256", canonicalize(content), "base64url").slice(0, VERSION_ID_LETTERS), ...content };
}

function itemChoiceId(itemId: string, text: string): string {
  const bytes = hash("sha256", `${itemId}\n${text}`, "buffer");
  return Array.from(bytes.subarray(0, CHOICE_ID_LETTERS), (byte) => LETTERS[byte & 31]).join("");
}

/** Ids of the right choices. */
export const keyOf = (item: Pick<ItemVersion, "choices">): ReadonlySet<string> =>
  new Set(item.choices.filter(({ correct }) => correct).map(({ id }) => id));
