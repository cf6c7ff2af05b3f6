import { db } from "@db/client.server";
import type { ItemVersion } from "~/domains/assessment/item";
import { itemVersions } from "~/domains/assessment/item-versions.server";
import { findPracticeItem, practiceItems } from "~/domains/assessment/practice-items.server";
import { NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { courseAsRead } from "./own-version.server";
import {
  type BookedItem,
  countDue,
  findPracticeAnswer,
  findWrongEntry,
  lastAnswers,
  type PracticeAnswerRow,
  wrongEntries,
} from "./practice.store.server";
import type { PracticeList } from "./practice-list";
import { type PracticeSet, practiceSets } from "./practice-set";
import { getCurrentCourse } from "./published.server";
import type { PublishedCourse } from "./published-course";
import { type BookNews, newsOf } from "./wrong-book";

export interface PracticeView {
  course: PublishedCourse;
  sets: (PracticeSet & { title: string })[];
  /** Items of the wrong-answer book to be answered again today, of all courses. */
  wrongDue: number;
}

/** The practice sets of a course with what a person has done of each. */
export async function readPractice(personId: string, courseSlug: string, now: number): Promise<PracticeView> {
  const course = await getCurrentCourse(courseSlug);
  const [items, last, wrongDue] = await Promise.all([
    practiceItems(courseSlug),
    lastAnswers(db, personId),
    countDue(db, personId, isoDayOf(now)),
  ]);
  const titles = new Map(course.topics.map(({ key, title }) => [key, title]));
  const sets = practiceSets([...titles.keys()], items, last);
  return { course, sets: sets.map((set) => ({ ...set, title: titles.get(set.topic) ?? set.topic })), wrongDue };
}

export interface PracticeItemView {
  course: PublishedCourse;
  item: ItemVersion;
  /** Her answer, when the page shows one; the item is then the version that was answered. */
  answer: PracticeAnswerRow | null;
  /** What her answer did to the wrong-answer book. */
  news: BookNews | null;
  topicTitle: string;
  /** The lesson that teaches the topic in the version she is on. */
  lesson: { slug: string; title: string } | null;
  /** Place in the list, from 1, and its length; null for an item reached on its own. */
  position: { number: number; total: number } | null;
  /** Address of the next item of the list; null at its end. */
  next: { courseSlug: string; itemId: string } | null;
  /** Choices are shown in the order of this day. */
  day: string;
}

/** One practice item, fresh or with an answer of hers (`answerId`). */
export async function readPracticeItem(
  personId: string,
  courseSlug: string,
  itemId: string,
  list: PracticeList,
  answerId: string | null,
  now: number,
): Promise<PracticeItemView> {
  const course = await getCurrentCourse(courseSlug);
  const item = await findPracticeItem(courseSlug, itemId);
  if (!item) throw new NotFound("practice item");
  const found = answerId === null ? null : await findPracticeAnswer(db, personId, answerId);
  const answer = found?.itemId === itemId ? found : null;
  const shown = answer ? ((await itemVersions(db, [answer.itemVersionId]))[0] ?? item) : item;
  const today = isoDayOf(now);
  const topicTitle = course.topics.find(({ key }) => key === item.topic)?.title ?? item.topic;
  const asRead = await courseAsRead(personId, courseSlug);
  const lesson = asRead?.lessons.find(({ topic }) => topic === item.topic) ?? null;
  const place = await PLACES[list]({ personId, itemId, today, courseSlug, item });
  const news = answer && newsOf(await findWrongEntry(db, personId, itemId), answer);
  return { course, item: shown, answer, news, topicTitle, lesson, ...place, day: answer?.day ?? today };
}

interface At {
  personId: string;
  itemId: string;
  today: string;
  courseSlug: string;
  item: ItemVersion;
}
type Place = Pick<PracticeItemView, "position" | "next">;

/** What comes after an item in each list. A set of the weakest topics is of all courses, and read outside this room. */
const PLACES: Record<PracticeList, (at: At) => Place | Promise<Place>> = {
  topic: ({ courseSlug, item }) => placeInTopic(courseSlug, item),
  wrong: ({ personId, itemId, today }) => placeInBook(personId, itemId, today),
  weak: () => ({ position: null, next: null }),
};

async function placeInTopic(courseSlug: string, item: ItemVersion): Promise<Place> {
  const set = await practiceItems(courseSlug, item.topic);
  const at = set.findIndex(({ itemId }) => itemId === item.itemId);
  const next = set[at + 1];
  return {
    position: { number: at + 1, total: set.length },
    next: next ? { courseSlug, itemId: next.itemId } : null,
  };
}

/** An answered item is no longer due today, so the next one is the first of what is left. */
async function placeInBook(personId: string, itemId: string, today: string): Promise<Place> {
  const due = (await wrongEntries(db, personId)).filter((entry) => entry.dueOn <= today && entry.itemId !== itemId);
  const [next] = due;
  return { position: null, next: next ? { courseSlug: next.courseSlug, itemId: next.itemId } : null };
}

export interface WrongBookView {
  due: (BookedItem & { stem: string })[];
  /** Items that come later, by their day. */
  later: { day: string; count: number }[];
}

/** A person's wrong-answer book as of today. */
export async function readWrongBook(personId: string, now: number): Promise<WrongBookView> {
  const today = isoDayOf(now);
  const entries = await wrongEntries(db, personId);
  const due = entries.filter(({ dueOn }) => dueOn <= today);
  const versions = await itemVersions(
    db,
    due.map(({ versionId }) => versionId),
  );
  const later = new Map<string, number>();
  for (const { dueOn } of entries) if (dueOn > today) later.set(dueOn, (later.get(dueOn) ?? 0) + 1);
  return {
    due: due.map((entry, i) => ({ ...entry, stem: versions[i]?.stem ?? "" })),
    later: [...later].map(([day, count]) => ({ day, count })),
  };
}
