import { describe, expect, it } from "vitest";
import { clauseLabel, clauseText, parseClause } from "../clause";
import { readContent } from "./content-tree";
import { countHan } from "./lesson-source";
import { formatProblems } from "./problem";
import { readContentFiles } from "./read-files.server";

const files = readContentFiles("content");
const { content, problems } = readContent(files);
const [course] = content.courses as [(typeof content.courses)[number]];
const [law] = content.regulations as [(typeof content.regulations)[number]];
const wordsOf = (clause: string): string[] | null => {
  const ref = parseClause(clause);
  return ref && ref.regulation === law.slug ? clauseText(law.articles, ref) : null;
};
const proseOf = (lesson: (typeof course.lessons)[number]): string =>
  lesson.blocks
    .map((block) => (block.type === "html" ? block.html.replace(/<svg[\s\S]*?<\/svg>|<[^>]*>/g, "") : ""))
    .join("\n");

describe("the first course", () => {
  it("has no problem, the whole law and at least six lessons", () => {
    expect(formatProblems(problems)).toEqual([]);
    expect([law.title, law.articles.length]).toEqual(["中华人民共和国标准化法", 45]);
    expect(course.title).toBe("标准化法与企业标准自我声明公开");
    expect(course.lessons.length).toBeGreaterThanOrEqual(6);
  });

  it.each(course.lessons.map((lesson) => [lesson.file, lesson] as const))(
    "%s has its length, a table, a case, and three checks that give reason and clause",
    (_file, lesson) => {
      const characters = countHan(proseOf(lesson));
      expect(characters).toBeGreaterThanOrEqual(1_200);
      expect(characters).toBeLessThanOrEqual(2_500);
      const html = lesson.blocks.map((block) => (block.type === "html" ? block.html : "")).join("");
      expect(html).toMatch(/<table/);
      expect(html).toMatch(/<aside class="case"/);
      expect(lesson.checks.length).toBeGreaterThanOrEqual(3);
      for (const { id, rationale, clause, choices } of lesson.checks) {
        expect([id, rationale.length > 10, wordsOf(clause) !== null]).toEqual([id, true, true]);
        for (const { feedback } of choices) expect(feedback, id).toBeTruthy();
      }
    },
  );

  it("shows figures, and every topic has its lesson", () => {
    expect(course.lessons.flatMap(({ figures }) => figures).length).toBeGreaterThanOrEqual(4);
    expect(new Set(course.lessons.map(({ topic }) => topic))).toEqual(new Set(course.topics.map(({ key }) => key)));
  });

  it("names each clause as its link leads", () => {
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
});

describe("the items", () => {
  const of = (bank: string) => content.items.filter((item) => item.bank === bank);
  it.each([
    ["practice", 60],
    ["exam", 90],
  ])("of the %s bank are %i, of all kinds, topics and difficulties", (bank, count) => {
    const items = of(bank);
    expect(items.length).toBe(count);
    for (const { key } of course.topics) {
      const own = items.filter(({ topic }) => topic === key);
      expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set(["single", "multiple", "true-false"]));
      expect(new Set(own.map(({ difficulty }) => difficulty))).toEqual(new Set(["easy", "medium", "hard"]));
    }
  });

  it("give a rationale and a clause that exists, and ask nothing twice", () => {
    for (const { id, rationale, clause } of content.items) {
      expect([id, countHan(rationale) > 20, wordsOf(clause) !== null]).toEqual([id, true, true]);
    }
    const stems = content.items.map(({ stem }) => stem);
    expect(new Set(stems).size).toBe(stems.length);
  });

  it("name in their rationale no article that the law does not have", () => {
    const names = new Set(law.articles.map(({ label }) => label));
    for (const { id, rationale } of content.items) {
      for (const [name] of rationale.matchAll(/第[一二三四五六七八九十]+条/g))
        expect([id, names.has(name)]).toEqual([id, true]);
    }
  });
});

/**
 * Facts that the syllabus marks as general knowledge or doubtful, of regulations and standards whose text is not here: they are
 * not taught until it is.
 */
const UNTAUGHT =
  /促进办法|第83号|国家技术监督局令|GB\/[TZ]|Q\/|双随机|领跑者|标准创新型|委托加工|低于推荐性标准.{0,6}明示|纲要|转化率|团体标准管理规定|标准管理办法|能愿动词|15496|13016|13017|20000|创新贡献奖|TBT|ISO|IEC|复审期?三年|罚款\d|\d+万元/;

it("nothing is taught that no text here holds", () => {
  for (const [path, text] of files) {
    if (!/^(courses|practice-items|exam-items)\//.test(path)) continue;
    expect([path, UNTAUGHT.exec(text.replace(/<svg[^>]*>/g, ""))?.[0]]).toEqual([path, undefined]);
  }
});
