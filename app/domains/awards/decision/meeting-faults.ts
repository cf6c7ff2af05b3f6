import type { DecisionRule } from "@db/schema/cycle-rules";
import { type Refusal, refused } from "~/kernel/verdict";
import { type DecisionGround, decisionFaults, departs } from "./decide-list";
import type { SaidWord, Votes } from "./said-words";

/** What a meeting is as it was written down. */
export interface MeetingFacts {
  /** `YYYY-MM-DD`. */
  heldOn: string | null;
  place: string;
  chair: string;
  present: readonly string[];
  minutes: string;
}

export interface MeetingGround extends DecisionGround {
  rule: DecisionRule;
  meeting: MeetingFacts;
  /** Who does not meet the cycle's conditions any more, by alias. */
  ineligible: ReadonlySet<string>;
  /** Of whom fewer ballots count than the rule asks for. */
  short: ReadonlySet<string>;
  /** About whom a ruling asks for another list than the one on notice. */
  ruled: ReadonlySet<string>;
  today: string;
}

export type MeetingFault = Refusal & { nomination: string };

const fault = (nomination: string, reason: string, values?: Refusal["values"]): MeetingFault => ({
  ...refused(`award.decision.${reason}`, values),
  nomination,
});

/** Everything that keeps a meeting from being closed, beside whom it is about; `list` for all, `meeting` for what it is. */
export const meetingFaults = (ground: MeetingGround, words: readonly SaidWord[]): MeetingFault[] => [
  ...factsFaults(ground),
  ...decisionFaults(ground, words),
  ...words.flatMap((word) => [...voteFaults(ground, word), ...unexplained(ground, word)]),
];

/** What is wrong with one word by itself, whatever the others are. */
export const wordFaults = (ground: MeetingGround, word: SaidWord): MeetingFault[] => [
  ...decisionFaults({ ...ground, categories: [], cap: Number.POSITIVE_INFINITY }, [word]).filter(
    ({ nomination, reason }) => nomination === word.nomination && !/\.(missing|tieOpen)$/.test(reason),
  ),
  ...voteFaults(ground, word),
  ...unexplained(ground, word),
];

function factsFaults({ meeting, rule: { quorum }, today }: MeetingGround): MeetingFault[] {
  const { heldOn, chair, present, minutes } = meeting;
  return [
    ...(heldOn === null ? [fault("meeting", "heldOnMissing")] : []),
    ...(heldOn !== null && heldOn > today ? [fault("meeting", "heldOnAhead")] : []),
    ...(chair === "" ? [fault("meeting", "chairMissing")] : []),
    ...(present.length === 0 ? [fault("meeting", "presentMissing")] : []),
    ...(minutes === "" ? [fault("meeting", "minutesMissing")] : []),
    ...(present.length > 0 && present.length < quorum
      ? [fault("meeting", "quorum", { quorum, present: present.length })]
      : []),
  ];
}

const castIn = (votes: Votes): number => votes.for + votes.against + votes.abstained;

/** Whether so many of those present carry it. */
export const carries = ({ majority }: Pick<DecisionRule, "majority">, votes: Votes, present: number): boolean =>
  majority === "half" ? votes.for * 2 > present : votes.for * 3 >= present * 2;

/** Whether the rule wants a vote on this one. */
export const needsVote = ({ rule, ranking }: Pick<MeetingGround, "rule" | "ranking">, word: SaidWord): boolean =>
  rule.voting === "all" || (rule.voting === "departures" && departs(ranking, word));

function voteFaults(ground: MeetingGround, word: SaidWord): MeetingFault[] {
  const { votes, nomination } = word;
  const present = ground.meeting.present.length;
  if (votes && castIn(votes) > present) return [fault(nomination, "votesOver", { votes: castIn(votes), present })];
  // Who is barred cannot be voted in.
  if (word.veto || !needsVote(ground, word)) return [];
  if (!votes) return [fault(nomination, "votesMissing")];
  const carried = carries(ground.rule, votes, present);
  if (word.chosen) return carried ? [] : [fault(nomination, "notCarried")];
  // The vote is on choosing her. Below the cut one that carries does not choose: there are more who were carried than places.
  return carried && departs(ground.ranking, word) ? [fault(nomination, "carried")] : [];
}

/**
 * Whoever lost what the cycle asks for, was scored by too few, or is the subject of a ruling may still be chosen (a ruling may only want a line to read
 * otherwise), but somebody has to say why, and it is published. Where the list departs from the ranking a reason is asked for anyway.
 */
function unexplained(ground: MeetingGround, word: SaidWord): MeetingFault[] {
  const { nomination, chosen, reason } = word;
  if (!chosen || reason.trim() !== "") return [];
  const lost = ground.ineligible.has(nomination) ? [fault(nomination, "ineligible")] : [];
  if (departs(ground.ranking, word)) return lost;
  return [
    ...lost,
    ...(ground.short.has(nomination) ? [fault(nomination, "shortBallots")] : []),
    ...(ground.ruled.has(nomination) ? [fault(nomination, "ruled")] : []),
  ];
}
