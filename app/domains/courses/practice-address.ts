import { type PracticePath, practiceQuery } from "./practice-list";

const IN_TOPIC: PracticePath = { list: "topic", set: [] };
const asked = (parts: readonly string[]): string => (parts.length === 0 ? "" : `?${parts.join("&")}`);

/**
 * Addresses of practice, written in one place. `list=wrong` goes through what is due in the wrong-answer book, `list=weak&set=…` through a set made
 * of the weakest topics.
 */
export const practiceAddress = (courseSlug: string, itemId: string, path: PracticePath = IN_TOPIC): string =>
  `/practice/${courseSlug}/${itemId}${asked(practiceQuery(path))}`;

/** Where an answer to the item is posted. */
export const practiceAnswersAddress = (courseSlug: string, itemId: string, path: PracticePath): string =>
  `/practice/${courseSlug}/${itemId}/answers${asked(practiceQuery(path))}`;

/** The item with an answer of hers and the reasons. */
export const practiceAnswerAddress = (
  courseSlug: string,
  itemId: string,
  path: PracticePath,
  answerId: string,
): string => `/practice/${courseSlug}/${itemId}${asked([`answer=${answerId}`, ...practiceQuery(path)])}#outcome`;
