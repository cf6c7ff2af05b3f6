import { db } from "@db/client.server";
import { DUTIES, type Duty } from "@db/statuses";
import { itemTopics } from "~/domains/assessment/item.store.server";
import { listSittings } from "~/domains/assessment/sitting.store.server";
import { coursesAsRead } from "~/domains/courses/own-version.server";
import { lastAnswers } from "~/domains/courses/practice.store.server";
import { publishedSyllabus } from "~/domains/courses/publication.store.server";
import { currentCourses } from "~/domains/courses/published.server";
import { type OutcomeState, shownOutcome } from "~/domains/courses/syllabus/shown-outcome";
import { standingUnder } from "~/domains/courses/syllabus/syllabus-source";
import { listOwnCertificates, statusAt } from "~/domains/credentials/assertion.store.server";
import type { Visitor } from "~/domains/people/visitor";
import { topicRecords } from "./topic-records.server";

/** An outcome as the page shows it: where it is taught, practised and examined, and how far the reader has come. */
export interface ShownOutcome {
  id: string;
  statement: string;
  duties: Duty[];
  /** Of the version that the reader is on. */
  lessons: { course: string; slug: string; title: string }[];
  /** Lessons of other courses that deepen it; nobody needs them to show it. */
  deeper: { course: string; slug: string; title: string }[];
  /** Items of its topics in its own course. */
  practice: number;
  exam: number;
  /** Null for anyone who is not signed in. */
  own: OutcomeState | null;
}

/** Read from `?duty=`; null for all. */
export const readDuty = (query: URLSearchParams): Duty | null =>
  DUTIES.find((duty) => duty === query.get("duty")) ?? null;

/** The syllabus: outcomes under their course, of one duty or of all. */
export async function showSyllabus(visitor: Visitor, duty: Duty | null, now: number) {
  const [outcomes, courses, asRead, items] = await Promise.all([
    publishedSyllabus(db),
    currentCourses(),
    coursesAsRead(visitor.signedIn ? visitor.personId : null),
    itemTopics(db),
  ]);
  const records = visitor.signedIn
    ? await topicRecords(visitor.personId, courses, items, await lastAnswers(db, visitor.personId))
    : null;
  const certified = visitor.signedIn ? await certifiedCourses(visitor.personId, now) : new Set<string>();
  const lessonsOf = (topics: readonly string[]) =>
    topics.flatMap((key) => {
      const [course = "", topic] = key.split("/");
      const lessons = asRead.find(({ slug }) => slug === course)?.lessons ?? [];
      return lessons.filter((one) => one.topic === topic).map(({ slug, title }) => ({ course, slug, title }));
    });
  const shown = outcomes
    .filter(({ duties }) => duty === null || duties.includes(duty))
    .map(({ id, statement, duties, topics }): ShownOutcome & { home: string } => {
      const { course: home, own, deeper } = standingUnder({ topics });
      const count = (bank: string) =>
        items.filter((item) => item.bank === bank && own.includes(`${item.courseSlug}/${item.topic}`)).length;
      return {
        id,
        statement,
        duties,
        home,
        lessons: lessonsOf(own),
        deeper: lessonsOf(deeper),
        practice: count("practice"),
        exam: count("exam"),
        own:
          records &&
          shownOutcome(
            own.flatMap((key) => records.get(key) ?? []),
            certified.has(home),
          ),
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

/** Courses of whose exam she holds a certificate that is in force. */
async function certifiedCourses(personId: string, now: number): Promise<Set<string>> {
  const [held, sittings] = await Promise.all([listOwnCertificates(db, personId), listSittings(db)]);
  const valid = new Set(held.flatMap((one) => (statusAt(one, now).status === "valid" ? [one.achievementId] : [])));
  return new Set(
    sittings.flatMap(({ achievementId, courseSlug }) =>
      achievementId !== null && valid.has(achievementId) ? [courseSlug] : [],
    ),
  );
}
