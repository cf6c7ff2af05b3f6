import { beforeAll, expect, it } from "vitest";
import { answerPractice } from "~/domains/courses/answer-practice.server";
import { check, course, item, lesson, sample } from "~/domains/courses/content/sample-content";
import { publishContent } from "~/domains/courses/publish-content.server";
import { readPracticeItem } from "~/domains/courses/read-practice.server";
import type { Visitor } from "~/domains/people/visitor";
import { now } from "~/kernel/clock";
import { newId } from "~/kernel/ids";
import { readWeakness } from "./read-weakness.server";
import { showSyllabus } from "./show-syllabus.server";
import { startLearning } from "./start-learning.server";

const syllabus = `- id: base-1
  statement: 能完成示例
  duties: [promotion, strategy-and-system, disclosure, spot-check, culture, training, stopping, other]
  topics: [base/base]
`;
const items = ["x-p-1", "x-p-2", "x-p-3"].map((id) => item(id).replace("stem: 问", `stem: ${id}`)).join("");
const before = { "syllabus.yaml": syllabus, "practice-items/base.yaml": items };
/** The only lesson, in another file: its address is another one. */
const renamed = {
  ...before,
  "courses/base/course.yaml": course().replace("01-first.md", "01-merged.md"),
  "courses/base/01-first.md": undefined,
  "courses/base/01-merged.md": lesson({ checks: ["c-1", "c-2", "c-3"].map(check) }),
};
const [learner, newcomer] = [newId(1), newId(2)];
const as = (personId: string) => ({ signedIn: true, personId, signInId: "s", grants: [] }) as unknown as Visitor;

beforeAll(async () => {
  expect(await publishContent(sample(before))).toMatchObject({ state: "published" });
  await startLearning(learner, "base", false);
  expect(await publishContent(sample(renamed))).toMatchObject({ state: "published" });
});

const links = async (personId: string) => {
  const { courses } = await showSyllabus(as(personId), null, 1);
  const fresh = await readPracticeItem(personId, "base", "x-p-1", "topic", null, 1);
  for (const itemId of ["x-p-1", "x-p-2", "x-p-3"]) {
    const { item: shown } = await readPracticeItem(personId, "base", itemId, "topic", null, 1);
    const wrong = shown.choices.find(({ correct }) => !correct);
    await answerPractice(personId, "base", itemId, [wrong?.id ?? ""]);
  }
  const { topics } = await readWeakness(personId, now());
  return [courses[0]?.outcomes[0]?.lessons[0]?.slug, fresh.lesson?.slug, topics[0]?.lesson?.href];
};

it("syllabus, practice and weak topics lead to lessons of the version she is on", async () => {
  expect(await links(learner)).toEqual(["first", "first", "/courses/base/first"]);
  expect(await links(newcomer)).toEqual(["merged", "merged", "/courses/base/merged"]);
});
