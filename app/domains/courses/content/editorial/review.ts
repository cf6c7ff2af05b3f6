import { courseBlueprint } from "~/domains/assessment/course-blueprint";
import type { Content } from "../content-tree";
import type { CourseSource } from "../course-tree";
import type { ItemSource } from "../item-source";
import { countHan, type LessonSource } from "../lesson-source";
import { type Problem, reporter } from "../problem";
import { clausesByKey } from "../register-file";
import { bareClaims, type Telling } from "./claims";
import { BANKS, bankFaults, itemFaults } from "./item-quality";
import { mentionedStandards } from "./mentioned-standards";
import { nearDuplicates } from "./near-duplicates";
import { hardToRead } from "./readability";

/** Chinese characters of a lesson's text; the most is a rule of its form (lesson-source). */
const LEAST_CHARACTERS = 1_200;
const SUMMARY = "小结";

/**
 * What an editor of the academy's own curriculum mends beyond the form of the files: claims without their clause, standards that the register does not
 * know, lessons too short or without case, table or summary, hard sentences, items and banks against the rules of item writing, items that
 * ask nearly the same. An operator's own content may be published without it. Pure.
 */
export function reviewContent(content: Content): Problem[] {
  const problems: Problem[] = [];
  const known = clausesByKey(content.register);
  for (const course of content.courses) {
    const telling = { taskSection: course.taskSection, invented: course.inventedFigures };
    for (const lesson of course.lessons) reviewLesson(course, lesson, telling);
    for (const bank of Object.keys(BANKS) as (keyof typeof BANKS)[]) reviewBank(course, bank);
  }
  const questions = content.items.map((item) => ({ id: item.id, words: wordsOf(item), item }));
  for (const [first, second] of nearDuplicates(questions)) {
    const item = questions.find(({ id }) => id === second.id)?.item as ItemSource;
    tellOf(item)(item.line, `item ${item.id} asks nearly the same as ${first.id}`);
  }
  return problems;

  function reviewLesson(course: CourseSource, lesson: LessonSource, telling: Telling): void {
    const file = `courses/${course.slug}/${lesson.file}`;
    const tell = reporter(problems, file);
    const text = course.sources.find(([path]) => path === lesson.file)?.[1] ?? "";
    const html = lesson.blocks.map((block) => (block.type === "html" ? block.html : "")).join("\n");
    const characters = countHan(html.replace(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, ""));
    if (characters < LEAST_CHARACTERS)
      tell(1, `the lesson has ${characters} Chinese characters, fewer than ${LEAST_CHARACTERS}`);
    if (!/<table|<figure/.test(html)) tell(1, "the lesson has neither a table nor a figure");
    if (!html.includes('<aside class="case"')) tell(1, "the lesson has no case (> **案例　…）");
    if (!text.includes(`\n## ${SUMMARY}`)) tell(1, `the lesson has no summary (## ${SUMMARY})`);
    for (const { line, sentence } of bareClaims(text, telling)) tell(line, `cites nothing: ${sentence}`);
    for (const { line, reason } of hardToRead(text)) tell(line, reason);
    for (const { key, written } of mentionedStandards(text)) {
      const line = text.slice(0, text.indexOf(written)).split("\n").length;
      if (!known.has(key)) tell(line, `the register does not know ${written}`);
    }
  }

  function reviewBank(course: CourseSource, bank: keyof typeof BANKS): void {
    const items = content.items.filter((item) => item.courseSlug === course.slug && item.bank === bank);
    const tell = reporter(problems, `${bank}-items/${course.slug}.yaml`);
    for (const reason of bankFaults(items, bank)) tell(1, reason);
    for (const { topic, difficulty, count } of courseBlueprint(course)) {
      const found = items.filter((item) => item.topic === topic && item.difficulty === difficulty).length;
      if (found < count) tell(1, `has ${found} ${difficulty} items of "${topic}"; an exam draws ${count}`);
    }
    for (const item of items) {
      for (const reason of itemFaults(item)) tell(item.line, `item ${item.id}: ${reason}`);
      for (const { key, written } of mentionedStandards(everythingOf(item)))
        if (!known.has(key)) tell(item.line, `item ${item.id}: the register does not know ${written}`);
    }
  }

  function tellOf({ bank, courseSlug }: ItemSource) {
    return reporter(problems, `${bank}-items/${courseSlug}.yaml`);
  }
}

/** What a question is compared by: what it asks, and its choices where they are its own. */
const wordsOf = ({ kind, stem, choices }: ItemSource): string =>
  kind === "true-false" ? stem : [stem, ...choices.map(({ text }) => text)].join("");

const everythingOf = ({ stem, choices, rationale }: ItemSource): string =>
  [stem, rationale, ...choices.flatMap(({ text, feedback }) => [text, feedback ?? ""])].join("\n");
