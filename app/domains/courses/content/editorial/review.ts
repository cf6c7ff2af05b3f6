import { courseBlueprint } from "~/domains/assessment/course-blueprint";
import { namesOf } from "~/domains/glossary/term";
import { citedEntry } from "../../clause";
import type { Content, ContentFiles } from "../content-tree";
import type { CourseSource } from "../course-tree";
import { countHan, type LessonSource } from "../lesson-source";
import { type Problem, reporter } from "../problem";
import { absoluteFaults } from "./absolute-words";
import { citationsIn, foreignFigures } from "./cited-figures";
import { bareClaims, type Telling } from "./claims";
import { foreignDays, knownDays } from "./days";
import { BANKS, bankFaults, itemFaults, placeFaults, speaksOfPlaces } from "./item-quality";
import { keptTexts, registerFaults, wholeTexts } from "./kept-texts";
import { lawBook } from "./law-book";
import { labelFaults } from "./link-labels";
import { mentionedStandards } from "./mentioned-standards";
import { namedSources } from "./named-sources";
import { nearDuplicates } from "./near-duplicates";
import { otherTexts } from "./other-texts";
import { partFaults } from "./parts-of-lesson";
import { questionClaims, type Stated } from "./question-claims";
import { questionsOf } from "./questions";
import { falseQuotations } from "./quotations";
import { hardToRead } from "./readability";
import { rewordings } from "./rewordings";
import { plain } from "./sentences";
import { figureFaults, outsideFaults } from "./shown-and-linked";
import { undatedCited } from "./undated";

/** Chinese characters of a lesson's text; the most is a rule of its form (lesson-source). */
const LEAST_CHARACTERS = 1_200;

/**
 * What an editor of the academy's own curriculum mends beyond the form of the files: claims without their clause, standards that the register does not
 * know or has no day of, lessons too short or without case, table or summary, hard sentences, items and banks against the rules of item writing, items that
 * ask nearly the same. An operator's own content may be published without it. `files` are those that the content was read from. Pure.
 */
export function reviewContent(content: Content, files: ContentFiles): Problem[] {
  const problems: Problem[] = [];
  const whole = wholeTexts(files, content.register);
  const kept = keptTexts(content.regulations, whole);
  const book = lawBook(content.register, content.regulations);
  const named = namedSources(content.register, content.regulations, book);
  const claimed = questionClaims(content.register, content.regulations, kept, book);
  const notes = [...files].filter(([path]) => path.startsWith("sources/")).map(([, text]) => text);
  const noted = knownDays(content.register, notes);
  const days = (text: string) => foreignDays(text, content.register, noted);
  const labels = (text: string) => labelFaults(text, content.register, content.regulations);
  for (const { key, reason } of registerFaults(content.register, content.regulations, whole))
    reporter(problems, "regulations/register.yaml")(1, `${key} ${reason}`);
  for (const course of content.courses) {
    for (const figure of course.inventedFigures)
      if (/^[\d\s.,%]+$/.test(figure))
        reporter(problems, `courses/${course.slug}/course.yaml`)(
          1,
          `the invented figure ${figure} needs its unit or words around it: alone it would excuse every ${figure}`,
        );
    const telling = { taskSection: course.taskSection, invented: course.inventedFigures };
    for (const lesson of course.lessons) reviewLesson(course, lesson, telling);
    const checks = course.lessons.flatMap((lesson) => lesson.checks);
    for (const reason of [...placeFaults(checks, "single"), ...placeFaults(checks, "multiple")])
      reporter(problems, `courses/${course.slug}/course.yaml`)(1, `of the checks ${reason}`);
    for (const bank of Object.keys(BANKS) as (keyof typeof BANKS)[]) reviewBank(course, bank);
  }
  for (const { file, line, text, figures } of otherTexts(content, files, kept)) {
    const tell = reporter(problems, file);
    for (const { reason } of named(text, [])) tell(line, reason);
    for (const figure of figures) tell(line, `nothing behind this text says ${figure}: ${text}`);
  }
  // All lessons together tell a habit that no course is large enough to show.
  for (const reason of placeFaults(
    content.courses.flatMap(({ lessons }) => lessons.flatMap(({ checks }) => checks)),
    "multiple",
  ))
    reporter(problems, "courses")(1, `of all checks ${reason}`);
  for (const [first, second] of nearDuplicates(questionsOf(content)))
    reporter(problems, second.file)(second.line, `${second.id} asks nearly the same as ${first.id}`);
  for (const { key, by } of undatedCited(content.register, citationsOf(content)))
    reporter(problems, "regulations/register.yaml")(
      1,
      `${key} needs its day of issue, or undated: why; ${by} cites it`,
    );
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
    for (const reason of partFaults(text)) tell(1, reason);
    for (const { line, sentence } of bareClaims(text, telling)) tell(line, `cites nothing: ${sentence}`);
    for (const { line, reason } of hardToRead(text)) tell(line, reason);
    for (const { line, figure, sentence } of foreignFigures(text, kept, course.inventedFigures))
      tell(line, `the article cited does not say ${figure}: ${sentence}`);
    for (const { line, reason } of [
      ...figureFaults(text),
      ...outsideFaults(text),
      ...labels(text),
      ...days(text),
      ...falseQuotations(text, kept),
    ])
      tell(line, reason);
    for (const [i, check] of lesson.checks.entries())
      for (const reason of [...questionFaults(check), ...speaksOfPlaces(check)])
        tell(lesson.checkLines[i] ?? 1, `check ${check.id}: ${reason}`);
    for (const { written, reason } of named(plain(text), citationsIn(text))) tell(lineOf(text, written), reason);
  }

  /** What is asked of a check of a lesson as of an item: the laws and standards it speaks of. */
  function questionFaults(question: Stated): string[] {
    return [...named(everythingOf(question), [question.clause]).map(({ reason }) => reason), ...claimed(question)];
  }

  function reviewBank(course: CourseSource, bank: keyof typeof BANKS): void {
    const items = content.items.filter((item) => item.courseSlug === course.slug && item.bank === bank);
    const tell = reporter(problems, `${bank}-items/${course.slug}.yaml`);
    for (const reason of [...bankFaults(items, bank), ...absoluteFaults(items)]) tell(1, reason);
    for (const { topic, difficulty, count } of courseBlueprint(course)) {
      const found = items.filter((item) => item.topic === topic && item.difficulty === difficulty).length;
      if (found < count) tell(1, `has ${found} ${difficulty} items of "${topic}"; an exam draws ${count}`);
    }
    for (const item of items) {
      for (const reason of [...itemFaults(item), ...questionFaults(item)])
        tell(item.line, `item ${item.id}: ${reason}`);
    }
  }
}

/**
 * What an editor looks at and may keep, a line each: questions that ask the same in other words. No rule decides that for sure, so nothing waits
 * for it.
 */
export const worthALook = (content: Content): string[] =>
  rewordings(questionsOf(content), content.glossary.map(namesOf)).map(
    ({ first, second, share }) =>
      `${second.file}:${second.line}: ${second.id} asks much the same as ${first.id} in other words (${Math.round(share * 100)} %)`,
  );

/** Which entries of the register lessons and items cite, as a source or by their number, and who. */
function* citationsOf({ courses, items }: Content): Generator<readonly [key: string, by: string]> {
  for (const { slug, lessons, sources } of courses)
    for (const { file, blocks, checks } of lessons) {
      const by = `courses/${slug}/${file}`;
      const cited = [
        ...blocks.flatMap((one) => (one.type === "html" ? one.clauses : [])),
        ...checks.map((one) => one.clause),
      ];
      for (const key of cited.map(citedEntry)) if (key !== null) yield [key, by];
      const text = sources.find(([path]) => path === file)?.[1] ?? "";
      for (const { key } of mentionedStandards(text)) yield [key, by];
    }
  for (const item of items) {
    const key = citedEntry(item.clause);
    if (key !== null) yield [key, `item ${item.id}`];
    for (const { key } of mentionedStandards(everythingOf(item))) yield [key, `item ${item.id}`];
  }
}

const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split("\n").length;

const everythingOf = ({ stem, choices, rationale }: Stated): string =>
  [stem, rationale, ...choices.flatMap(({ text, feedback }) => [text, feedback ?? ""])].join("\n");
