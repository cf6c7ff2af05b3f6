import type { ItemResponse, TopicScore } from "@db/schema/assessment";
import { chosenOf } from "./response";

/** An item of a form with its key. Server only, never in what a page gets. */
export interface KeyedItem {
  /** The item's id on this form. */
  id: string;
  topic: string;
  /** Ids of the right choices. */
  key: ReadonlySet<string>;
}

export interface Score {
  score: number;
  maxScore: number;
  passed: boolean;
  /** By topic, in the order in which `topics` names them; topics that the form does not have are left out. */
  topicScores: TopicScore[];
}

/** Exactly the key: for one right choice that one, for several all of them and no other (全对得分). */
export function isRight(item: KeyedItem, response: ItemResponse | undefined): boolean {
  const chosen = chosenOf(response);
  return chosen.length === item.key.size && chosen.every((choice) => item.key.has(choice));
}

/** Scores a form: `pointsPerItem` for each right answer; passed from the cut score on. Items without a response are wrong. */
export function scoreForm(
  items: readonly KeyedItem[],
  responses: ReadonlyMap<string, ItemResponse>,
  rule: { pointsPerItem: number; cutScore: number },
): Score {
  const topics = new Map<string, TopicScore>();
  let right = 0;
  for (const item of items) {
    const topic = topics.get(item.topic) ?? { topic: item.topic, right: 0, total: 0 };
    topics.set(item.topic, topic);
    topic.total += 1;
    if (!isRight(item, responses.get(item.id))) continue;
    topic.right += 1;
    right += 1;
  }
  const score = points(right, rule.pointsPerItem);
  return {
    score,
    maxScore: points(items.length, rule.pointsPerItem),
    passed: score >= rule.cutScore,
    topicScores: [...topics.values()].sort((a, b) => (a.topic < b.topic ? -1 : 1)),
  };
}

/** Points to a thousandth, so that 0.1 three times is 0.3 and a cut score is met when it is met. */
const points = (count: number, each: number): number => Math.round(count * each * 1000) / 1000;
