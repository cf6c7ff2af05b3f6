import { hash } from "node:crypto";
import type { PublishedLesson } from "./published-course";

/** A part of a lesson under a heading of its own, with the subsections in it. */
export interface Section {
  /** Its heading's words, which name it in every version; a second one of the same words counts on. */
  name: string;
  /** The heading's id on the page of this version. */
  anchor: string;
  title: string;
  /** Tells whether the text changed: a hash of its words, not of how they are rendered. */
  digest: string;
}
/** The lesson as a whole, where a section could be named. */
export const WHOLE_LESSON = "";

const DIGEST_LETTERS = 22;
const digestOf = (html: string): string => hash("sha256", wordsOf(html), "base64url").slice(0, DIGEST_LETTERS);
/** What is read of a block, in figures too, without what only sets it: marks, blanks, places where a line may break. */
const wordsOf = (html: string): string => html.replace(/<[^>]*>|\s+/g, "");

interface Part extends Section {
  html: string;
}
const known = new WeakMap<PublishedLesson, Part[]>();

/** The sections of a lesson in their order. Checks are no part of their words. */
export const sectionsOf = (lesson: PublishedLesson): readonly Section[] => partsOf(lesson);

/** The text of a section by its name; of the whole lesson by the empty one. Null when it has no such section. */
export const sectionHtml = (lesson: PublishedLesson, name: string): string | null =>
  name === WHOLE_LESSON ? lessonHtml(lesson) : (partsOf(lesson).find((part) => part.name === name)?.html ?? null);

function partsOf(lesson: PublishedLesson): Part[] {
  const kept = known.get(lesson);
  if (kept) return kept;
  const found: { anchor: string; title: string; html: string }[] = [];
  for (const block of lesson.blocks) {
    if (block.type === "check") continue;
    if (block.heading && isSectionAnchor(block.heading.id))
      found.push({ anchor: block.heading.id, title: block.heading.title, html: "" });
    const last = found.at(-1);
    if (last) last.html += block.html;
  }
  const counted = new Map<string, number>();
  const parts = found.map(({ anchor, title, html }) => {
    const nth = (counted.get(title) ?? 0) + 1;
    counted.set(title, nth);
    return { name: nth === 1 ? title : `${title} (${nth})`, anchor, title, html, digest: digestOf(html) };
  });
  known.set(lesson, parts);
  return parts;
}

/** `s2` is a section's heading, `s2-1` one inside it. */
export const isSectionAnchor = (anchor: string): boolean => /^s\d+$/.test(anchor);

const digests = new WeakMap<PublishedLesson, string>();

/** The digest of the whole lesson, for what is kept of it and not of a section. */
export function lessonDigest(lesson: PublishedLesson): string {
  const digest = digests.get(lesson) ?? digestOf(lessonHtml(lesson));
  digests.set(lesson, digest);
  return digest;
}

/** Whether two texts of lessons read alike, however each was rendered. */
export const readsAlike = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);

const lessonHtml = (lesson: PublishedLesson): string =>
  lesson.blocks.map((block) => (block.type === "html" ? block.html : "")).join(" ");
