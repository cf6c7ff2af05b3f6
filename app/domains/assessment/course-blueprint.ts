import type { BlueprintCell } from "@db/schema/assessment";

/** The course whose exam is there from the first day. Its mock stands at /exams/mock (contract). */
export const FIRST_COURSE = "standardization-law";

/** Items of an exam, and of each topic its easy and its hard ones; the first course's bank is larger, and so is its exam. */
const FIRST = { items: 50, ends: 2 };
const OTHER = { items: 25, ends: 1 };

/** How many items of each topic and difficulty an exam draws; the first topics give one medium item more where the rest does not divide. */
export function courseBlueprint({
  slug,
  topics,
}: {
  slug: string;
  topics: readonly { key: string }[];
}): BlueprintCell[] {
  const { items, ends } = slug === FIRST_COURSE ? FIRST : OTHER;
  const medium = Math.max(0, items - 2 * ends * topics.length);
  return topics.flatMap(({ key: topic }, i): BlueprintCell[] => [
    { topic, difficulty: "easy", count: ends },
    {
      topic,
      difficulty: "medium",
      count: Math.floor(medium / topics.length) + (i < medium % topics.length ? 1 : 0),
    },
    { topic, difficulty: "hard", count: ends },
  ]);
}
