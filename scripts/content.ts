/** npm run content -- check|publish: the sources in content/, checked or brought into the database. */

import { readContent } from "../app/domains/courses/content/content-tree";
import { reviewContent, worthALook } from "../app/domains/courses/content/editorial/review";
import { formatProblems } from "../app/domains/courses/content/problem";
import { readContentFiles } from "../app/domains/courses/content/read-files.server";
import { type FolderPublished, publishFolder, readFolder } from "../app/flows/program/publish-folder.server";
import { disconnect } from "../db/client.server";
import { migrateDatabase } from "../db/migrate.server";

const HELP = `npm run content -- check [FOLDER]    says what is wrong with content/ (or FOLDER): file:line: reason
npm run content -- publish [FOLDER]  checks it and, when nothing is wrong, puts it into the database (DATA_DIR or DATABASE_URL);
                                     the same sources write nothing, changed ones make a new version of their course
A FOLDER without courses/ holds exam items alone, one COURSE.yaml a course as in content/exam-items (see its README): an operator's own.
publish puts them into the bank of exams and makes the exams that it can fill. The exam items in content/ are a demonstration's: outside
of one they are left out, for anybody can read their keys.
npm start and npm run serve publish content/ by themselves; exam items that were brought stay, but in a demo, which takes its own back.`;

const [command, folder = "content", ...rest] = process.argv.slice(2);

if (command === "--help" || command === "help") {
  console.log(HELP);
} else if ((command !== "check" && command !== "publish") || rest.length > 0) {
  console.error(HELP);
  process.exitCode = 1;
} else {
  try {
    await (command === "check" ? check() : publish());
  } catch (error) {
    fail([`content ${command} failed: ${(error as Error).message}`]);
  }
}

async function check(): Promise<void> {
  const files = readFolder(folder);
  const { content, problems: faults } = readContent(files);
  // What an editor of this house mends is asked of whole content, not of an operator's exam items.
  const whole = files.size === readContentFiles(folder).size;
  const problems = [...faults, ...(whole ? reviewContent(content, files) : [])];
  if (problems.length > 0)
    return fail([...formatProblems(problems).map((line) => `${folder}/${line}`), `${problems.length} to mend`]);
  const looks = whole ? worthALook(content) : [];
  for (const line of looks) console.log(`look at ${folder}/${line}`);
  const lessons = content.courses.flatMap((course) => course.lessons);
  const checks = lessons.reduce((sum, lesson) => sum + lesson.checks.length, 0);
  const articles = content.regulations.reduce((sum, regulation) => sum + regulation.articles.length, 0);
  const itemsOf = (bank: string, slug?: string) =>
    content.items.filter((item) => item.bank === bank && (slug === undefined || item.courseSlug === slug)).length;
  for (const { slug, lessons: own } of content.courses)
    console.log(
      `${slug}: ${own.length} lessons, ${own.flatMap((one) => one.checks).length} checks, ${itemsOf("practice", slug)} practice items, ${itemsOf("exam", slug)} exam items`,
    );
  console.log(
    `nothing to mend: ${content.courses.length} courses, ${lessons.length} lessons, ${checks} checks, ${itemsOf("practice")} practice items, ${itemsOf("exam")} exam items, ${content.syllabus.length} outcomes, ${articles} articles, ${content.register.length} entries of the register, ${content.glossary.length} terms; ${looks.length} to look at`,
  );
}

async function publish(): Promise<void> {
  await migrateDatabase(process.cwd());
  const published = await publishFolder(folder);
  await disconnect();
  if (!published.ok) {
    return fail([
      ...formatProblems(published.problems).map((line) => `${folder}/${line}`),
      `nothing published: ${published.problems.length} to mend`,
    ]);
  }
  const { content, own, exams, closed, short } = published.done;
  const moved = own?.banks.filter((bank) => bank.moved > 0) ?? [];
  if (content.state === "unchanged") {
    if (moved.length === 0 && exams.length === 0) console.log("nothing changed since the last publication");
  } else console.log(publishedLine(content));
  for (const bank of moved)
    console.log(`exam items of ${bank.course}: ${bank.items}, of them ${bank.moved} added, changed or retired`);
  if (exams.length > 0) console.log(`exams made: ${exams.join(", ")}`);
  if (closed.length > 0) console.log(`closed, until an examiner opens them: ${closed.join(", ")}`);
  for (const { slug, short: cells } of short) console.log(shortLine(slug, cells));
  if (own && own.leftOut > 0)
    console.log(
      `${own.leftOut} exam items of the public demo bank left out: anybody can read their keys; bring your own`,
    );
}

/** An exam that nobody can start by now, and what its bank lacks. */
function shortLine(slug: string, cells: FolderPublished["short"][number]["short"]): string {
  const lacking = cells.map(({ topic, difficulty, wanted, found }) => `${topic}.${difficulty} ${found} of ${wanted}`);
  return `nobody can start ${slug} until its bank has more items or its examiner draws fewer: ${lacking.join(", ")}`;
}

function publishedLine(result: Extract<FolderPublished["content"], { state: "published" }>): string {
  const courses =
    result.courses.length > 0 ? `new versions of ${result.courses.join(", ")}` : "no new version of a course";
  const regulations = result.regulations.length > 0 ? `, regulations ${result.regulations.join(", ")}` : "";
  const register = result.register.length > 0 ? `, ${result.register.length} entries of the register` : "";
  const glossary = result.glossary ? ", the glossary" : "";
  return `published: ${courses}${regulations}${register}${glossary}, ${result.items} items added, changed or retired`;
}

function fail(lines: string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}
