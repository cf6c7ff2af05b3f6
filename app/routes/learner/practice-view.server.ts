import type { ItemKind } from "@db/statuses";
import { practiceAddress, practiceAnswersAddress } from "~/domains/courses/practice-address";
import { type PracticeList, readPracticePath } from "~/domains/courses/practice-list";
import { choicesOfDay } from "~/domains/courses/practice-set";
import { type PracticeItemView, readPracticeItem } from "~/domains/courses/read-practice.server";
import { regulationsOf } from "~/domains/courses/regulation.server";
import type { BookNews } from "~/domains/courses/wrong-book";
import { reportHref } from "~/domains/mistakes/mistake-address";
import { knownEntries } from "~/domains/register/known-entries.server";
import { placeInWeakSet } from "~/flows/learning/weak-set-place.server";
import { type CheckView, type OutcomeView, viewAnswer } from "./lesson-view.server";

export interface PracticePageView {
  course: { slug: string; title: string };
  topic: string;
  from: PracticeList;
  position: { number: number; total: number } | null;
  kind: ItemKind;
  stem: string;
  choices: (CheckView["choices"][number] & { chosen: boolean })[];
  chosen: string[];
  /** With the reasons of all choices: in practice the key is told after the first answer. */
  outcome: OutcomeView | null;
  news: BookNews | null;
  lesson: { href: string; title: string } | null;
  /** Where an answer is posted. */
  answers: string;
  /** Where a mistake in it is reported, once it was answered. */
  report: string | null;
  /** The next item of the list; null at its end. */
  next: string | null;
  /** The list itself. */
  list: string;
}

export interface PracticePlace {
  courseSlug: string;
  itemId: string;
  query: URLSearchParams;
}

/** A practice item as its page shows it: open, or with the answer `?answer=` and what it comes to. */
export async function practicePageView(
  personId: string,
  { courseSlug, itemId, query }: PracticePlace,
  now: number,
): Promise<PracticePageView> {
  const asked = readPracticePath(query);
  const { list } = asked;
  const view = await readPracticeItem(personId, courseSlug, itemId, list, query.get("answer"), now);
  const { course, item, topicTitle, lesson, news } = view;
  const { position, next, set } =
    list === "weak" ? await placeInWeakSet(personId, itemId, asked.set, now) : { ...view, set: asked.set };
  const path = { list, set };
  return {
    course: { slug: course.slug, title: course.title },
    topic: topicTitle,
    position,
    news,
    kind: item.kind,
    stem: item.stem,
    from: list,
    ...(await answered(view)),
    lesson: lesson && { href: `/courses/${course.slug}/${lesson.slug}`, title: lesson.title },
    answers: practiceAnswersAddress(course.slug, itemId, path),
    report: view.answer && reportHref("item", course.slug, itemId, view.answer.id),
    next: next && practiceAddress(next.courseSlug, next.itemId, path),
    list: list === "wrong" ? "/wrong-answers" : list === "weak" ? "/practice" : `/practice/${course.slug}`,
  };
}

/** The choices in the day's order; after an answer with the key and every reason. */
async function answered({
  item,
  answer,
  day,
}: PracticeItemView): Promise<Pick<PracticePageView, "choices" | "chosen" | "outcome">> {
  const shown = { ...item, choices: choicesOfDay(item.kind, item.choices, day) };
  const { choices, chosen, outcome } = viewAnswer(shown, answer?.chosen ?? [], {
    laws: await regulationsOf([item.clause]),
    register: await knownEntries(),
    today: day,
  });
  if (!outcome) return { choices: choices.map((one) => ({ ...one, chosen: false })), chosen, outcome };
  const told = new Set(outcome.reasons.map(({ text }) => text));
  return {
    chosen,
    choices: shown.choices.map(({ id, text, correct }) => ({
      id,
      text,
      chosen: chosen.includes(id),
      ...(correct ? { state: "right" as const } : chosen.includes(id) && { state: "wrong" as const }),
    })),
    outcome: {
      ...outcome,
      others: shown.choices.flatMap(({ text, feedback }) => (feedback && !told.has(text) ? [{ text, feedback }] : [])),
    },
  };
}
