/** What a person has done in a topic. */
export interface TopicRecord {
  /** Whether every lesson of the topic is finished. */
  learnt: boolean;
  /** Practice items of the topic: answered at all, and right the last time. */
  practice: { answered: number; right: number };
  /** Of a released exam that counts: items of the topic, and right ones; the best where there are several. */
  exam: { right: number; total: number } | null;
}

/** How far a person has come with an outcome, and by what she has shown it. */
export type OutcomeState =
  | { state: "untouched" }
  | { state: "begun" }
  | { state: "learnt" }
  | { state: "shown"; by: "exam" | "certificate" | "practice" };

/** Shown by practice: at least so many of a topic's items answered, and this share right the last time. */
export const PRACTICE = { items: 5, share: 0.8 };
/** Shown by an exam: this share of a topic's items right. */
export const EXAM_SHARE = 0.6;

const byExam = ({ exam }: TopicRecord): boolean =>
  exam !== null && exam.total > 0 && exam.right / exam.total >= EXAM_SHARE;
const byPractice = ({ practice: { answered, right } }: TopicRecord): boolean =>
  answered >= PRACTICE.items && right / answered >= PRACTICE.share;

/**
 * An outcome is shown when each topic of its course is, by an exam or by practice; `by` says exam only where all of it was examined. A certificate of the
 * course stands for an exam whose topics nobody kept. It says what somebody has shown here, not what she can do: no word of it reaches a certificate.
 * @param topics those of the course under which it stands, not those that deepen it elsewhere
 * @param certified she holds a certificate of that course which is in force
 */
export function shownOutcome(topics: readonly TopicRecord[], certified = false): OutcomeState {
  if (topics.length === 0) return { state: "untouched" };
  if (topics.every(byExam)) return { state: "shown", by: "exam" };
  const passed = (topic: TopicRecord) => byExam(topic) || (certified && topic.exam === null);
  if (topics.every(passed)) return { state: "shown", by: "certificate" };
  if (topics.every((topic) => passed(topic) || byPractice(topic))) return { state: "shown", by: "practice" };
  if (topics.every(({ learnt }) => learnt)) return { state: "learnt" };
  const touched = topics.some(({ learnt, practice, exam }) => learnt || practice.answered > 0 || exam !== null);
  return { state: touched ? "begun" : "untouched" };
}
