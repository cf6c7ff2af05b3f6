import { and, eq, inArray } from "drizzle-orm";
import { findCurrentCourse } from "~/domains/courses/published.server";
import type { PublishedCourse } from "~/domains/courses/published-course";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { takeCheckAnswer } from "~/flows/duties/answer-check.server";
import { DAY_MS } from "~/kernel/milliseconds";
import { db } from "../client.server";
import { tables } from "../tables";
import { DEMO_LEARNERS } from "./demo-province";

const COURSE = "standardization-law";

/** As many as the course has. */
const ALL = Number.POSITIVE_INFINITY;

/** Who has learnt how much of the first course: lessons finished, and how many days ago the last one was. */
const LEARNING: readonly { account: string; lessons: number; daysAgo: number }[] = [
  { account: "director", lessons: ALL, daysAgo: 2 },
  { account: "graduate", lessons: ALL, daysAgo: 20 },
  { account: "enterprise", lessons: 2, daysAgo: 1 },
  ...DEMO_LEARNERS.slice(0, 14).map(({ account }, i) => ({ account, lessons: i % 7, daysAgo: 1 + ((i * 5) % 30) })),
];

/**
 * Lets people of a demo learn by the use case that everybody learns by, dated back: director has finished the course and may
 * start its exam at once (contract, "Demo province"). Who has begun already is left alone.
 */
export async function seedDemoLearning(): Promise<void> {
  const { person: people, enrolment } = tables;
  const wanted = LEARNING.filter(({ lessons }) => lessons > 0);
  const accounts = wanted.map(({ account }) => account);
  const there = await db
    .select({ id: people.id, account: people.account, begun: enrolment.startedAt })
    .from(people)
    .leftJoin(enrolment, and(eq(enrolment.personId, people.id), eq(enrolment.courseSlug, COURSE)))
    .where(inArray(people.account, accounts));
  const course = await findCurrentCourse(COURSE);
  if (!course) return;
  for (const { account, lessons, daysAgo } of wanted) {
    const learner = there.find((row) => row.account === account);
    if (!learner || learner.begun !== null) continue;
    await transact(person(learner.id), (tx) => learn(tx, learner.id, course, lessons, daysAgo));
  }
}

/** One lesson a day, the last one `daysAgo` days before now, every check answered right. */
async function learn(tx: Tx, personId: string, course: PublishedCourse, wanted: number, daysAgo: number) {
  const lessons = Math.min(wanted, course.lessons.length);
  for (const [i, lesson] of course.lessons.slice(0, lessons).entries()) {
    const then: Tx = { ...tx, now: tx.now - (daysAgo + lessons - 1 - i) * DAY_MS };
    for (const { id, choices } of lesson.checks) {
      const right = choices.filter(({ correct }) => correct).map((choice) => choice.id);
      await takeCheckAnswer(then, personId, { courseSlug: COURSE, lessonSlug: lesson.slug, checkId: id }, right);
    }
  }
}
