/** The list that an item is practised from: the set of its topic, what is due in the wrong-answer book, or a set made of the weakest topics. */
export const PRACTICE_LISTS = ["topic", "wrong", "weak"] as const;
export type PracticeList = (typeof PRACTICE_LISTS)[number];

/** Where an item is practised from. A set of the weakest topics is the items it was made of, so that no answer makes it shorter. */
export interface PracticePath {
  list: PracticeList;
  /** Item ids, in order; for `weak` alone. */
  set: readonly string[];
}

/** So many items a set of the weakest topics has: some ten minutes. */
export const SET_LENGTH = 10;
const ITEM_ID = /^[a-z0-9-]{1,80}$/;
const PARTING = ".";

/** Read from `?list=` and `&set=`; an unknown list is the topic's set, and what cannot be an item's id is left out. */
export function readPracticePath(query: URLSearchParams): PracticePath {
  const list = PRACTICE_LISTS.find((one) => one === query.get("list")) ?? "topic";
  if (list !== "weak") return { list, set: [] };
  const ids = (query.get("set") ?? "").slice(0, SET_LENGTH * 100).split(PARTING);
  return { list, set: [...new Set(ids.filter((id) => ITEM_ID.test(id)))].slice(0, SET_LENGTH) };
}

/** The same as it stands in an address; nothing for a topic's set. */
export const practiceQuery = ({ list, set }: PracticePath): string[] =>
  list === "topic" ? [] : [`list=${list}`, ...(set.length > 0 ? [`set=${set.join(PARTING)}`] : [])];
