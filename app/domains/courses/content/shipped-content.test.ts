import { describe, expect, it } from "vitest";
import { clauseLabel, clauseText, parseClause } from "../clause";
import { readContent } from "./content-tree";
import { reviewContent } from "./editorial/review";
import { formatProblems } from "./problem";
import { readContentFiles } from "./read-files.server";

const files = readContentFiles("content");
const { content, problems } = readContent(files);
const wordsOf = (clause: string): string[] | null => {
  const ref = parseClause(clause);
  const law = content.regulations.find(({ slug }) => slug === ref?.regulation);
  return ref && law ? clauseText(law.articles, ref) : null;
};

describe("the curriculum", () => {
  it("has nothing to mend, in its form and to an editor's eye", () => {
    expect(formatProblems([...problems, ...reviewContent(content, files)])).toEqual([]);
  });

  it("is eleven courses of sixty lessons and more, with their checks, items and outcomes", () => {
    const lessons = content.courses.flatMap((course) => course.lessons);
    const count = (bank: string) => content.items.filter((item) => item.bank === bank).length;
    expect(content.courses.length).toBe(11);
    expect(lessons.length).toBeGreaterThanOrEqual(60);
    expect(lessons.flatMap(({ checks }) => checks).length).toBeGreaterThanOrEqual(3 * lessons.length);
    expect(count("practice")).toBeGreaterThanOrEqual(550);
    expect(count("exam")).toBeGreaterThanOrEqual(440);
    expect(content.syllabus.length).toBeGreaterThanOrEqual(40);
    expect(content.courses.filter((course) => course.lessons.every(({ figures }) => figures.length === 0))).toEqual([]);
  });

  it("names each clause of a law as its link leads", () => {
    let links = 0;
    for (const [path, text] of files) {
      for (const [, label = "", key = ""] of text.matchAll(/\[([^\]]+)\]\(clause:([^)]+)\)/g)) {
        const ref = parseClause(key);
        links++;
        expect([path, key, ref !== null && clauseLabel(ref).endsWith(label)]).toEqual([path, key, true]);
      }
    }
    expect(links).toBeGreaterThan(80);
  });

  it("names in rationales about the law no article that the law does not have", () => {
    for (const { id, rationale, clause } of content.items.filter((item) => wordsOf(item.clause) !== null)) {
      const law = content.regulations.find(({ slug }) => slug === parseClause(clause)?.regulation);
      const names = new Set(law?.articles.map(({ label }) => label));
      for (const [name] of rationale.matchAll(/(?<![《》办规导])第[一二三四五六七八九十]+条/g))
        expect([id, names.has(name)]).toEqual([id, true]);
    }
  });
});
