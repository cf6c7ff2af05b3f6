import { expect, it } from "vitest";
import type { TopicRecord } from "./syllabus/shown-outcome";
import { weakTopics } from "./weak-topics";

const record = (right: number, answered: number, exam: TopicRecord["exam"] = null): TopicRecord => ({
  learnt: false,
  practice: { answered, right },
  exam,
});
const weak = (records: Record<string, TopicRecord>) =>
  weakTopics(new Map(Object.entries(records))).map(({ topic }) => topic);

it("puts the worst topics first, three at most, and counts neither the unknown nor the sound", () => {
  expect(weak({ "a/new": record(0, 0), "a/right": record(1, 1), "a/good": record(9, 10) })).toEqual([]);
  expect(
    weak({
      "a/half": record(5, 10),
      "a/none": record(0, 10),
      "a/one": record(0, 1),
      "b/few": record(2, 4),
      "b/more": record(6, 9),
    }),
  ).toEqual(["a/none", "a/one", "a/half"]);
  // An exam counts with practice.
  expect(weak({ "a/exam": record(5, 5, { right: 0, total: 4 }) })).toEqual(["a/exam"]);
});
