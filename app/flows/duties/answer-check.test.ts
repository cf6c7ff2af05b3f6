import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { check, course, lesson, sample } from "~/domains/courses/content/sample-content";
import { enrol, moveToCurrentVersion } from "~/domains/courses/enrol.server";
import { keepPlace } from "~/domains/courses/keep-place.server";
import { publishContent } from "~/domains/courses/publish-content.server";
import { findCurrentCourse } from "~/domains/courses/published.server";
import { readCourseView, readLessonView } from "~/domains/courses/read-lesson.server";
import { hoursOf } from "~/domains/hours/hour.store.server";
import { person, transact } from "~/domains/ledger/transact.server";
import { NotFound } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { answerCheckAndBook } from "./answer-check.server";

const second = (minutes = "9") => lesson({ head: "title: 第二课", minutes, checks: ["d-1", "d-2", "d-3"].map(check) });
const files = (changes: Record<string, string> = {}) =>
  sample({
    "courses/base/course.yaml": `${course()}  - 02-second.md\n`,
    "courses/base/02-second.md": second(),
    ...changes,
  });

let me: string;
beforeEach(async () => {
  await publishContent(files());
  me = newId(1);
});

/** Id of the choice with these words; 乙 is the right one of every sample check. */
async function choice(lessonSlug: string, checkId: string, words: string): Promise<string> {
  const { lesson: shown } = await readLessonView(me, "base", lessonSlug);
  const found = shown.checks.find(({ id }) => id === checkId)?.choices.find(({ text }) => text === words);
  if (!found) throw new Error(`no choice ${words}`);
  return found.id;
}
const answer = async (lessonSlug: string, checkId: string, words = "乙") =>
  answerCheckAndBook(me, { courseSlug: "base", lessonSlug, checkId }, [await choice(lessonSlug, checkId, words)]);
const finish = async (lessonSlug: string, letter: string) => {
  for (const n of [1, 2, 3]) await answer(lessonSlug, `${letter}-${n}`);
};
const move = () => transact(person(me), (tx) => moveToCurrentVersion(tx, me, "base"));
const acts = async () => {
  const rows = await db.select().from(tables.ledgerEntry).where(eq(tables.ledgerEntry.aboutPersonId, me));
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ act }) => act);
};

describe("answering checks", () => {
  it("keeps every answer, finishes a lesson with its last right one, and books its minutes once", async () => {
    expect(await answer("first", "c-1", "甲")).toEqual({ ok: true, correct: false, finished: null });
    expect(await answer("first", "c-1")).toEqual({ ok: true, correct: true, finished: null });
    await answer("first", "c-2");
    expect(await hoursOf(db, me)).toEqual([]);
    expect(await answer("first", "c-3")).toMatchObject({ ok: true, correct: true, finished: { slug: "first" } });
    expect(await answer("first", "c-3")).toEqual({ ok: true, correct: true, finished: null });
    expect(await answer("first", "c-3", "甲")).toEqual({ ok: true, correct: false, finished: null });
    expect(await hoursOf(db, me)).toMatchObject([
      { source: "lesson", sourceKey: "base/first", title: "第一课", minutes: 10 },
    ]);
    expect(await db.$count(tables.checkAnswer, eq(tables.checkAnswer.personId, me))).toBe(6);
    const view = await readLessonView(me, "base", "first");
    expect(view.progress).toMatchObject({ done: 1, next: { slug: "second" } });
    expect(view.answers.get("c-3")).toMatchObject({ correct: false });
    expect(await acts()).toEqual([
      "enrolment.started",
      "check.answered",
      "check.answered",
      "check.answered",
      "check.answered",
      "lesson.finished",
      "hours.booked",
      "check.answered",
      "check.answered",
    ]);
  });

  it("finishes the course with its last lesson, whatever the order", async () => {
    await finish("second", "d");
    expect((await readCourseView(me, "base")).enrolment?.finishedAt).toBeNull();
    await finish("first", "c");
    const { enrolment, progress } = await readCourseView(me, "base");
    expect(enrolment?.finishedAt).toBeGreaterThan(0);
    expect(progress).toMatchObject({ done: 2, next: null, minutesLeft: 0 });
    expect((await acts()).filter((act) => act === "course.finished")).toHaveLength(1);
  });

  it("books once when the last answer is sent many times at once", async () => {
    await answer("first", "c-1");
    await answer("first", "c-2");
    const last = await choice("first", "c-3", "乙");
    const send = () => answerCheckAndBook(me, { courseSlug: "base", lessonSlug: "first", checkId: "c-3" }, [last]);
    const results = await Promise.all(Array.from({ length: 8 }, send));
    expect(results.filter((one) => one.ok && one.finished)).toHaveLength(1);
    expect(await hoursOf(db, me)).toHaveLength(1);
  });

  it("joins once when the first answers come together", async () => {
    const first = await choice("first", "c-1", "乙");
    const send = () => answerCheckAndBook(me, { courseSlug: "base", lessonSlug: "first", checkId: "c-1" }, [first]);
    const results = await Promise.all(Array.from({ length: 6 }, send));
    expect(results.every((one) => one.ok && one.correct)).toBe(true);
    expect((await acts()).filter((act) => act === "enrolment.started")).toHaveLength(1);
  });

  it("refuses what is no answer, without joining the course, and knows no check of another lesson", async () => {
    const at = (lessonSlug: string, checkId: string) => ({ courseSlug: "base", lessonSlug, checkId });
    expect(await answerCheckAndBook(me, at("first", "c-1"), [])).toEqual({ ok: false, reason: "course.nothingChosen" });
    expect(await answerCheckAndBook(me, at("first", "c-1"), ["zzz"])).toEqual({
      ok: false,
      reason: "course.unknownChoice",
    });
    for (const address of [at("first", "d-1"), at("none", "c-1"), { ...at("first", "c-1"), courseSlug: "none" }]) {
      await expect(answerCheckAndBook(me, address, ["a"])).rejects.toBeInstanceOf(NotFound);
    }
    expect((await readCourseView(me, "base")).enrolment).toBeNull();
    expect(await acts()).toEqual([]);
  });
});

describe("the place", () => {
  it("is kept for those who have begun, at what the lesson really has", async () => {
    expect(await keepPlace(me, "base", "first", "s1")).toBe(false);
    await transact(person(me), (tx) => enrol(tx, me, "base"));
    expect(await keepPlace(me, "base", "first", "nowhere")).toBe(false);
    expect(await keepPlace(me, "base", "first", "s1")).toBe(true);
    expect((await readCourseView(me, "base")).progress.next).toMatchObject({ slug: "first", place: { anchor: "s1" } });
    await answer("first", "c-2", "甲");
    expect((await readCourseView(me, "base")).progress.next).toMatchObject({ place: { checkNumber: 2 } });
  });

  it("does not open a finished lesson again", async () => {
    await finish("first", "c");
    expect(await keepPlace(me, "base", "first", "s1")).toBe(true);
    expect((await readCourseView(me, "base")).progress.lessons[0]?.state).toBe("done");
  });
});

describe("a course published anew while people learn", () => {
  const third = {
    "courses/base/03-third.md": lesson({ head: "title: 第三课", checks: ["e-1", "e-2", "e-3"].map(check) }),
  };
  const threeLessons = files({
    "courses/base/course.yaml": `${course()}  - 02-second.md\n  - 03-third.md\n`,
    ...third,
  });
  const oneLesson = sample();

  it("leaves people on their version until they move, and keeps their progress when they do", async () => {
    await finish("first", "c");
    await publishContent(threeLessons);
    const before = await readCourseView(me, "base");
    expect(before).toMatchObject({ updated: true, course: { lessons: { length: 2 } }, progress: { done: 1 } });
    expect((await findCurrentCourse("base"))?.lessons).toHaveLength(3);
    await expect(readLessonView(me, "base", "third")).rejects.toBeInstanceOf(NotFound);
    await move();
    const after = await readCourseView(me, "base");
    expect(after).toMatchObject({ updated: false, course: { lessons: { length: 3 } }, progress: { done: 1 } });
    await move();
    expect((await acts()).filter((act) => act === "enrolment.moved")).toHaveLength(1);
  });

  it("lets her finish the version she is on", async () => {
    await finish("first", "c");
    await publishContent(threeLessons);
    await finish("second", "d");
    expect((await readCourseView(me, "base")).enrolment?.finishedAt).toBeGreaterThan(0);
    await move();
    const moved = await readCourseView(me, "base");
    expect(moved.enrolment?.finishedAt).toBeGreaterThan(0);
    expect(moved.progress.next?.slug).toBe("third");
  });

  it("finishes the course on moving when the new version has nothing left for her", async () => {
    await finish("first", "c");
    await publishContent(oneLesson);
    await move();
    expect((await readCourseView(me, "base")).enrolment?.finishedAt).toBeGreaterThan(0);
  });

  it("does not book a lesson again under the new version", async () => {
    await finish("second", "d");
    await publishContent(files({ "courses/base/02-second.md": second("15") }));
    await move();
    await answer("second", "d-1");
    expect(await hoursOf(db, me)).toMatchObject([{ minutes: 9 }]);
  });
});
