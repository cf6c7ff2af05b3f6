import { expect, it } from "vitest";
import { shownOutcome, type TopicRecord } from "./shown-outcome";

const topic = (change: Partial<TopicRecord> = {}): TopicRecord => ({
  learnt: false,
  practice: { answered: 0, right: 0 },
  exam: null,
  ...change,
});
const practised = (right: number, answered: number) => topic({ practice: { answered, right } });
const examined = (right: number, total: number) => topic({ exam: { right, total } });

it.each<[string, TopicRecord[], object]>([
  ["nothing done", [topic(), topic()], { state: "untouched" }],
  ["no topic", [], { state: "untouched" }],
  ["a lesson of one", [topic({ learnt: true }), topic()], { state: "begun" }],
  ["one answer", [practised(1, 1)], { state: "begun" }],
  ["an exam that went wrong", [examined(1, 4)], { state: "begun" }],
  ["all lessons", [topic({ learnt: true }), topic({ learnt: true })], { state: "learnt" }],
  ["practice of four items is too little", [practised(4, 4)], { state: "begun" }],
  ["practice four of five", [practised(4, 5)], { state: "shown", by: "practice" }],
  ["practice seven of ten", [practised(7, 10)], { state: "begun" }],
  ["an exam at the share", [examined(3, 5)], { state: "shown", by: "exam" }],
  ["one by exam, one by practice", [examined(4, 4), practised(5, 5)], { state: "shown", by: "practice" }],
  ["one of two", [examined(4, 4), topic()], { state: "begun" }],
  ["an exam without items of it", [examined(0, 0)], { state: "begun" }],
])("%s", (_name, topics, state) => {
  expect(shownOutcome(topics)).toEqual(state);
});

it.each<[string, TopicRecord[], object]>([
  ["an exam that nobody kept the topics of", [topic(), topic()], { state: "shown", by: "certificate" }],
  ["one topic by an exam", [examined(4, 4), topic()], { state: "shown", by: "certificate" }],
  ["a topic that the exam went wrong in", [examined(1, 4), topic()], { state: "begun" }],
  ["all by an exam", [examined(4, 4)], { state: "shown", by: "exam" }],
])("with a certificate of the course: %s", (_name, topics, state) => {
  expect(shownOutcome(topics, true)).toEqual(state);
});
