import type { Reader } from "@db/client.server";
import type { EligibilityLine } from "@db/schema/nominations";
import type { Cycle } from "~/domains/awards/cycle/cycle";
import { decisionRuleOf } from "~/domains/awards/cycle/cycle-rules";
import {
  type Count,
  isWithdrawn,
  rankedNow,
  rankingInput,
  readCount,
  type Scored,
} from "~/domains/awards/decision/count.store.server";
import { type Meeting, type MeetingWordRow, wordsOf } from "~/domains/awards/decision/decision.store.server";
import { type MeetingFault, type MeetingGround, meetingFaults } from "~/domains/awards/decision/meeting-faults";
import { type SaidWord, saidWords } from "~/domains/awards/decision/said-words";
import { isEligible } from "~/domains/awards/eligibility/eligibility";
import { type Objection, objectionsOf, standingNotice } from "~/domains/awards/notice/notice.store.server";
import { type Ranking, rankNominations } from "~/domains/awards/scores/ranking";
import { isoDayOf } from "~/kernel/instant-format";
import { checkEligibility } from "../nomination/check-eligibility.server";
import { askingSince } from "../notice/notice-ground.server";

/** Everything that a meeting decides by, as it is at one moment. */
export interface Decision {
  cycle: Cycle;
  meeting: Meeting;
  count: Count;
  ranking: Ranking;
  rows: MeetingWordRow[];
  words: SaidWord[];
  /** Conditions as they come out today, by alias, of whom it concerns. */
  eligibility: Map<string, EligibilityLine[]>;
  ground: MeetingGround;
  faults: MeetingFault[];
  withdrawn: Scored[];
  /** Rulings that ask for another list than the one on notice; none of a meeting that is closed. */
  rulings: AskingRuling[];
  /** Their numbers, for who closes the meeting has seen them. */
  asking: number[];
}

/** An objection whose ruling asks for another list; `nomination` null where it is about all of it. */
type AskingRuling = Pick<Objection, "number" | "nomination" | "ruling">;

/**
 * A meeting with its ranking, its words, and what keeps it from being closed. Conditions are looked at again of everybody who is to be chosen or
 * stands above the cut. Of one that is closed all is as it was. @throws Refused before the ballots are unblinded
 */
export async function readDecision(on: Reader, cycle: Cycle, meeting: Meeting, now: number): Promise<Decision> {
  const count = await readCount(on, cycle);
  const rows = await wordsOf(on, meeting.id);
  const closed = meeting.closedAt !== null;
  const ranked = closed ? new Set(rows.map(({ nomination }) => nomination)) : rankedNow(count);
  const ranking = rankNominations(rankingInput(cycle, count, ranked, meeting.panelOrders));
  const words = saidWords(ranking, rows);
  const eligibility = closed ? new Map() : await eligibilityToday(on, cycle, count, concerned(ranking, words), now);
  const rulings = closed ? [] : await askingRulings(on, cycle.id);
  const ground = groundOf(cycle, { meeting, ranking, count, eligibility, rulings, now });
  return {
    cycle,
    meeting,
    count,
    ranking,
    rows,
    words,
    eligibility,
    ground,
    faults: closed ? [] : meetingFaults(ground, words),
    withdrawn: count.scored.filter((one) => isWithdrawn(one) && !ranked.has(one.alias)),
    rulings,
    asking: rulings.map(({ number }) => number),
  };
}

/** Rulings that no list has followed since. */
export async function askingRulings(on: Reader, cycleId: string): Promise<AskingRuling[]> {
  const numbers = new Set(
    (await askingSince(on, cycleId, await standingNotice(on, cycleId))).flatMap(({ number, material }) =>
      // How somebody is written is no matter of the meeting.
      material === true ? [number] : [],
    ),
  );
  if (numbers.size === 0) return [];
  const all = await objectionsOf(on, cycleId);
  // Who objected, and in which words, is no matter of the meeting.
  return all.flatMap(({ number, nomination, ruling }) => (numbers.has(number) ? [{ number, nomination, ruling }] : []));
}

/** Whom the conditions concern at the decision: whoever may be on the list. */
const concerned = ({ rows }: Ranking, words: readonly SaidWord[]): Set<string> =>
  new Set([
    ...rows.filter(({ standing }) => standing === "in" || standing === "open").map(({ nomination }) => nomination),
    ...words.filter(({ chosen }) => chosen).map(({ nomination }) => nomination),
  ]);

/** The cycle's conditions as they come out now, by alias; nothing of whom the platform knows no more. */
export async function eligibilityToday(
  on: Reader,
  cycle: Cycle,
  { scored }: Pick<Count, "scored">,
  aliases: ReadonlySet<string>,
  now: number,
): Promise<Map<string, EligibilityLine[]>> {
  const found = new Map<string, EligibilityLine[]>();
  for (const { alias, nomination } of scored)
    if (aliases.has(alias) && nomination.personId !== null)
      found.set(alias, await checkEligibility(on, cycle, nomination.personId, now));
  return found;
}

interface Known extends Pick<Decision, "meeting" | "ranking" | "count" | "eligibility" | "rulings"> {
  now: number;
}
const groundOf = ({ rules }: Cycle, { meeting, ranking, count, eligibility, rulings, now }: Known): MeetingGround => ({
  ranking,
  meeting,
  cap: rules.cap,
  categories: rules.categories,
  rule: decisionRuleOf(rules),
  categoryOf: new Map(count.scored.map(({ alias, nomination }) => [alias, nomination.category])),
  ineligible: new Set([...eligibility].filter(([, lines]) => !isEligible(lines).ok).map(([alias]) => alias)),
  short: new Set(ranking.rows.flatMap(({ nomination, score }) => (score.shortBallots === null ? [] : [nomination]))),
  ruled: new Set(rulings.flatMap(({ nomination }) => nomination ?? [])),
  today: isoDayOf(now),
});
