import { db } from "@db/client.server";
import { ITEM_BANKS, type ItemBank } from "@db/statuses";
import { publishItems } from "~/domains/assessment/publish-items.server";
import { publishGlossary } from "~/domains/glossary/publish-glossary.server";
import { system, type Tx, transact } from "~/domains/ledger/transact.server";
import { publishRegister } from "~/domains/register/publish-register.server";
import { type Content, type ContentFiles, readContent } from "./content/content-tree";
import type { CourseSource } from "./content/course-tree";
import { contentFingerprint, courseVersionId, valueFingerprint } from "./content/fingerprint";
import type { Problem } from "./content/problem";
import type { RegulationSource } from "./content/regulation-source";
import {
  addVersion,
  currentVersions,
  type LessonRow,
  lessonHashes,
  publishedFingerprint,
  putCourse,
  putFingerprint,
  putRegulation,
  putSyllabus,
  regulationHashes,
  rewriteLesson,
} from "./publication.store.server";

/** What a publication did; `problems` only when it refused, and then nothing was written. */
export type PublicationResult =
  | { state: "unchanged" }
  | { state: "refused"; problems: Problem[] }
  | {
      state: "published";
      courses: string[];
      regulations: string[];
      register: string[];
      items: number;
      glossary: boolean;
    };

/**
 * Puts the content into the database, all of it or nothing. The same sources write nothing; changed ones make a new version
 * of their course, and people who learn stay on theirs until they move. Safe to run from several processes at once.
 * @param banks the banks that these sources hold whole; items of another are neither read nor touched
 */
export async function publishContent(
  sources: ContentFiles,
  banks: readonly ItemBank[] = ITEM_BANKS,
): Promise<PublicationResult> {
  const left = ITEM_BANKS.filter((bank) => !banks.includes(bank)).map((bank) => `${bank}-items/`);
  const files = new Map([...sources].filter(([path]) => !left.some((folder) => path.startsWith(folder))));
  const fingerprint = contentFingerprint(files);
  if ((await publishedFingerprint(db)) === fingerprint) return { state: "unchanged" };
  const { content, problems: faults } = readContent(files);
  const problems = [...faults, ...takenOut(content, [...(await currentVersions(db)).keys()])];
  if (problems.length > 0) return { state: "refused", problems };
  return transact(system("content"), async (tx): Promise<PublicationResult> => {
    if ((await publishedFingerprint(tx)) === fingerprint) return { state: "unchanged" };
    const regulations = await publishRegulations(tx, content.regulations);
    const register = await publishRegister(tx, content.register);
    const courses = await publishCourses(tx, content.courses);
    const items = await publishBanks(tx, content, banks);
    await putSyllabus(tx, content.syllabus);
    const glossary = await publishGlossary(tx, content.glossary, valueFingerprint);
    await putFingerprint(tx, fingerprint);
    tx.record({ act: "content.published", subject: { kind: "content", id: "content" }, facts: { fingerprint } });
    return { state: "published", courses, regulations, register, items, glossary };
  });
}

/**
 * Published courses that the sources do not have any more. People learn by them, hold hours of them and sit their exams: leaving a file out by
 * mistake must not take that away, nor leave a course in the catalogue that nobody keeps true without a word.
 */
const takenOut = ({ courses }: Content, published: readonly string[]): Problem[] =>
  published
    .filter((slug) => !courses.some((course) => course.slug === slug))
    .map((slug) => ({
      file: `courses/${slug}/course.yaml`,
      line: 1,
      reason: `course ${slug} is published and is not here: a published course is not taken out, people learn by it; put it back and mend it, or say in its summary what replaces it`,
    }));

/** Slugs of the regulations that changed. */
async function publishRegulations(tx: Tx, sources: RegulationSource[]): Promise<string[]> {
  const known = await regulationHashes(tx);
  const changed: string[] = [];
  for (const source of sources) {
    const contentHash = valueFingerprint(source);
    if (known.get(source.slug) === contentHash) continue;
    const { slug, title, shortTitle, number = null, effectiveOn, status, articles } = source;
    const row = { slug, title, shortTitle, number, effectiveOn, status, articles, contentHash, publishedAt: tx.now };
    await putRegulation(tx, row);
    tx.record({
      act: "regulation.published",
      subject: { kind: "regulation", id: slug },
      facts: { version: contentHash },
    });
    changed.push(slug);
  }
  return changed;
}

/** Slugs of the courses that show another version now. */
async function publishCourses(tx: Tx, sources: CourseSource[]): Promise<string[]> {
  const current = await currentVersions(tx);
  const changed: string[] = [];
  for (const course of sources) {
    const versionId = courseVersionId(course);
    const lessons = course.lessons.map((_lesson, i) => toRow(course, versionId, i));
    const known = await lessonHashes(tx, versionId);
    if (known.size === 0) await addVersion(tx, toVersion(course, versionId, tx.now), lessons);
    for (const row of lessons) {
      const hash = known.get(row.id);
      if (hash !== undefined && hash !== row.contentHash) await rewriteLesson(tx, row);
    }
    const shown = current.get(course.slug);
    if (shown?.versionId === versionId && shown.position === course.position) continue;
    await putCourse(tx, { slug: course.slug, currentVersionId: versionId, position: course.position });
    tx.record({ act: "course.published", subject: { kind: "course", id: course.slug }, facts: { version: versionId } });
    changed.push(course.slug);
  }
  return changed;
}

/** How many items were added, changed or retired. */
async function publishBanks(tx: Tx, { courses, items }: Content, banks: readonly ItemBank[]): Promise<number> {
  let moved = 0;
  for (const { slug } of courses) {
    for (const bank of banks) {
      const own = items.filter((item) => item.bank === bank && item.courseSlug === slug);
      const { added, changed, retired } = await publishItems(tx, bank, slug, own);
      moved += added.length + changed.length + retired.length;
    }
  }
  return moved;
}

function toVersion(
  { slug, title, summary, forWhom, outcome, topics, lessons }: CourseSource,
  id: string,
  publishedAt: number,
) {
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return {
    id,
    courseSlug: slug,
    title,
    summary,
    forWhom,
    outcome,
    topics,
    lessonCount: lessons.length,
    minutes,
    publishedAt,
  };
}

function toRow(course: CourseSource, courseVersionId: string, index: number): LessonRow {
  const { slug, title, topic, minutes, summary, goals, blocks, checks } = course.lessons[
    index
  ] as CourseSource["lessons"][number];
  return {
    id: `${courseVersionId}/${slug}`,
    courseVersionId,
    slug,
    position: index + 1,
    title,
    topic,
    minutes,
    summary,
    goals,
    blocks,
    checkIds: checks.map(({ id }) => id),
    contentHash: valueFingerprint(blocks),
  };
}
