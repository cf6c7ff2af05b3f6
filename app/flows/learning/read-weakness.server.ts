import { db } from "@db/client.server";
import { practiceTopics, topicsOfItems } from "~/domains/assessment/item.store.server";
import { enrolmentsOf } from "~/domains/courses/learning.store.server";
import { coursesAsRead } from "~/domains/courses/own-version.server";
import { countDue, lastAnswers, wrongEntries } from "~/domains/courses/practice.store.server";
import { currentCourses } from "~/domains/courses/published.server";
import { weakSet } from "~/domains/courses/weak-set";
import { weakTopics } from "~/domains/courses/weak-topics";
import { isoDayOf } from "~/kernel/instant-format";
import { topicRecords } from "./topic-records.server";

/** A person's weakest topics over all courses with their lesson, and a set to practise them by: none where nothing is weak. */
export async function readWeakness(personId: string, now: number) {
  const [courses, asRead, last] = await Promise.all([
    currentCourses(),
    coursesAsRead(personId),
    lastAnswers(db, personId),
  ]);
  const answered = await topicsOfItems(db, [...last.keys()]);
  const weak = weakTopics(await topicRecords(personId, courses, answered, last));
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
    set: weak.length === 0 ? { items: [], ofWeak: 0 } : await setOf(personId, weak, courses, last, now),
  };
}

async function setOf(
  personId: string,
  weak: ReturnType<typeof weakTopics>,
  courses: readonly { slug: string }[],
  last: ReadonlyMap<string, boolean>,
  now: number,
) {
  const [items, book, enrolments] = await Promise.all([
    practiceTopics(db),
    wrongEntries(db, personId),
    enrolmentsOf(db, personId),
  ]);
  const place = new Map(courses.map(({ slug }, at) => [slug, at]));
  const ordered = items
    .filter(({ courseSlug }) => place.has(courseSlug))
    .sort((a, b) => (place.get(a.courseSlug) ?? 0) - (place.get(b.courseSlug) ?? 0) || (a.id < b.id ? -1 : 1));
  const day = isoDayOf(now);
  return weakSet(weak, ordered, {
    last,
    due: book.filter(({ dueOn }) => dueOn <= day).map(({ itemId }) => itemId),
    begun: new Set(enrolments.map(({ courseSlug }) => courseSlug)),
  });
}

/** The ways to practise: what is weak, what is due in the wrong-answer book, the courses she has begun. */
export async function practiceHome(personId: string, now: number) {
  const [weakness, wrongDue, enrolments, courses] = await Promise.all([
    readWeakness(personId, now),
    countDue(db, personId, isoDayOf(now)),
    enrolmentsOf(db, personId),
    currentCourses(),
  ]);
  const begun = new Set(enrolments.map(({ courseSlug }) => courseSlug));
  return {
    weak: weakness.topics,
    set: weakness.set.items.map(({ id, courseSlug }) => ({ id, courseSlug })),
    ofWeak: weakness.set.ofWeak,
    wrongDue,
    courses: courses.map(({ slug, title }) => ({ slug, title, begun: begun.has(slug) })),
  };
}
