import type { Kit } from "../columns";

/** A check inside a lesson, or a choice of an item. `correct` and `feedback` stay on the server until answered. */
export interface StoredChoice {
  id: string;
  text: string;
  correct: boolean;
  feedback?: string;
}
export interface StoredCheck {
  id: string;
  kind: import("../statuses").ItemKind;
  stem: string;
  choices: StoredChoice[];
  rationale: string;
  clause: string;
}
/**
 * A lesson is a list of blocks; `clauses` of an HTML block are the references cited in it, for the margin; `heading` is set
 * where the block is a section's heading, with its anchor.
 */
export type LessonBlock =
  | { type: "html"; html: string; clauses: string[]; heading?: { id: string; title: string } }
  | { type: "check"; check: StoredCheck };

export interface RegulationArticle {
  article: number;
  /** 第二十七条 */
  label: string;
  paragraphs: string[];
  /** 第一章 总则, on the first article of each chapter. */
  chapter?: string;
}
export interface CourseTopic {
  key: string;
  title: string;
}

export function courseTables(k: Kit) {
  const regulation = k.table("regulation", {
    slug: k.text().primaryKey(),
    contentHash: k.text().notNull(),
    title: k.text().notNull(),
    shortTitle: k.text().notNull(),
    number: k.text(),
    effectiveOn: k.day(),
    status: k.text().notNull(),
    articles: k.json<RegulationArticle[]>().notNull(),
    publishedAt: k.instant().notNull(),
  });

  /** `currentVersionId` moves when changed content is published; people stay on the version they began until they move. */
  const course = k.table("course", {
    slug: k.text().primaryKey(),
    currentVersionId: k.text().notNull(),
    position: k.int().notNull(),
  });

  /** `id` is the content hash: the same sources publish to the same version. Immutable. */
  const courseVersion = k.table(
    "course_version",
    {
      id: k.text().primaryKey(),
      courseSlug: k.text().notNull(),
      title: k.text().notNull(),
      summary: k.text().notNull(),
      forWhom: k.text().notNull(),
      outcome: k.text().notNull(),
      topics: k.json<CourseTopic[]>().notNull(),
      lessonCount: k.int().notNull(),
      minutes: k.int().notNull(),
      publishedAt: k.instant().notNull(),
    },
    (t) => [k.index("course_version_course").on(t.courseSlug)],
  );

  const lesson = k.table(
    "lesson",
    {
      id: k.text().primaryKey(),
      courseVersionId: k.text().notNull(),
      slug: k.text().notNull(),
      position: k.int().notNull(),
      title: k.text().notNull(),
      topic: k.text().notNull(),
      minutes: k.int().notNull(),
      summary: k.text().notNull(),
      goals: k.json<string[]>().notNull(),
      blocks: k.json<LessonBlock[]>().notNull(),
      checkIds: k.json<string[]>().notNull(),
      contentHash: k.text().notNull(),
    },
    (t) => [k.uniqueIndex("lesson_place").on(t.courseVersionId, t.slug)],
  );

  const enrolment = k.table(
    "enrolment",
    {
      personId: k.id().notNull(),
      courseSlug: k.text().notNull(),
      courseVersionId: k.text().notNull(),
      startedAt: k.instant().notNull(),
      finishedAt: k.instant(),
    },
    (t) => [k.primaryKey({ columns: [t.personId, t.courseSlug] })],
  );

  /** `place` is the id of the last check answered or heading reached; restored on any device. */
  const lessonProgress = k.table(
    "lesson_progress",
    {
      personId: k.id().notNull(),
      courseSlug: k.text().notNull(),
      lessonSlug: k.text().notNull(),
      place: k.text(),
      openedAt: k.instant().notNull(),
      updatedAt: k.instant().notNull(),
      finishedAt: k.instant(),
    },
    (t) => [k.primaryKey({ columns: [t.personId, t.courseSlug, t.lessonSlug] })],
  );

  /** Every answer to a check is a row; a check counts as done once one of its rows is right. */
  const checkAnswer = k.table(
    "check_answer",
    {
      id: k.id().primaryKey(),
      personId: k.id().notNull(),
      courseSlug: k.text().notNull(),
      lessonSlug: k.text().notNull(),
      checkId: k.text().notNull(),
      chosen: k.json<string[]>().notNull(),
      correct: k.bool().notNull(),
      at: k.instant().notNull(),
    },
    (t) => [k.index("check_answer_person").on(t.personId, t.courseSlug, t.lessonSlug)],
  );

  const practiceAnswer = k.table(
    "practice_answer",
    {
      id: k.id().primaryKey(),
      personId: k.id().notNull(),
      itemId: k.text().notNull(),
      itemVersionId: k.text().notNull(),
      chosen: k.json<string[]>().notNull(),
      correct: k.bool().notNull(),
      at: k.instant().notNull(),
      day: k.day().notNull(),
    },
    (t) => [k.index("practice_answer_person").on(t.personId, t.itemId)],
  );

  /** 错题本: an item stays until it has been right on two different days. */
  const wrongBook = k.table(
    "wrong_book",
    {
      personId: k.id().notNull(),
      itemId: k.text().notNull(),
      addedAt: k.instant().notNull(),
      rightDays: k.json<string[]>().notNull(),
      dueOn: k.day().notNull(),
      leftAt: k.instant(),
    },
    (t) => [k.primaryKey({ columns: [t.personId, t.itemId] }), k.index("wrong_book_due").on(t.personId, t.dueOn)],
  );

  return {
    regulation,
    course,
    courseVersion,
    lesson,
    enrolment,
    lessonProgress,
    checkAnswer,
    practiceAnswer,
    wrongBook,
  };
}
