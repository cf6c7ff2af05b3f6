import type { TopicRecord } from "./syllabus/shown-outcome";

/** A topic that went badly so far, by `course/topic`. */
export interface WeakTopic {
  topic: string;
  right: number;
  answered: number;
}

/** A topic is weak below this share of right answers, a little drawn to the middle where few were given. */
const WEAK_BELOW = 0.75;
/** So many topics are practised at once: more would be no weakness but everything. */
const TOPICS = 3;

/**
 * The weakest topics, the worst first, by the last answers of practice and the best exam together: (right + 1) / (answered + 2), the rule of succession, so
 * that one wrong answer does not outweigh ten. Topics never answered are unknown, not weak.
 */
export function weakTopics(records: ReadonlyMap<string, TopicRecord>): WeakTopic[] {
  const share = ({ right, answered }: WeakTopic) => (right + 1) / (answered + 2);
  return [...records]
    .map(([topic, { practice, exam }]) => ({
      topic,
      right: practice.right + (exam?.right ?? 0),
      answered: practice.answered + (exam?.total ?? 0),
    }))
    .filter((one) => one.answered > one.right && share(one) < WEAK_BELOW)
    .sort((a, b) => share(a) - share(b) || (a.topic < b.topic ? -1 : 1))
    .slice(0, TOPICS);
}
