import type { LessonBlock, StoredCheck } from "@db/schema/courses";
import { z } from "zod";
import { readBlocks } from "./blocks";
import { readCheck } from "./check-source";
import { type Citable, faultOfCitation } from "./citation";
import { line, slug } from "./field";
import { cleanFigure } from "./figure";
import { readFrontMatter } from "./front-matter";
import type { Report } from "./problem";

/** A lesson is read in one short sitting. */
export const MINUTES = { least: 8, most: 15 };
/** Chinese characters of a lesson's text, its checks not counted. */
export const MOST_CHARACTERS = 2_500;
export const LEAST_CHECKS = 3;

const head = z.strictObject({
  title: line,
  topic: slug,
  minutes: z
    .int()
    .min(MINUTES.least, `a lesson takes ${MINUTES.least} to ${MINUTES.most} minutes`)
    .max(MINUTES.most, `a lesson takes ${MINUTES.least} to ${MINUTES.most} minutes`),
  summary: line,
  goals: z.array(line).min(1, "needs one to three goals").max(3, "needs one to three goals"),
});

export interface LessonSource extends z.output<typeof head> {
  slug: string;
  file: string;
  blocks: LessonBlock[];
  checks: StoredCheck[];
  checkLines: number[];
  links: { href: string; line: number }[];
  /** Files beside the lesson that it shows. */
  figures: string[];
}

/** What a lesson is read against. */
export interface LessonSurroundings extends Citable {
  topics: ReadonlySet<string>;
  /** The heading of closing sections that give tasks and state no law; they may stand without a citation. */
  taskSection?: string | undefined;
  /** The text of a file beside the lesson. */
  neighbour(path: string): string | undefined;
  /** Problems of a figure are told under the figure's own name. */
  reportFigure(path: string): Report;
}

/** Reads one lesson file. Everything wrong is reported; null when it has no shape at all. */
export function readLesson(
  file: string,
  text: string,
  around: LessonSurroundings,
  report: Report,
): LessonSource | null {
  const name = /^\d{2}-([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(file);
  if (!name) {
    report(1, "a lesson file is named NN-name.md");
    return null;
  }
  const matter = readFrontMatter(text, head, report);
  if (!matter) return null;
  if (!around.topics.has(matter.head.topic))
    report(matter.lineOf(["topic"]), `the course has no topic "${matter.head.topic}"`);
  const checks: StoredCheck[] = [];
  const checkLines: number[] = [];
  const figures: string[] = [];
  const {
    blocks,
    links,
    sections,
    text: prose,
  } = readBlocks(
    matter.body,
    matter.bodyLine,
    {
      clauseExists: around.clauseExists,
      entryExists: around.entryExists,
      clauseRead: around.clauseRead,
      check(yaml, line) {
        const check = readCheck(yaml, line, report);
        if (!check) return null;
        const dead = faultOfCitation(check.clause, around);
        if (dead) report(line, `check ${check.id}: ${dead}`);
        checks.push(check);
        checkLines.push(line);
        return check;
      },
      figure(path, fault) {
        const svg = /^figures\/[a-z0-9-]+\.svg$/.test(path) ? around.neighbour(path) : undefined;
        if (svg === undefined) {
          fault(`there is no figure ${path}`);
          return null;
        }
        figures.push(path);
        return cleanFigure(svg, around.reportFigure(path));
      },
    },
    report,
  );
  for (const section of sections) {
    const tasks = around.taskSection !== undefined && section.title.endsWith(around.taskSection);
    if (section.citations === 0 && !tasks) report(section.line, `the section "${section.title}" cites no clause`);
  }
  if (sections.length === 0) report(matter.bodyLine, "the lesson has no section (##)");
  const characters = countHan(prose);
  if (characters > MOST_CHARACTERS)
    report(matter.bodyLine, `the lesson has ${characters} Chinese characters, more than ${MOST_CHARACTERS}`);
  if (checks.length < LEAST_CHECKS)
    report(matter.bodyLine, `the lesson has ${checks.length} checks, fewer than ${LEAST_CHECKS}`);
  return { slug: name[1] as string, file, ...matter.head, blocks, checks, checkLines, links, figures };
}

/** Chinese characters of a text (Unicode script Han). */
export const countHan = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
