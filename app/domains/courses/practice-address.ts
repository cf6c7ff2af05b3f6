import type { PracticeList } from "./practice-list";

/** Addresses of practice, written in one place. `list=wrong` goes through what is due in the wrong-answer book. */
export function practiceAddress(courseSlug: string, itemId: string, list: PracticeList = "topic"): string {
  return `/practice/${courseSlug}/${itemId}${list === "wrong" ? "?list=wrong" : ""}`;
}

/** Where an answer to the item is posted. */
export const practiceAnswersAddress = (courseSlug: string, itemId: string, list: PracticeList): string =>
  `/practice/${courseSlug}/${itemId}/answers${list === "wrong" ? "?list=wrong" : ""}`;

/** The item with an answer of hers and the reasons. */
export const practiceAnswerAddress = (
  courseSlug: string,
  itemId: string,
  list: PracticeList,
  answerId: string,
): string => `/practice/${courseSlug}/${itemId}?answer=${answerId}${list === "wrong" ? "&list=wrong" : ""}#outcome`;
