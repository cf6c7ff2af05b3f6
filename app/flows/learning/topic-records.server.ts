import { db } from "@db/client.server";
import { examinedTopics } from "~/domains/assessment/attempt.store.server";
import type { itemTopics } from "~/domains/assessment/item.store.server";
import { enrolmentsOf, finishedLessons } from "~/domains/courses/learning.store.server";
import type { PublishedCourse } from "~/domains/courses/published-course";
import type { TopicRecord } from "~/domains/courses/syllabus/shown-outcome";

type Items = Awaited<ReturnType<typeof itemTopics>>;

/**
 * What a person has done in every topic of the courses, by `course/topic`: lessons finished, practice by its last answers, the best exam.
 * @param last whether her last answer to each practice item was right, by item id
 */
export async function topicRecords(
  personId: string,
  courses: readonly PublishedCourse[],
  items: Items,
  last: ReadonlyMap<string, boolean>,
): Promise<Map<string, TopicRecord>> {
  const [enrolments, exams] = await Promise.all([enrolmentsOf(db, personId), examinedTopics(db, personId)]);
  const begun = new Set(enrolments.map(({ courseSlug }) => courseSlug));
  const finished = new Map(
    await Promise.all(
      courses
        .filter(({ slug }) => begun.has(slug))
        .map(async ({ slug }) => [slug, new Set(await finishedLessons(db, personId, slug))] as const),
    ),
  );
  const records = new Map<string, TopicRecord>();
  for (const { slug, topics, lessons } of courses) {
    for (const { key } of topics) {
      const own = lessons.filter(({ topic }) => topic === key);
      const done = finished.get(slug);
      const answers = items
        .filter((item) => item.bank === "practice" && item.courseSlug === slug && item.topic === key)
        .flatMap(({ id }) => last.get(id) ?? []);
      records.set(`${slug}/${key}`, {
        learnt: own.length > 0 && own.every((lesson) => done?.has(lesson.slug) === true),
        practice: { answered: answers.length, right: answers.filter(Boolean).length },
        exam: bestOf(
          exams.filter(({ courseSlug }) => courseSlug === slug).flatMap((one) => one.topicScores ?? []),
          key,
        ),
      });
    }
  }
  return records;
}

function bestOf(
  scores: readonly { topic: string; right: number; total: number }[],
  topic: string,
): TopicRecord["exam"] {
  const own = scores.filter((one) => one.topic === topic && one.total > 0);
  const best = own.sort((a, b) => b.right / b.total - a.right / a.total)[0];
  return best ? { right: best.right, total: best.total } : null;
}
