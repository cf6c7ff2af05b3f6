/** The list that an item is practised from: the set of its topic, what is due in the wrong-answer book, or the weakest topics. */
export const PRACTICE_LISTS = ["topic", "wrong", "weak"] as const;
export type PracticeList = (typeof PRACTICE_LISTS)[number];

/** Read from `?list=`; anything unknown is the topic's set. */
export const readPracticeList = (query: URLSearchParams): PracticeList =>
  PRACTICE_LISTS.find((list) => list === query.get("list")) ?? "topic";
