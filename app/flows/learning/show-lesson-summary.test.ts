import { beforeAll, expect, it } from "vitest";
import { readContentFiles } from "~/domains/courses/content/read-files.server";
import { publishContent } from "~/domains/courses/publish-content.server";
import { currentCourses } from "~/domains/courses/published.server";
import { newcomer } from "~/domains/people/people.fixture";
import { citedSources } from "./cited-sources.server";
import { showLessonSummary } from "./show-lesson-summary.server";

beforeAll(() => publishContent(readContentFiles("content")), 120_000);

it("keeps of a lesson what it is for, its summary and its sources", async () => {
  const { person } = await newcomer();
  const { lesson, html, sources } = await showLessonSummary(person.personId, "standardization-law", "kinds");
  expect(lesson.goals.length).toBeGreaterThan(0);
  expect(html).toContain("标准有五类");
  expect(html).not.toContain("周一做什么");
  expect(sources[0]).toEqual({
    text: expect.stringMatching(/^《中华人民共和国标准化法》（主席令第七十八号，2017年修订）第.+条/),
    href: expect.stringMatching(/^\/regulations\/standardization-law#/),
  });
});

it("names each source of each lesson once, with number, title and clause", async () => {
  for (const { lessons } of await currentCourses()) {
    for (const lesson of lessons) {
      const sources = await citedSources(lesson);
      const titles = sources.map(({ text }) => text.replace(/^[^《]*/, "").replace(/》.*$/, ""));
      expect([lesson.slug, sources.length > 0]).toEqual([lesson.slug, true]);
      expect([lesson.slug, sources.filter(({ text }) => /《([^》]+)》\s*《?\1/.test(text))]).toEqual([lesson.slug, []]);
      expect(new Set(sources.map(({ text }) => text)).size).toBe(titles.length);
    }
  }
  const law = (await currentCourses()).flatMap(({ lessons }) => lessons).find(({ slug }) => slug === "what");
  const texts = law ? (await citedSources(law)).map(({ text }) => text) : [];
  expect(texts.some((text) => /^GB\/T 20000\.1-2014《.+》/.test(text))).toBe(true);
  expect(texts.filter((text) => /-(\d{4})《.*（\1）/.test(text))).toEqual([]);
});
