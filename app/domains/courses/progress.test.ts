import { describe, expect, it } from "vitest";
import { readContent } from "./content/content-tree";
import { check, course, lesson, sample } from "./content/sample-content";
import { courseProgress, isCourseFinished, isLessonFinished, type LearningFacts } from "./progress";
import { type PublishedCourse, placesOf } from "./published-course";

const second = lesson({ head: "title: 第二课", checks: ["d-1", "d-2", "d-3"].map(check) });
const source = readContent(
  sample({ "courses/base/course.yaml": `${course()}  - 02-second.md\n`, "courses/base/02-second.md": second }),
).content.courses[0];
if (!source) throw new Error("no course");
const published: PublishedCourse = {
  ...source,
  versionId: "v1",
  minutes: 20,
  publishedAt: 0,
  lessons: source.lessons.map((one, i) => ({ ...one, id: one.slug, number: i + 1, ...placesOf(one.blocks) })),
};
const none: LearningFacts = { lessons: [], right: [] };
const right = (lessonSlug: string, ...ids: string[]) => ids.map((checkId) => ({ lessonSlug, checkId }));
const stored = (lessonSlug: string, place: string | null, updatedAt: number, finishedAt: number | null = null) => ({
  lessonSlug,
  place,
  updatedAt,
  finishedAt,
});

describe("courseProgress", () => {
  it("begins with everything open and the first lesson next", () => {
    const progress = courseProgress(published, none);
    expect(progress).toMatchObject({
      done: 0,
      minutesLeft: 20,
      next: { slug: "first", minutesLeft: 10, state: "open", place: null },
    });
    expect(progress.lessons.map(({ checks, right: count }) => [checks, count])).toEqual([
      [3, 0],
      [3, 0],
    ]);
  });

  it("goes on in the begun lesson that was touched last, at its place, with what is left of it", () => {
    const facts = {
      lessons: [stored("first", "check-c-2", 5), stored("second", "s1", 9)],
      right: right("first", "c-1"),
    };
    expect(courseProgress(published, facts).next).toMatchObject({
      slug: "second",
      state: "begun",
      place: { anchor: "s1" },
    });
    const first = courseProgress(published, { ...facts, lessons: [stored("first", "check-c-2", 5)] }).next;
    expect(first).toMatchObject({ slug: "first", right: 1, place: { checkNumber: 2 } });
    expect(first?.minutesLeft).toBeGreaterThanOrEqual(1);
    expect(first?.minutesLeft).toBeLessThan(10);
  });

  it("counts a finished lesson as done whatever its version asks now, and ends with nothing next", () => {
    const half = courseProgress(published, { lessons: [stored("first", "s1", 1, 2)], right: [] });
    expect(half).toMatchObject({ done: 1, minutesLeft: 10, next: { slug: "second" } });
    expect(half.lessons[0]).toMatchObject({ state: "done", right: 3, minutesLeft: 0 });
    const whole = courseProgress(published, {
      lessons: [stored("first", "s1", 1, 2), stored("second", "s1", 1, 3)],
      right: [],
    });
    expect(whole).toMatchObject({ done: 2, minutesLeft: 0, next: null });
  });

  it("forgets a place that this version does not have, and answers to checks of another version", () => {
    const progress = courseProgress(published, {
      lessons: [stored("first", "s9", 1)],
      right: right("first", "c-1", "old-9"),
    });
    expect(progress.lessons[0]).toMatchObject({ place: null, right: 1, minutesLeft: 10, state: "begun" });
  });
});

it("a lesson is finished by all its checks, a course by all its lessons", () => {
  const [first] = published.lessons;
  if (!first) throw new Error("no lesson");
  expect(isLessonFinished(first, right("first", "c-1", "c-2"))).toBe(false);
  expect(isLessonFinished(first, right("second", "c-1", "c-2", "c-3"))).toBe(false);
  expect(isLessonFinished(first, right("first", "c-1", "c-2", "c-3"))).toBe(true);
  expect(isLessonFinished({ ...first, checks: [] }, [])).toBe(false);
  expect(isCourseFinished(published, ["first"])).toBe(false);
  expect(isCourseFinished(published, ["second", "first"])).toBe(true);
});

it("places stand in order, from the beginning of the text to its end", () => {
  const places = published.lessons[0]?.places ?? [];
  expect(places.map(({ anchor }) => anchor)).toEqual(["s1", "check-c-1", "check-c-2", "check-c-3"]);
  expect(places[0]?.before).toBe(0);
  for (const [i, { before }] of places.entries()) expect(before).toBeGreaterThanOrEqual(places[i - 1]?.before ?? 0);
  expect(places.at(-1)?.before).toBeLessThan(1);
});
