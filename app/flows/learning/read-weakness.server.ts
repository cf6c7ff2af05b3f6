import { db } from "@db/client.server";
import { practiceTopics, topicsOfItems } from "~/domains/assessment/item.store.server";
import { enrolmentsOf } from "~/domains/courses/learning.store.server";
import { coursesAsRead } from "~/domains/courses/own-version.server";
import { countDue, lastAnswers } from "~/domains/courses/practice.store.server";
import { currentCourses } from "~/domains/courses/published.server";
import { weakItems, weakTopics } from "~/domains/courses/weak-topics";
import { isoDayOf } from "~/kernel/instant-format";
import { topicRecords } from "./topic-records.server";

/** A person's weakest topics over all courses with their lesson, and the items to practise them by. */
export async function readWeakness(personId: string) {
  const [courses, asRead, last] = await Promise.all([
    currentCourses(),
    coursesAsRead(personId),
    lastAnswers(db, personId),
  ]);
  const answered = await topicsOfItems(db, [...last.keys()]);
  const weak = weakTopics(await topicRecords(personId, courses, answered, last));
  const practice = await practiceTopics(db, [...new Set(weak.map(({ topic }) => topic.split("/")[0] ?? ""))]);
  return {
    topics: weak.map(({ topic, right, answered }) => {
      const [slug, key] = topic.split("/");
      const course = courses.find((one) => one.slug === slug);
      const lesson = asRead.find((one) => one.slug === slug)?.lessons.find((one) => one.topic === key);
      return {
        right,
        answered,
        title: course?.topics.find((one) => one.key === key)?.title ?? topic,
        course: course?.title ?? "",
        lesson: lesson ? { href: `/courses/${slug}/${lesson.slug}`, title: lesson.title } : null,
      };
    }),
    items: weakItems(weak, practice, last),
  };
}

/** The next item to practise weak topics by, beside the one at hand; null when nothing is left. */
export async function nextWeakItem(personId: string, itemId: string) {
  const next = (await readWeakness(personId)).items.find(({ id }) => id !== itemId);
  return next ? { courseSlug: next.courseSlug, itemId: next.id } : null;
}

/** The ways to practise: what is weak, what is due in the wrong-answer book, the courses she has begun. */
export async function practiceHome(personId: string, now: number) {
  const [weakness, wrongDue, enrolments, courses] = await Promise.all([
    readWeakness(personId),
    countDue(db, personId, isoDayOf(now)),
    enrolmentsOf(db, personId),
    currentCourses(),
  ]);
  const begun = new Set(enrolments.map(({ courseSlug }) => courseSlug));
  return {
    weak: weakness.topics,
    weakItems: weakness.items.length,
    wrongDue,
    start: weakness.items[0] ? { courseSlug: weakness.items[0].courseSlug, itemId: weakness.items[0].id } : null,
    courses: courses.map(({ slug, title }) => ({ slug, title, begun: begun.has(slug) })),
  };
}
