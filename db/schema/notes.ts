import type { Kit } from "../columns";

export function noteTables(k: Kit) {
  /**
   * What a learner keeps at a place of a lesson: a bookmark, a note, or both. `section` is the heading's words, since anchors are counted and
   * move when a section is added; empty for the lesson itself. Version and digest say what she had before her.
   */
  const lessonMark = k.table(
    "lesson_mark",
    {
      id: k.id().primaryKey(),
      personId: k.id().notNull(),
      courseSlug: k.text().notNull(),
      lessonSlug: k.text().notNull(),
      section: k.text().notNull(),
      courseVersionId: k.text().notNull(),
      digest: k.text().notNull(),
      bookmarkedAt: k.instant(),
      note: k.text(),
      notedAt: k.instant(),
      keptAt: k.instant().notNull(),
    },
    (t) => [k.uniqueIndex("lesson_mark_place").on(t.personId, t.courseSlug, t.lessonSlug, t.section)],
  );

  return { lessonMark };
}
