import type { tables } from "@db/tables";
import { type Section, WHOLE_LESSON } from "~/domains/courses/section";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

/** What somebody keeps at a place of a lesson: a bookmark, a note, or both. */
export type Mark = typeof tables.lessonMark.$inferSelect;

/** A lesson as she reads it now: its sections, and the digest of the whole. */
export interface LessonNow {
  sections: readonly Section[];
  digest: string;
}

/** Whether the place reads as it did when she kept it; `gone` when the lesson has no such section any more, or there is no such lesson. */
export type Standing = "same" | "changed" | "gone";

/** Where a mark stands in the lesson of now, and the anchor that leads to it; null for the lesson itself and for what is gone. */
export function standingOf(
  { section, digest }: Pick<Mark, "section" | "digest">,
  lesson: LessonNow | null,
): { standing: Standing; anchor: string | null } {
  if (!lesson) return { standing: "gone", anchor: null };
  if (section === WHOLE_LESSON) return { standing: digest === lesson.digest ? "same" : "changed", anchor: null };
  const now = lesson.sections.find(({ name }) => name === section);
  if (!now) return { standing: "gone", anchor: null };
  return { standing: digest === now.digest ? "same" : "changed", anchor: now.anchor };
}

/** What a note's form was filled from: the instant of the note that stood then, or nothing. */
export const seenOf = (mark: Pick<Mark, "notedAt"> | null): string =>
  mark?.notedAt == null ? "" : String(mark.notedAt);

/** A note that was changed meanwhile, on another device, is not overwritten unseen. */
export const canWriteNote = (mark: Pick<Mark, "note" | "notedAt"> | null, seen: string): Verdict =>
  mark?.note == null || seen === seenOf(mark) ? accepted : refused("note.elsewhere");

/** Whether every word of a query stands in what is searched; case and width do not matter. An empty query finds everything. */
export function holdsAll(query: string, texts: readonly (string | null)[]): boolean {
  const plain = (text: string) => text.normalize("NFKC").toLowerCase();
  const searched = plain(texts.filter((text) => text !== null).join("\n"));
  return plain(query)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
