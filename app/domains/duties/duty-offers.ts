import type { Duty, DutySource } from "@db/statuses";

/** Something the platform saw already and that may become a record by one press. `key` is unlike for every offer. */
export interface Offer {
  key: string;
  sourceKind: DutySource;
  sourceId: string;
  duty: Duty;
  work: string;
  day: string;
  sentence: string;
}

/** What was seen at one firm, whatever of it is her own. */
export interface Seen {
  trainings: { id: string; day: string; topic: string; audience: string; people: number; minutes: number }[];
  /** A day is missing where somebody else did it. */
  standards: { id: string; number: string; title: string; disclosedOn: string | null; withdrawnOn: string | null }[];
  checks: { id: string; day: string; subject: string; conclusion: string | null }[];
  orders: { id: string; conduct: string; outcomeOn: string | null }[];
}

const LONGEST = 200;
const offer = (
  sourceKind: DutySource,
  sourceId: string,
  duty: Duty,
  work: string,
  day: string,
  text: string,
): Offer => ({
  key: `${sourceKind}/${sourceId}`,
  sourceKind,
  sourceId,
  duty,
  work,
  day,
  sentence: [...text].slice(0, LONGEST).join(""),
});

/** A later moment of the same thing is a source of its own: a standard withdrawn. */
const later = (id: string): string => `${id}/later`;

/**
 * What she may take over as records, the oldest first: a training given, a standard disclosed or withdrawn, a check with what
 * came of it so far, an order with its outcome. Each once (`used` are the keys of sources in records that stand), within her term, and only
 * of duties that are hers.
 */
export function offersOf(
  seen: Seen,
  { from, lastDay, duties }: { from: string; lastDay: string | null; duties: readonly string[] },
  used: ReadonlySet<string>,
): Offer[] {
  const all = [
    ...seen.trainings.map(({ id, day, topic, audience, people, minutes }) =>
      offer("training", id, "training", "lecture", day, `${topic}（${audience}，${people}人，${minutes}分钟）`),
    ),
    ...seen.standards.flatMap(({ id, number, title, disclosedOn, withdrawnOn }) => {
      const name = `${number} ${title}`;
      const standard = "disclosed-standard";
      return [
        ...(disclosedOn === null ? [] : [offer(standard, id, "disclosure", "publishing", disclosedOn, `公开${name}`)]),
        ...(withdrawnOn === null
          ? []
          : [offer(standard, later(id), "disclosure", "updating", withdrawnOn, `不再执行${name}`)]),
      ];
    }),
    // One check is one piece of work, whenever it was closed.
    ...seen.checks
      .filter(({ id }) => !used.has(`spot-check/${later(id)}`))
      .map(({ id, day, subject, conclusion }) => {
        const text = conclusion === null ? `抽查${subject}` : `抽查${subject}，结论：${conclusion}`;
        return offer("spot-check", id, "spot-check", "operations", day, text);
      }),
    ...seen.orders.flatMap(({ id, conduct, outcomeOn }) =>
      outcomeOn === null ? [] : [offer("stop-order", id, "stopping", "stopped", outcomeOn, `制止${conduct}`)],
    ),
  ];
  return all
    .filter(({ key, day, duty }) => {
      const inTerm = day >= from && (lastDay === null || day <= lastDay);
      return inTerm && duties.includes(duty) && !used.has(key);
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.key < b.key ? -1 : 1));
}
