import { db } from "@db/client.server";
import { seedAchievements } from "@db/seeds/achievements.server";
import { seedExams } from "@db/seeds/exams.server";
import { ITEM_BANKS } from "@db/statuses";
import { type ShortSitting, shortSittings } from "~/domains/assessment/short-sittings.server";
import { listSittings } from "~/domains/assessment/sitting.store.server";
import { type ContentFiles, readContent } from "~/domains/courses/content/content-tree";
import type { Problem } from "~/domains/courses/content/problem";
import { readContentFiles } from "~/domains/courses/content/read-files.server";
import { type PublicationResult, publishContent } from "~/domains/courses/publish-content.server";
import { type PublishedBank, publishExamBank } from "~/domains/courses/publish-exam-bank.server";
import { now } from "~/kernel/clock";
import { wasDemo } from "./check-database.server";

/** The content that comes with the program; its exam items are a demonstration's. */
const SHIPPED = "content";

/**
 * The files of a folder as content: a whole tree (`courses/` is in it), or an operator's exam items alone (`exam-items/COURSE.yaml`, or
 * `COURSE.yaml` at its top), which are read beside the courses that come with the program.
 */
export function readFolder(folder: string): ContentFiles {
  const files = readContentFiles(folder);
  if (isWhole(files)) return files;
  const shipped = [...readContentFiles(SHIPPED)].filter(([path]) => !path.startsWith("exam-items/"));
  const own = [...files].map(([path, text]): [string, string] => [
    path.startsWith("exam-items/") ? path : `exam-items/${path}`,
    text,
  ]);
  return new Map([...shipped, ...own]);
}

const isWhole = (files: ContentFiles): boolean => [...files.keys()].some((path) => path.startsWith("courses/"));

export interface FolderPublished {
  content: Exclude<PublicationResult, { state: "refused" }>;
  /** Whose exam items were taken, and how many of the public ones were not. Null where a demo took a whole tree. */
  own: { banks: PublishedBank[]; leftOut: number } | null;
  /** Addresses of the exams and mocks that could be made now. */
  exams: string[];
  /** Of the courses whose items were taken: final exams that are closed, which an examiner opens. */
  closed: string[];
  /** Exams and mocks whose bank cannot fill their blueprint by now: nobody can start them. */
  short: ShortSitting[];
}

/**
 * Publishes a folder. A demo takes all of it; a database in real use takes no exam item that anybody can read in this repository, and
 * the items that its operator brings stay when the program starts again. Exams that the banks can fill by now are made.
 */
export async function publishFolder(
  folder: string,
): Promise<{ ok: true; done: FolderPublished } | { ok: false; problems: Problem[] }> {
  const files = readFolder(folder);
  const { content, problems } = readContent(files);
  if (problems.length > 0) return { ok: false, problems };
  const demo = await wasDemo();
  // Items alone are of the courses they name; the others keep what they have, in a demo too.
  const all = demo && isWhole(readContentFiles(folder));
  const result = await publishContent(files, all ? ITEM_BANKS : ["practice"]);
  if (result.state === "refused") return { ok: false, problems: result.problems };
  const known = demo ? { items: [] } : readContent(readContentFiles(SHIPPED)).content;
  const own = all ? null : await publishExamBank(content, known);
  await seedAchievements();
  const exams = await seedExams();
  const closed = await closedFinals(own?.banks.map(({ course }) => course) ?? []);
  const short = await shortSittings(db, now());
  return { ok: true, done: { content: result, own, exams, closed, short } };
}

/** Slugs of the final exams of these courses that are closed by now. */
async function closedFinals(courses: readonly string[]): Promise<string[]> {
  const at = now();
  const finals = (await listSittings(db)).filter(({ mock, courseSlug }) => !mock && courses.includes(courseSlug));
  return finals.filter(({ closesAt }) => closesAt !== null && closesAt <= at).map(({ slug }) => slug);
}
