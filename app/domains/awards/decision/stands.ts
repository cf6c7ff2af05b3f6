import { createHash } from "node:crypto";
import { canonicalize } from "~/domains/ledger/canonical";
import type { Cycle } from "../cycle/cycle";
import { decisionRuleOf } from "../cycle/cycle-rules";
import type { Ranking } from "../scores/ranking";
import { shownScore } from "../scores/recount-result";
import type { Meeting, MeetingWordRow } from "./decision.store.server";
import type { SaidWord } from "./said-words";

/** What somebody had before her when she typed, so that what a colleague saved meanwhile is not written over. */
const standOf = (shown: unknown): string => createHash("sha256").update(canonicalize(shown)).digest("hex").slice(0, 16);

type Ties = Pick<Meeting, "panelOrders" | "panelReasons">;
type Facts = Pick<Meeting, "heldOn" | "place" | "chair" | "present" | "minutes">;

/** Of what a meeting is: words and ties that others write meanwhile are not in its way. */
export const factsStand = ({ heldOn, place, chair, present, minutes }: Facts): string =>
  standOf({ heldOn, place, chair, present, minutes });

/** Of one word; null where none is written. */
export const wordStand = (row: MeetingWordRow | null): string => {
  if (row === null) return standOf(null);
  const { chosen, reason, vetoKind, vetoSource, votesFor, votesAgainst, abstained } = row;
  return standOf({ chosen, reason, vetoKind, vetoSource, votesFor, votesAgainst, abstained });
};

export const ordersStand = ({ panelOrders, panelReasons }: Ties): string => standOf([panelOrders, panelReasons]);

/** All that is settled with a meeting, as its page showed it. */
export interface WholeMeeting {
  cycle: Pick<Cycle, "rules">;
  meeting: Facts & Ties;
  ranking: Pick<Ranking, "rows">;
  words: readonly SaidWord[];
  /** Conditions as they come out today, by alias. */
  eligibility: ReadonlyMap<string, readonly { met: boolean | null }[]>;
  /** Numbers of objections whose rulings ask for another list. */
  asking: readonly number[];
}

/**
 * Of all of it: who closes a meeting has seen everything that is closed with it. Not when somebody last wrote in the meeting: a nominee who withdraws, a
 * ballot that is set aside or a condition that is lost changes the list and writes nothing there.
 */
export const wholeStand = ({ cycle, meeting, ranking, words, eligibility, asking }: WholeMeeting): string => {
  const { cap, categories, scoring, ties } = cycle.rules;
  return standOf({
    facts: [factsStand(meeting), ordersStand(meeting)],
    rules: { cap, categories, scoring, ties, decision: decisionRuleOf(cycle.rules) },
    ranking: ranking.rows.map((row) => [
      row.nomination,
      row.place,
      shownScore(row),
      row.standing,
      row.score.kept.length,
    ]),
    words: words.map(({ nomination, chosen, reason, veto, votes }) => [nomination, chosen, reason, veto, votes]),
    eligibility: [...eligibility].map(([alias, lines]) => [alias, ...lines.map(({ met }) => met)]),
    asking,
  });
};
