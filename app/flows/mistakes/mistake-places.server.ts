import { db } from "@db/client.server";
import type { MistakeSubject } from "@db/statuses";
import { itemVersions } from "~/domains/assessment/item-versions.server";
import { findPracticeItem } from "~/domains/assessment/practice-items.server";
import { lessonAddress } from "~/domains/courses/lesson-address";
import { findPracticeAnswer } from "~/domains/courses/practice.store.server";
import { practiceAddress } from "~/domains/courses/practice-address";
import { findCourseVersion, findCurrentCourse } from "~/domains/courses/published.server";
import { checkAnchor } from "~/domains/courses/published-course";
import { sectionsOf, WHOLE_LESSON } from "~/domains/courses/section";
import { knownGlossary } from "~/domains/glossary/known-glossary.server";
import { termHref } from "~/domains/glossary/term";
import { isTermVersion, termVersion } from "~/domains/glossary/term-version.server";
import type { MistakenPlace } from "~/domains/mistakes/mistake";
import { partsOfAbout } from "~/domains/mistakes/mistake-address";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";

type Resolver = (personId: string, parts: readonly string[]) => Promise<MistakenPlace | null>;

/**
 * What can be reported, one resolver a kind: from the parts of an address to the place in the version that was read, or null where there
 * is no such thing for her. Another kind is a word in MISTAKE_SUBJECTS, a resolver here, a text in mistake-texts and its
 * lines in the catalogue.
 */
const RESOLVERS: Record<MistakeSubject, Resolver> = {
  async lesson(_personId, [course = "", version = "", slug = "", anchor = ""]) {
    const read = await lessonAs(course, version, slug);
    if (!read) return null;
    const section = sectionsOf(read.lesson).find((one) => one.anchor === anchor);
    if (anchor !== "" && !section) return null;
    return {
      subject: "lesson",
      versionId: version,
      place: `lesson/${course}/${slug}/${section?.name ?? WHOLE_LESSON}`,
      names: { ...read.names, line: section ? "section" : "lesson", ...(section && { section: section.title }) },
      path: lessonAddress(course, slug) + (section ? `#${section.anchor}` : ""),
    };
  },
  async check(_personId, [course = "", version = "", slug = "", id = ""]) {
    const read = await lessonAs(course, version, slug);
    const at = read?.lesson.checks.findIndex((check) => check.id === id) ?? -1;
    if (!read || at === -1) return null;
    return {
      subject: "check",
      versionId: version,
      place: `check/${course}/${slug}/${id}`,
      names: { ...read.names, line: "check", check: at + 1 },
      path: `${lessonAddress(course, slug)}#${checkAnchor(id)}`,
    };
  },
  // Only of the practice bank, and only once she answered it: an item of an exam is nobody's to read outside its room.
  async item(personId, [courseSlug = "", itemId = "", answerId = ""]) {
    const [course, item, answer] = await Promise.all([
      findCurrentCourse(courseSlug),
      findPracticeItem(courseSlug, itemId),
      isId(answerId) ? findPracticeAnswer(db, personId, answerId) : null,
    ]);
    if (!course || !item || answer?.itemId !== itemId) return null;
    const [version] = await itemVersions(db, [answer.itemVersionId]);
    return {
      subject: "item",
      versionId: answer.itemVersionId,
      place: `item/${courseSlug}/${itemId}`,
      names: { line: "item", course: course.title, stem: version?.stem ?? item.stem },
      path: practiceAddress(courseSlug, itemId),
    };
  },
  // Its words are kept with the report while they are those that were read; once they were published anew nobody has them.
  async term(_personId, [slug = "", version = ""]) {
    const term = (await knownGlossary()).terms.find((one) => one.slug === slug);
    if (!term || !isTermVersion(version)) return null;
    const read = termVersion(term) === version;
    return {
      subject: "term",
      versionId: version,
      place: `term/${slug}`,
      path: termHref(slug),
      names: { line: "term", term: term.term, ...(read && { definition: term.definition }) },
    };
  },
};

async function lessonAs(courseSlug: string, versionId: string, lessonSlug: string) {
  const course = await findCourseVersion(versionId);
  const lesson = course?.slug === courseSlug ? course.lessons.find(({ slug }) => slug === lessonSlug) : undefined;
  if (!course || !lesson) return null;
  return { lesson, names: { course: course.title, number: lesson.number, lesson: lesson.title } };
}

/** The place that an address names, as this person read it. @throws NotFound where there is none for her */
export async function mistakenPlace(personId: string, about: string): Promise<MistakenPlace> {
  const [subject = "", ...parts] = partsOfAbout(about);
  const found = Object.hasOwn(RESOLVERS, subject) ? await RESOLVERS[subject as MistakeSubject](personId, parts) : null;
  if (!found) throw new NotFound("no such place");
  return found;
}
