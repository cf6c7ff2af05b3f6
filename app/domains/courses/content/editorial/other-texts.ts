import type { Content, ContentFiles } from "../content-tree";
import { foreignTo } from "./cited-figures";
import { amountsIn, ruleFigures } from "./figures";
import type { KeptText } from "./kept-texts";

/** A text beside lessons and items that readers meet: of a course and of the syllabus, of a term, in a figure. */
export interface OtherText {
  file: string;
  line: number;
  text: string;
  /** Figures of rules in it that nothing behind it says: no article cited, no lesson that shows it. */
  figures: string[];
}

/** The texts that stand in neither lesson nor item, each with the figures that it alone tells. */
export function otherTexts({ courses, glossary }: Content, files: ContentFiles, kept: KeptText): OtherText[] {
  const texts: OtherText[] = [];
  const byLine = (file: string, text: string, figures: (line: string) => string[]) =>
    text.split("\n").forEach((raw, i) => {
      // Notes of the editors are nobody's text.
      const line = raw.replace(/^\s*#.*/, "");
      if (line.trim() !== "") texts.push({ file, line: i + 1, text: line, figures: figures(line) });
    });
  const everything = courses.flatMap(({ sources }) => sources.filter(isLesson)).map(([, text]) => text);
  byLine("syllabus.yaml", files.get("syllabus.yaml") ?? "", (line) => without(line, everything));
  for (const { slug, sources, inventedFigures, lessons } of courses) {
    const own = sources.filter(isLesson).map(([, text]) => text);
    for (const [path, text] of sources) {
      const file = `courses/${slug}/${path}`;
      if (path === "course.yaml")
        byLine(
          file,
          text.replace(/^inventedFigures:\n(?: .*\n)*/m, (list) => list.replace(/.*/g, "")),
          (line) => without(line, own),
        );
      if (!path.endsWith(".svg")) continue;
      // What a drawing says stands in its lesson, where it is cited; figures of the case are the course's.
      const shown = lessons.filter(({ figures }) => figures.includes(path)).map((one) => one.file);
      const beside = sources.filter(([one]) => shown.includes(one)).map(([, words]) => withoutFigures(words));
      const words = wordsOf(text);
      texts.push({ file, line: 1, text: words, figures: without(words, [...beside, ...inventedFigures]) });
    }
  }
  const glossaryLines = (files.get("glossary.yaml") ?? "").split("\n");
  for (const { slug, term, also, definition, source } of glossary)
    texts.push({
      file: "glossary.yaml",
      line: glossaryLines.indexOf(`- slug: ${slug}`) + 1 || 1,
      text: [term, ...also, definition].join("\n"),
      // Of a source whose words are not here a lesson has to say the figure, with its citation.
      figures: kept(source) === null ? without(definition, everything) : foreignTo([source], definition, kept),
    });
  return texts;
}

const isLesson = ([path]: readonly [string, string]): boolean => path.endsWith(".md");

/** A lesson without the words that stand for its drawings: they are the drawing's own. */
const withoutFigures = (markdown: string): string => markdown.replace(/^!\[.*$/gm, "");

/** The words of a drawing, its parts apart. */
const wordsOf = (svg: string): string =>
  svg
    .replace(/<(?!\/?tspan)[^>]*>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/\n\s*/g, "\n");

/** The figures of a text that none of the others gives. */
function without(text: string, others: readonly string[]): string[] {
  const figures = ruleFigures(text);
  if (figures.length === 0) return [];
  const held = new Set(others.flatMap((one) => amountsIn(one)).flatMap(({ worth }) => worth));
  return figures.filter(({ worth }) => !worth.some((one) => held.has(one))).map(({ written }) => written);
}
