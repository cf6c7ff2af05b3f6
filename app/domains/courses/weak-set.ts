import { SET_LENGTH } from "./practice-list";
import type { WeakTopic } from "./weak-topics";

/** A practice item with its topic, `course/topic`. */
export interface TopicItem {
  id: string;
  courseSlug: string;
  topic: string;
}
export interface WeakSet<Item extends TopicItem> {
  /** In the order in which they are practised. */
  items: Item[];
  /** So many of them are of the weak topics, the first ones. */
  ofWeak: number;
}

/**
 * A set to practise weak topics by: of these what was wrong the last time, then what was never answered; where that is less than a set, what is
 * due in the wrong-answer book, then what was never answered elsewhere, her own courses first. What was right the last time is left out.
 * @param last whether her last answer to each item was right, by item id
 * @param due item ids of the wrong-answer book, those due longest first
 */
export function weakSet<Item extends TopicItem>(
  weak: readonly Pick<WeakTopic, "topic">[],
  items: readonly Item[],
  { last, due, begun }: { last: ReadonlyMap<string, boolean>; due: readonly string[]; begun: ReadonlySet<string> },
): WeakSet<Item> {
  const known = new Map(items.map((item) => [item.id, item]));
  const ofWeak = weak.flatMap(({ topic }) => items.filter((item) => `${item.courseSlug}/${item.topic}` === topic));
  const unseen = items.filter(({ id }) => !last.has(id));
  const first = [...ofWeak.filter(({ id }) => last.get(id) === false), ...ofWeak.filter(({ id }) => !last.has(id))];
  const rest = [
    ...due.flatMap((id) => known.get(id) ?? []),
    ...unseen.filter(({ courseSlug }) => begun.has(courseSlug)),
    ...unseen.filter(({ courseSlug }) => !begun.has(courseSlug)),
  ];
  return {
    items: [...new Set([...first, ...rest])].slice(0, SET_LENGTH),
    ofWeak: Math.min(first.length, SET_LENGTH),
  };
}
