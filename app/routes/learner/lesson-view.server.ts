import type { StoredCheck } from "@db/schema/courses";
import type { ItemKind } from "@db/statuses";
import { outcomeOf } from "~/domains/courses/check";
import {
  citedName,
  type EndedCitation,
  endedCitations,
  entryOfCitation,
  markEnded,
  nameOfEntry,
} from "~/domains/courses/cited-entry";
import { citedClause, citedEntry, clauseHref, clauseLabel, entryHref, parseClause } from "~/domains/courses/clause";
import type { AnswerRow } from "~/domains/courses/learning.store.server";
import type { LessonProgress } from "~/domains/courses/progress";
import { checkAnchor, type Place } from "~/domains/courses/published-course";
import { type LessonView, readLessonView } from "~/domains/courses/read-lesson.server";
import { type Regulation, regulationsOf } from "~/domains/courses/regulation.server";
import type { RegisterEntry } from "~/domains/register/entry";
import { isEnded } from "~/domains/register/entry";
import { knownEntries } from "~/domains/register/known-entries.server";
import type { Locale } from "~/i18n/translate";
import { type LessonMarksView, lessonMarks } from "./lesson-marks.server";
import { type LessonSegment, lessonSegments } from "./lesson-text.server";

/** What was answered and what it comes to; keys and reasons of a check are in a page only here. */
export interface OutcomeView {
  correct: boolean;
  incomplete: boolean;
  reasons: { text: string; feedback: string }[];
  others: { text: string; feedback: string }[];
  rationale: string;
  source: { law: string; clause: string; href: string } | { standard: string; ended: boolean; href: string } | null;
}
export interface CheckView {
  id: string;
  anchor: string;
  number: number;
  kind: ItemKind;
  stem: string;
  choices: { id: string; text: string; state?: "right" | "wrong" }[];
  chosen: string[];
  outcome: OutcomeView | null;
  /** The place that follows, for those who read on first. */
  skipTo: string;
  /** The first check that is not right yet carries the page's filled button. */
  main: boolean;
}
export interface LessonPageView {
  course: { slug: string; title: string; versionId: string };
  lesson: { slug: string; number: number; title: string; minutes: number; goals: string[] };
  lessons: LessonProgress[];
  done: number;
  enrolled: boolean;
  updated: boolean;
  /** A place further in than the beginning, to go on from. */
  resume: Place | null;
  /** Any place has been kept. */
  kept: boolean;
  segments: LessonSegment[];
  checks: CheckView[];
  /** What she keeps in it. */
  marks: LessonMarksView;
  /** What it cites that is no longer in force. */
  ended: EndedCitation[];
}

const END = "lesson-end";

/** Everything the lesson page shows to one person. */
export async function lessonPageView(
  personId: string,
  courseSlug: string,
  lessonSlug: string,
  locale: Locale,
  today: string,
): Promise<LessonPageView> {
  const view = await readLessonView(personId, courseSlug, lessonSlug);
  const { course, lesson, progress, enrolment, updated, answers } = view;
  const citations = lesson.blocks.flatMap((block) => (block.type === "html" ? block.clauses : [block.check.clause]));
  const [segments, laws, register, marks] = await Promise.all([
    lessonSegments(course.slug, lesson, locale),
    regulationsOf(lesson.checks.map(({ clause }) => clause)),
    knownEntries(),
    lessonMarks(personId, courseSlug, lesson),
  ]);
  const ended = endedCitations(register, citations, today);
  const own = progress.lessons[lesson.number - 1];
  const { slug, number, title, minutes, goals } = lesson;
  return {
    course: { slug: course.slug, title: course.title, versionId: course.versionId },
    lesson: { slug, number, title, minutes, goals },
    lessons: progress.lessons,
    done: progress.done,
    enrolled: enrolment !== null,
    updated,
    resume: own?.place && own.place.before > 0 ? own.place : null,
    kept: own?.updatedAt != null,
    segments: segments.map((segment) =>
      segment.type === "html" && ended.length > 0 ? { ...segment, html: markEnded(segment.html, ended) } : segment,
    ),
    marks,
    checks: viewChecks(view, answers, { laws, register, today }),
    ended,
  };
}

function viewChecks({ lesson }: LessonView, answers: ReadonlyMap<string, AnswerRow>, sources: Sources): CheckView[] {
  const main = lesson.checks.find(({ id }) => answers.get(id)?.correct !== true)?.id;
  return lesson.checks.map((check, i) => {
    const answer = answers.get(check.id);
    const at = lesson.places.findIndex(({ anchor }) => anchor === checkAnchor(check.id));
    const { id, kind, stem } = check;
    return {
      id,
      kind,
      stem,
      anchor: checkAnchor(id),
      number: i + 1,
      ...viewAnswer(check, answer?.chosen ?? [], sources),
      skipTo: lesson.places[at + 1]?.anchor ?? END,
      main: id === main,
    };
  });
}

/** Where the words of citations are found, on a day. */
export interface Sources {
  laws: ReadonlyMap<string, Regulation>;
  register: ReadonlyMap<string, RegisterEntry>;
  today: string;
}

/** What an answer rests on: a clause word for word, or a standard as the register has it. */
export function sourceOf(citation: string, { laws, register, today }: Sources): OutcomeView["source"] {
  if (citedEntry(citation) !== null) {
    const entry = entryOfCitation(register, citation);
    return (
      entry && {
        standard: citedName(nameOfEntry(entry), citedClause(citation)),
        ended: isEnded(entry, today),
        href: entryHref(entry.key),
      }
    );
  }
  const ref = parseClause(citation);
  const law = ref && laws.get(ref.regulation);
  return ref && law ? { law: law.shortTitle, clause: clauseLabel(ref), href: clauseHref(ref) } : null;
}

/** Choices and outcome of a check or practice item; without an answer neither tells anything about the key. */
export function viewAnswer(
  check: StoredCheck,
  chosen: readonly string[],
  sources: Sources,
): Pick<CheckView, "choices" | "chosen" | "outcome"> {
  const taken = check.choices.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  if (taken.length === 0)
    return { choices: check.choices.map(({ id, text }) => ({ id, text })), chosen: [], outcome: null };
  const { correct, incomplete, reasons, others, rationale, clause } = outcomeOf(check, taken);
  return {
    choices: check.choices.map((choice) => ({
      id: choice.id,
      text: choice.text,
      ...(taken.includes(choice.id) && { state: choice.correct ? ("right" as const) : ("wrong" as const) }),
    })),
    chosen: taken,
    outcome: {
      correct,
      incomplete,
      rationale,
      reasons: reasons.map(({ text, feedback }) => ({ text, feedback })),
      others: others.map(({ text, feedback }) => ({ text, feedback })),
      source: sourceOf(clause, sources),
    },
  };
}
