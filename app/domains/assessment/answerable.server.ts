import type { Reader } from "@db/client.server";
import { formsByAttempt } from "./attempt.store.server";
import type { ItemVersion } from "./item";
import { itemVersions } from "./item-versions.server";
import type { Answerable } from "./response";

/** An attempt's form as a save needs it: its items by their ids on the form. */
export type AnswerableForm = ReadonlyMap<string, Answerable>;

/** About 5 KB each: some 20 MB when full. */
const KEPT = 4000;
const kept = new Map<string, AnswerableForm>();
const answerables = new WeakMap<ItemVersion, Answerable>();

/**
 * The forms of attempts by attempt id; unknown attempts are left out. A form is fixed when its attempt starts and never
 * changes, so this process keeps those it has read. Who may answer, until when and with which pen is never kept.
 */
export async function answerableForms(on: Reader, attemptIds: readonly string[]): Promise<Map<string, AnswerableForm>> {
  const forms = new Map<string, AnswerableForm>();
  const missing: string[] = [];
  for (const id of new Set(attemptIds)) {
    const form = kept.get(id);
    if (form) forms.set(id, form);
    else missing.push(id);
  }
  if (missing.length === 0) return forms;
  for (const { id, form } of await formsByAttempt(on, missing)) {
    const versions = await itemVersions(
      on,
      form.map(({ itemVersionId }) => itemVersionId),
    );
    const items = new Map(form.map((item, i) => [item.id, answerable(versions[i] as ItemVersion)]));
    forms.set(id, items);
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
    kept.set(id, items);
  }
  return forms;
}

function answerable(version: ItemVersion): Answerable {
  const known = answerables.get(version);
  if (known) return known;
  const made = { kind: version.kind, choices: new Set(version.choices.map(({ id }) => id)) };
  answerables.set(version, made);
  return made;
}
