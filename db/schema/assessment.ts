import type { Kit } from "../columns";
import type { StoredChoice } from "./courses";

/** How many items of a topic and difficulty a form draws. */
export interface BlueprintCell {
  topic: string;
  difficulty: import("../statuses").Difficulty;
  count: number;
}
/** One item of a person's form: `id` is random per attempt, `choices` the shuffled choice ids. */
export interface FormItem {
  id: string;
  itemVersionId: string;
  choices: string[];
}
/** A candidate's answer as in the contract; `null` clears it. */
export type ItemResponse =
  | { choices: string[] }
  | { order: string[] }
  | { pairs: [string, string][] }
  | { text: string }
  | { number: string }
  | { blanks: Record<string, string> }
  | null;
export interface TopicScore {
  topic: string;
  right: number;
  total: number;
}

export function assessmentTables(k: Kit) {
  const item = k.table("item", {
    id: k.text().primaryKey(),
    bank: k.text().$type<import("../statuses").ItemBank>().notNull(),
    courseSlug: k.text().notNull(),
    currentVersionId: k.text().notNull(),
    retiredAt: k.instant(),
  });

  /** `id` is the content hash; immutable. Choice ids are hashes, so they carry no order of writing. */
  const itemVersion = k.table(
    "item_version",
    {
      id: k.text().primaryKey(),
      itemId: k.text().notNull(),
      kind: k.text().$type<import("../statuses").ItemKind>().notNull(),
      topic: k.text().notNull(),
      difficulty: k.text().$type<import("../statuses").Difficulty>().notNull(),
      stem: k.text().notNull(),
      choices: k.json<StoredChoice[]>().notNull(),
      rationale: k.text().notNull(),
      clause: k.text().notNull(),
      publishedAt: k.instant().notNull(),
    },
    (t) => [k.index("item_version_item").on(t.itemId)],
  );

  const blueprint = k.table("blueprint", {
    id: k.text().primaryKey(),
    courseSlug: k.text().notNull(),
    bank: k.text().$type<import("../statuses").ItemBank>().notNull(),
    cells: k.json<BlueprintCell[]>().notNull(),
    pointsPerItem: k.real().notNull(),
  });

  /** A sitting (考试). `attemptsAllowed` null = any number; `achievementId` null = issues nothing (mock exam). */
  const sitting = k.table("sitting", {
    id: k.id().primaryKey(),
    slug: k.text().notNull().unique(),
    title: k.text().notNull(),
    courseSlug: k.text().notNull(),
    blueprintId: k.text().notNull(),
    achievementId: k.text(),
    mock: k.bool().notNull(),
    opensAt: k.instant().notNull(),
    closesAt: k.instant(),
    durationMinutes: k.int().notNull(),
    attemptsAllowed: k.int(),
    cutScore: k.real().notNull(),
    itemsPerPage: k.int().notNull(),
    updatedAt: k.instant().notNull(),
  });

  /** `penSignInId` is the sign-in that holds the pen, `penToken` what its pages prove it with. */
  const attempt = k.table(
    "attempt",
    {
      id: k.id().primaryKey(),
      sittingId: k.id().notNull(),
      personId: k.id().notNull(),
      number: k.int().notNull(),
      state: k.text().$type<import("../statuses").AttemptState>().notNull(),
      seed: k.text().notNull(),
      form: k.json<FormItem[]>().notNull(),
      startedAt: k.instant().notNull(),
      deadlineAt: k.instant().notNull(),
      /** Settings of the sitting fixed at the start: a later change does not move a running attempt. */
      cutScore: k.real().notNull(),
      pointsPerItem: k.real().notNull(),
      penToken: k.text(),
      penSignInId: k.text(),
      penTakenAt: k.instant(),
      endedAt: k.instant(),
      /** SHA-256 (base64url) over what was handed in; the code on the report is its beginning. */
      answersHash: k.text(),
      score: k.real(),
      maxScore: k.real(),
      passed: k.bool(),
      topicScores: k.json<TopicScore[]>(),
      releasedAt: k.instant(),
      voidedAt: k.instant(),
      voidReason: k.text(),
    },
    (t) => [
      k.uniqueIndex("attempt_number").on(t.sittingId, t.personId, t.number),
      k.index("attempt_person").on(t.personId),
      k.index("attempt_open").on(t.state, t.deadlineAt),
    ],
  );

  /**
   * One row an accepted save, never changed: the stored answer of an item is its row of highest revision. A repeated
   * `key` finds its row and gives the first answer again.
   */
  const response = k.table(
    "response",
    {
      attemptId: k.id().notNull(),
      itemId: k.text().notNull(),
      key: k.text().notNull(),
      revision: k.int().notNull(),
      response: k.json<ItemResponse>(),
      responseHash: k.text().notNull(),
      savedAt: k.instant().notNull(),
      remainingMs: k.int().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.attemptId, t.itemId, t.key] }),
      k.uniqueIndex("response_revision").on(t.attemptId, t.itemId, t.revision),
    ],
  );

  /** Answers that came after the end, kept for a human decision. */
  const lateAnswer = k.table(
    "late_answer",
    {
      id: k.id().primaryKey(),
      attemptId: k.id().notNull(),
      itemId: k.text().notNull(),
      key: k.text().notNull(),
      revision: k.int().notNull(),
      response: k.json<ItemResponse>(),
      responseHash: k.text().notNull(),
      keptAt: k.instant().notNull(),
      ruling: k.text().$type<import("../statuses").LateRuling>().notNull(),
      ruledBy: k.id(),
      ruledAt: k.instant(),
      reason: k.text(),
    },
    (t) => [
      k.uniqueIndex("late_answer_key").on(t.attemptId, t.itemId, t.key),
      k.index("late_answer_ruling").on(t.ruling),
    ],
  );

  /** 标记，回头再看 */
  const attemptMark = k.table(
    "attempt_mark",
    { attemptId: k.id().notNull(), itemId: k.text().notNull(), at: k.instant().notNull() },
    (t) => [k.primaryKey({ columns: [t.attemptId, t.itemId] })],
  );

  return { item, itemVersion, blueprint, sitting, attempt, response, lateAnswer, attemptMark };
}
