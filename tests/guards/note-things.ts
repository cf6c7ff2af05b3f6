import type { Database } from "better-sqlite3";
import type { TestVisitor } from "../setup/visitor";
import { PLACE } from "./places";
import type { Ready } from "./ready-acts";

/** What addresses name: a note of the owner's, and a mistake that she reported. */
export const noteThings = { mark: PLACE(8000), mistake: PLACE(8001) };
export type NoteThings = typeof noteThings;

const insertMark = (database: Database, id: string, section: string) =>
  database
    .prepare(
      `INSERT INTO lesson_mark (id, person_id, course_slug, lesson_slug, section, course_version_id, digest, note, noted_at, kept_at)
       SELECT ?, p.id, v.course_slug, l.slug, ?, v.id, 'x', 'xxxx', 1, 1
       FROM person p, lesson l JOIN course_version v ON v.id = l.course_version_id
       WHERE p.account = 'graduate' ORDER BY l.position LIMIT 1`,
    )
    .run(id, section);

const insertMistake = (database: Database, id: string) =>
  database
    .prepare(
      `INSERT INTO mistake_report (id, subject, place, version_id, names, path, kind, text, person_id, at)
       SELECT ?, 'lesson', 'lesson/' || v.course_slug || '/' || l.slug || '/', v.id, ?, '/courses', 'wording', 'xxxx', p.id, 1
       FROM person p, lesson l JOIN course_version v ON v.id = l.course_version_id
       WHERE p.account = 'graduate' ORDER BY l.position LIMIT 1`,
    )
    .run(id, JSON.stringify({ line: "lesson", course: "x", number: 1, lesson: "x" }));

export function addNotes(database: Database): void {
  insertMark(database, noteThings.mark, "xx");
  insertMistake(database, noteThings.mistake);
}

/** A note to remove and reports to take and to answer. */
export function placeNotes(database: Database): void {
  insertMark(database, PLACE(8010), "xxx");
  insertMistake(database, PLACE(8011));
  insertMistake(database, PLACE(8012));
}

/** Each act on notes and reported mistakes with who takes it. */
export function noteActs({
  owner,
  editor,
  course,
  lesson,
}: Record<"owner" | "editor", TestVisitor> & Record<"course" | "lesson", string>): Record<string, Ready> {
  return {
    "/courses/:course/:lesson/bookmarks": {
      by: owner,
      address: `/courses/${course}/${lesson}/bookmarks`,
      fields: { at: "", keep: "yes" },
    },
    "/courses/:course/:lesson/notes": { by: owner, fields: { note: "读后记下的一句", seen: "" } },
    "/learn/notes/:mark": { by: owner, fields: { note: "改写的一句", seen: "1" } },
    "/learn/notes/:mark/removal": { by: owner, address: `/learn/notes/${PLACE(8010)}/removal` },
    "/learn/reports/new": { by: owner, fields: { kind: "wording", text: "这里多了一个字" } },
    "/editor/reports/:report/taking": { by: editor, address: `/editor/reports/${PLACE(8011)}/taking` },
    "/editor/reports/:report/answer": {
      by: editor,
      address: `/editor/reports/${PLACE(8012)}/answer`,
      fields: { outcome: "unchanged", answer: "核对过，条文如此" },
    },
  };
}
