import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { check, course, lesson, sample } from "~/domains/courses/content/sample-content";
import { publishContent } from "~/domains/courses/publish-content.server";
import { readCourseView, readLessonView } from "~/domains/courses/read-lesson.server";
import { hoursOf } from "~/domains/hours/hour.store.server";
import { answerCheckAndBook } from "~/flows/duties/answer-check.server";
import { newId } from "~/kernel/ids";
import { startLearning } from "./start-learning.server";

/** A course of one lesson with these checks, and of further files. */
const withChecks = (ids: string[], more: Record<string, string> = {}) =>
  sample({ "courses/base/01-first.md": lesson({ checks: ids.map(check) }), ...more });

let me: string;
beforeEach(async () => {
  await publishContent(withChecks(["c-1", "c-2", "c-3", "c-4"]));
  me = newId(1);
  for (const id of ["c-1", "c-2", "c-3"]) await answer(id);
});

async function answer(checkId: string): Promise<void> {
  const { lesson: shown } = await readLessonView(me, "base", "first");
  const choices = shown.checks.find(({ id }) => id === checkId)?.choices.filter(({ correct }) => correct) ?? [];
  await answerCheckAndBook(
    me,
    { courseSlug: "base", lessonSlug: "first", checkId },
    choices.map(({ id }) => id),
  );
}
const acts = async () => {
  const rows = await db.select().from(tables.ledgerEntry).where(eq(tables.ledgerEntry.aboutPersonId, me));
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ act }) => act);
};

it("finishes on moving what the new version leaves nothing to answer in, books its minutes once and finishes the course", async () => {
  await publishContent(withChecks(["c-1", "c-2", "c-3"]));
  expect(await startLearning(me, "base", true)).toBe("/courses/base");
  const { enrolment, progress } = await readCourseView(me, "base");
  expect(progress).toMatchObject({ done: 1, next: null, lessons: [{ state: "done" }] });
  expect(enrolment?.finishedAt).toBeGreaterThan(0);
  expect(await hoursOf(db, me)).toMatchObject([{ sourceKey: "base/first", minutes: 10 }]);
  const expected = ["enrolment.moved", "lesson.finished", "course.finished", "hours.booked"];
  expect((await acts()).slice(-4)).toEqual(expected);
  await startLearning(me, "base", true);
  expect((await acts()).slice(-4)).toEqual(expected);
});

it("finishes on moving the lesson alone where the new version has another one, and none whose checks are new", async () => {
  const second = lesson({ head: "title: 第二课", checks: ["d-1", "d-2", "d-3"].map(check) });
  const more = { "courses/base/course.yaml": `${course()}  - 02-second.md\n`, "courses/base/02-second.md": second };
  await publishContent(withChecks(["c-1", "c-2", "c-3", "c-5"], more));
  await startLearning(me, "base", true);
  expect((await readCourseView(me, "base")).progress).toMatchObject({ done: 0, next: { slug: "first", right: 3 } });
  await publishContent(withChecks(["c-1", "c-2", "c-3"], more));
  await startLearning(me, "base", true);
  const { enrolment, progress } = await readCourseView(me, "base");
  expect(progress).toMatchObject({ done: 1, next: { slug: "second", state: "open" } });
  expect(enrolment?.finishedAt).toBeNull();
  expect(await hoursOf(db, me)).toHaveLength(1);
});
