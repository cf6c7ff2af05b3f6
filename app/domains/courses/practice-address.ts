import type { PracticeList } from "./practice-list";

/** Addresses of practice, written in one place. `list=wrong` goes through what is due in the wrong-answer book, `list=weak` through the weakest topics. */
export function practiceAddress(courseSlug: string, itemId: string, list: PracticeList = "topic"): string {
  return `/practice/${courseSlug}/${itemId}${list === "topic" ? "" : `?list=${list}`}`;
}

/** Where an answer to the item is posted. */
export const practiceAnswersAddress = (courseSlug: string, itemId: string, list: PracticeList): string =>
  `/practice/${courseSlug}/${itemId}/answers${list === "topic" ? "" : `?list=${list}`}`;

/** The item with an answer of hers and the reasons. */
export const practiceAnswerAddress = (
  courseSlug: string,
  itemId: string,
  list: PracticeList,
  answerId: string,
): string => `/practice/${courseSlug}/${itemId}?answer=${answerId}${list === "topic" ? "" : `&list=${list}`}#outcome`;
