import { db } from "@db/client.server";
import type { StoredCheck } from "@db/schema/courses";
import { itemVersions } from "~/domains/assessment/item-versions.server";
import { findPracticeItem } from "~/domains/assessment/practice-items.server";
import { findCourseVersion, findCurrentCourse } from "~/domains/courses/published.server";
import type { PublishedCourse } from "~/domains/courses/published-course";
import { readsAlike, sectionHtml } from "~/domains/courses/section";
import { knownGlossary } from "~/domains/glossary/known-glossary.server";
import { termVersion } from "~/domains/glossary/term-version.server";
import type { Mistake } from "~/domains/mistakes/mistake";

/** What a reader had before her: a text of ours, a definition, or a question with its choices; no key. */
export type MistakenText = { html: string } | { words: string } | { stem: string; choices: string[] };

export interface MistakenRead {
  text: MistakenText | null;
  /** When that version of the course was published (ms); versions of items and terms have no day of their own. */
  publishedAt: number | null;
  /** The place reads otherwise by now, or is gone. */
  changed: boolean;
}

/** The place of a report in the version that was read, beside whether it reads so still. For the editors' desk. */
export async function mistakenRead({ subject, place, versionId, names }: Mistake): Promise<MistakenRead> {
  const [, course = "", ...rest] = place.split("/");
  if (subject === "item") {
    const [then] = await itemVersions(db, [versionId]);
    const now = await findPracticeItem(course, rest.join("/"));
    return { text: then ? asked(then) : null, publishedAt: null, changed: now?.id !== versionId };
  }
  if (subject === "term") {
    const now = (await knownGlossary()).terms.find(({ slug }) => place === `term/${slug}`);
    const text = names.definition === undefined ? null : { words: names.definition };
    return { text, publishedAt: null, changed: !now || termVersion(now) !== versionId };
  }
  const [lesson = "", ...name] = rest;
  const read = (of: PublishedCourse | null) => textIn(of, subject, lesson, name.join("/"));
  const [then, now] = [await findCourseVersion(versionId), await findCurrentCourse(course)];
  const text = read(then);
  return { text, publishedAt: then?.publishedAt ?? null, changed: !isSame(text, read(now)) };
}

const isSame = (then: MistakenText | null, now: MistakenText | null): boolean =>
  then !== null && now !== null && "html" in then && "html" in now
    ? readsAlike(then.html, now.html)
    : JSON.stringify(then) === JSON.stringify(now);

function textIn(
  course: PublishedCourse | null,
  subject: "lesson" | "check",
  lessonSlug: string,
  name: string,
): MistakenText | null {
  const lesson = course?.lessons.find(({ slug }) => slug === lessonSlug);
  if (!lesson) return null;
  if (subject === "check") {
    const check = lesson.checks.find(({ id }) => id === name);
    return check ? asked(check) : null;
  }
  const html = sectionHtml(lesson, name);
  return html === null ? null : { html };
}

const asked = ({ stem, choices }: Pick<StoredCheck, "stem" | "choices">): MistakenText => ({
  stem,
  choices: choices.map(({ text }) => text),
});
