/** The list that an item is practised from: the set of its topic, or what is due in the wrong-answer book. */
export type PracticeList = "topic" | "wrong";

/** Read from `?list=`; anything else than `wrong` is the topic's set. */
export const readPracticeList = (query: URLSearchParams): PracticeList =>
  query.get("list") === "wrong" ? "wrong" : "topic";
