import { db, type Reader } from "@db/client.server";
import { type AttemptRow, findOwnAttempt } from "~/domains/assessment/attempt.store.server";
import { type ItemVersion, keyOf } from "~/domains/assessment/item";
import { itemsInUse } from "~/domains/assessment/item.store.server";
import { itemVersions } from "~/domains/assessment/item-versions.server";
import { chosenOf } from "~/domains/assessment/response";
import { storedAnswers } from "~/domains/assessment/response.store.server";
import { isRight } from "~/domains/assessment/scoring";
import { findSitting } from "~/domains/assessment/sitting.store.server";
import { takeMockAnswers } from "~/domains/courses/take-mock-answers.server";
import type { Tx } from "~/domains/ledger/transact.server";

/** An item of a mock exam as it was answered. */
export interface MockItem {
  /** With its choices in the order in which she had them. */
  version: ItemVersion;
  /** Ids of choices; empty where it was left open. */
  chosen: string[];
  correct: boolean;
}

/** The form of an attempt that drew practice items, answer by answer; null for any that drew from an exam's bank, whose items are used again. */
async function mockItems(on: Reader, attempt: AttemptRow): Promise<MockItem[] | null> {
  const sitting = await findSitting(on, attempt.sittingId);
  if (!sitting?.mock || sitting.blueprint.bank !== "practice") return null;
  const ids = attempt.form.map(({ itemVersionId }) => itemVersionId);
  const versions = await itemVersions(on, ids);
  const stored = new Map((await storedAnswers(on, attempt.id)).map(({ itemId, response }) => [itemId, response]));
  return attempt.form.map(({ id, choices }, i) => {
    const version = versions[i] as ItemVersion;
    const place = new Map(choices.map((choice, at) => [choice, at]));
    const shown = [...version.choices].sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    const response = stored.get(id);
    return {
      version: { ...version, choices: shown },
      chosen: [...chosenOf(response)],
      correct: isRight({ id, topic: version.topic, key: keyOf(version) }, response),
    };
  });
}

/** What she answered in a mock exam joins her practice; nothing for other exams. */
export async function keepMockAnswers(tx: Tx, attempt: AttemptRow, endedAt: number): Promise<void> {
  const items = (await mockItems(tx, attempt)) ?? [];
  const answered = items.filter(({ chosen }) => chosen.length > 0);
  const answers = answered.map(({ version, chosen, correct }) => ({
    itemId: version.itemId,
    itemVersionId: version.id,
    chosen,
    correct,
  }));
  await takeMockAnswers(tx, attempt.personId, answers, endedAt);
}

/** An item as it is shown afterwards. */
export interface ShownItem extends MockItem {
  /** It can be practised again: it was not retired since. */
  inUse: boolean;
}

/** The items of her own mock exam once its result is out; null for exams, running and voided attempts. */
export async function readMockItems(personId: string, attemptId: string): Promise<ShownItem[] | null> {
  const attempt = await findOwnAttempt(db, personId, attemptId);
  const items = attempt?.state === "released" ? await mockItems(db, attempt) : null;
  if (!items) return null;
  const used = await itemsInUse(
    db,
    items.map(({ version }) => version.itemId),
  );
  return items.map((item) => ({ ...item, inUse: used.has(item.version.itemId) }));
}
