import { db } from "@db/client.server";
import { DUTIES, type Duty } from "@db/statuses";
import { itemTopics } from "~/domains/assessment/item.store.server";
import { lastAnswers } from "~/domains/courses/practice.store.server";
import { publishedSyllabus } from "~/domains/courses/publication.store.server";
import { currentCourses } from "~/domains/courses/published.server";
import { type OutcomeState, shownOutcome } from "~/domains/courses/syllabus/shown-outcome";
import type { Visitor } from "~/domains/people/visitor";
import { topicRecords } from "./topic-records.server";

/** An outcome as the page shows it: where it is taught, practised and examined, and how far the reader has come. */
export interface ShownOutcome {
  id: string;
  statement: string;
  duties: Duty[];
  lessons: { course: string; slug: string; title: string }[];
  /** Items of its topics. */
  practice: number;
  exam: number;
  /** Null for anyone who is not signed in. */
  own: OutcomeState | null;
}

/** Read from `?duty=`; null for all. */
export const readDuty = (query: URLSearchParams): Duty | null =>
  DUTIES.find((duty) => duty === query.get("duty")) ?? null;

/** The syllabus: outcomes under the course whose topic comes first in them, of one duty or of all. */
export async function showSyllabus(visitor: Visitor, duty: Duty | null) {
  const [outcomes, courses, items] = await Promise.all([publishedSyllabus(db), currentCourses(), itemTopics(db)]);
  const records = visitor.signedIn
    ? await topicRecords(visitor.personId, courses, items, await lastAnswers(db, visitor.personId))
    : null;
  const shown = outcomes
    .filter(({ duties }) => duty === null || duties.includes(duty))
    .map(({ id, statement, duties, topics }): ShownOutcome & { home: string } => {
      const named = topics.map((key) => key.split("/") as [string, string]);
      const count = (bank: string) =>
        items.filter((item) => item.bank === bank && topics.includes(`${item.courseSlug}/${item.topic}`)).length;
      return {
        ...{ id, statement, duties, home: named[0]?.[0] ?? "" },
        lessons: named.flatMap(([course, topic]) =>
          (courses.find(({ slug }) => slug === course)?.lessons ?? [])
            .filter((lesson) => lesson.topic === topic)
            .map(({ slug, title }) => ({ course, slug, title })),
        ),
        ...{ practice: count("practice"), exam: count("exam") },
        own: records && shownOutcome(topics.flatMap((key) => records.get(key) ?? [])),
      };
    });
  const own = shown.flatMap((outcome) => outcome.own ?? []);
  return {
    duty,
    total: shown.length,
    /** How many she has shown; null for anyone who is not signed in. */
    shown: visitor.signedIn ? own.filter(({ state }) => state === "shown").length : null,
    courses: courses
      .map(({ slug, title }) => ({ slug, title, outcomes: shown.filter(({ home }) => home === slug) }))
      .filter((course) => course.outcomes.length > 0),
  };
}
