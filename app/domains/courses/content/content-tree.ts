import { ITEM_BANKS } from "@db/statuses";
import type { GlossaryTerm } from "~/domains/glossary/term";
import type { RegisterSource } from "~/domains/register/register-source";
import type { ClauseRef } from "../clause";
import { clauseText } from "../clause";
import { type Outcome, readSyllabus } from "../syllabus/syllabus-source";
import { type CourseSource, readCourseTree } from "./course-tree";
import { readGlossary } from "./glossary-file";
import { type ItemSource, readItems } from "./item-source";
import { faultOfLink } from "./link-target";
import { readNotice } from "./notice-source";
import { type Problem, reporter } from "./problem";
import { clausesByKey, readRegisterFile } from "./register-file";
import { type RegulationSource, readRegulation } from "./regulation-source";

/** Paths below content/ with their texts (UTF-8, `\n`). */
export type ContentFiles = ReadonlyMap<string, string>;

export interface Content {
  regulations: RegulationSource[];
  register: RegisterSource[];
  courses: CourseSource[];
  items: ItemSource[];
  syllabus: Outcome[];
  glossary: GlossaryTerm[];
}

/**
 * Reads everything in content/ and says what is wrong with it: dead links, missing citations, lessons too long, checks without
 * rationale or feedback, doubled ids, items against their rules. Pure; never throws, whatever the files hold.
 */
export function readContent(files: ContentFiles): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (file: string) => reporter(problems, file);
  const content: Content = { regulations: [], register: [], courses: [], items: [], syllabus: [], glossary: [] };
  const links: { file: string; href: string; line: number }[] = [];

  for (const [path, text] of files) {
    const control = /[\u0000-\u0008\u000b-\u001f\u007f\ufffd]/.exec(text);
    if (control)
      report(path)(text.slice(0, control.index).split("\n").length, "a character that is not text (wrong encoding?)");
  }
  for (const [path, text] of below(files, "regulations/")) {
    if (path === REGISTER) continue;
    const regulation = readRegulation(text, report(`regulations/${path}`));
    if (!regulation) continue;
    if (path !== `${regulation.slug}.md`)
      report(`regulations/${path}`)(2, `the file must be named ${regulation.slug}.md`);
    content.regulations.push(regulation);
  }
  const texts = new Set(content.regulations.map(({ slug }) => slug));
  content.register = readRegisterFile(
    files.get(`regulations/${REGISTER}`) ?? "[]",
    texts,
    report(`regulations/${REGISTER}`),
  );
  const read = clausesByKey(content.register);
  const entryExists = (key: string): boolean => read.has(key);
  const clauseRead = (key: string, clause: string): boolean => read.get(key)?.has(clause) ?? false;
  const clauseExists = (ref: ClauseRef): boolean => {
    const regulation = content.regulations.find((one) => one.slug === ref.regulation);
    return regulation !== undefined && clauseText(regulation.articles, ref) !== null;
  };
  const topicsOf = new Map<string, Set<string>>();
  for (const [path, text] of below(files, "courses/")) {
    const folder = /^([^/]+)\/course\.yaml$/.exec(path)?.[1];
    if (folder === undefined) continue;
    const course = readCourseTree(folder, text, {
      files: within(files, `courses/${folder}/`),
      clauseExists,
      entryExists,
      clauseRead,
      report,
    });
    if (!course) continue;
    content.courses.push(course);
    topicsOf.set(folder, new Set(course.topics.map(({ key }) => key)));
    for (const lesson of course.lessons) {
      for (const link of lesson.links) links.push({ ...link, file: `courses/${folder}/${lesson.file}` });
    }
  }
  const syllabus = files.get(SYLLABUS);
  if (syllabus !== undefined) content.syllabus = readSyllabus(syllabus, content.courses, report(SYLLABUS));
  const lessons = new Set(
    content.courses.flatMap((course) => course.lessons.map((one) => `${course.slug}/${one.slug}`)),
  );
  content.glossary = readGlossary(
    files.get(GLOSSARY) ?? "[]",
    { clauseExists, entryExists, clauseRead, lessonExists: (lesson) => lessons.has(lesson) },
    report(GLOSSARY),
  );
  for (const bank of ITEM_BANKS) {
    for (const [path, text] of below(files, `${bank}-items/`)) {
      const file = `${bank}-items/${path}`;
      const courseSlug = path.replace(/\.yaml$/, "");
      const topics = topicsOf.get(courseSlug);
      if (!path.endsWith(".yaml") || !topics) report(file)(1, "an item file is named COURSE.yaml after a course");
      else
        content.items.push(
          ...readItems(text, { bank, courseSlug, topics, clauseExists, entryExists, clauseRead }, report(file)),
        );
    }
  }
  reportDoubledItems();
  for (const [path, text] of below(files, "notices/")) {
    for (const link of readNotice(text, report(`notices/${path}`))) links.push({ ...link, file: `notices/${path}` });
  }
  for (const { file, href, line } of links) {
    const fault = faultOfLink(href, content);
    if (fault) report(file)(line, fault);
  }
  return { content, problems };

  function reportDoubledItems(): void {
    const ids = new Set<string>();
    const stems = new Map<string, string>();
    for (const { id, stem, bank, courseSlug, line } of content.items) {
      const tell = report(`${bank}-items/${courseSlug}.yaml`);
      if (ids.has(id)) tell(line, `the item id ${id} stands twice`);
      ids.add(id);
      // 下列哪一项 … of true-false items may repeat; a whole question must not.
      const same = stems.get(stem);
      if (same) tell(line, `item ${id} asks the same as ${same}`);
      stems.set(stem, id);
    }
  }
}

const SYLLABUS = "syllabus.yaml";
/** Of the folder of regulations, the file that names every standard and law cited anywhere. */
const REGISTER = "register.yaml";
const GLOSSARY = "glossary.yaml";

/** The files below a folder, with their paths from there, in the order of their names. */
const below = (files: ContentFiles, folder: string): [string, string][] =>
  [...files]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, text]): [string, string] => [path.slice(folder.length), text])
    .sort(([a], [b]) => (a < b ? -1 : 1));

const within = (files: ContentFiles, folder: string): ContentFiles => new Map(below(files, folder));
