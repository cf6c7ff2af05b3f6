import type { Reader } from "@db/client.server";
import { prepared } from "@db/prepared.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { findSetting, putSetting } from "~/domains/settings/setting.store.server";
import type { Outcome } from "./syllabus/syllabus-source";

const { regulation, course, courseVersion, lesson, setting } = tables;
const FINGERPRINT = "content.fingerprint";
const SYLLABUS = "content.syllabus";

export type RegulationRow = typeof regulation.$inferInsert;
export type CourseVersionRow = typeof courseVersion.$inferInsert;
export type LessonRow = typeof lesson.$inferInsert;

const readFingerprint = prepared<Record<string, never>, { value: unknown }[]>("content_fingerprint", (on) =>
  on.select({ value: setting.value }).from(setting).where(eq(setting.key, FINGERPRINT)),
);
/** Another word after each publication that changed something; for reads of every request. */
export const contentState = async (): Promise<string> => String((await readFingerprint({}))[0]?.value);

/** Fingerprint of the content that was published last, or null. */
export async function publishedFingerprint(on: Reader): Promise<string | null> {
  const value = await findSetting(on, FINGERPRINT);
  return typeof value === "string" ? value : null;
}

export const putFingerprint = (tx: Tx, value: string) => putSetting(tx, FINGERPRINT, value);

/** The syllabus as it was published last; empty where there is none. */
export async function publishedSyllabus(on: Reader): Promise<Outcome[]> {
  const value = await findSetting(on, SYLLABUS);
  return Array.isArray(value) ? (value as Outcome[]) : [];
}

export const putSyllabus = (tx: Tx, value: Outcome[]) => putSetting(tx, SYLLABUS, value);

/** Hashes of the stored regulations by slug. */
export async function regulationHashes(on: Reader): Promise<Map<string, string>> {
  const found = await on.select({ slug: regulation.slug, hash: regulation.contentHash }).from(regulation);
  return new Map(found.map(({ slug, hash }) => [slug, hash]));
}

export const putRegulation = (tx: Tx, row: RegulationRow) =>
  tx.insert(regulation).values(row).onConflictDoUpdate({ target: regulation.slug, set: row });

/** Hashes of a version's lessons by id; empty when the version is not stored. */
export async function lessonHashes(on: Reader, versionId: string): Promise<Map<string, string>> {
  const found = await on
    .select({ id: lesson.id, hash: lesson.contentHash })
    .from(lesson)
    .where(eq(lesson.courseVersionId, versionId));
  return new Map(found.map(({ id, hash }) => [id, hash]));
}

/** On PostgreSQL a row that another process adds meanwhile makes the transaction run again instead of failing. */
export async function addVersion(tx: Tx, version: CourseVersionRow, lessons: LessonRow[]): Promise<void> {
  await tx.insert(courseVersion).values(version).onConflictDoNothing();
  await tx.insert(lesson).values(lessons).onConflictDoNothing();
}

/** Renders a stored lesson anew; its words stay. */
export const rewriteLesson = (tx: Tx, { id, blocks, contentHash }: LessonRow) =>
  tx.update(lesson).set({ blocks, contentHash }).where(eq(lesson.id, id));

/** What each course shows now, by slug. */
export async function currentVersions(on: Reader): Promise<Map<string, { versionId: string; position: number }>> {
  const found = await on.select().from(course);
  return new Map(
    found.map(({ slug, currentVersionId, position }) => [slug, { versionId: currentVersionId, position }]),
  );
}

export const putCourse = (tx: Tx, row: typeof course.$inferInsert) =>
  tx.insert(course).values(row).onConflictDoUpdate({ target: course.slug, set: row });

/** Whether any course has been published. */
export const publicationExists = async (on: Reader): Promise<boolean> =>
  (await on.select({ slug: course.slug }).from(course).limit(1)).length > 0;
