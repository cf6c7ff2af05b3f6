import type { tables } from "@db/tables";
import type { Ranking } from "../scores/ranking";
import type { MeetingWord } from "./decide-list";

type MeetingWordRow = typeof tables.meetingWord.$inferSelect;

/** Counts of a vote on whether somebody is chosen. */
export interface Votes {
  for: number;
  against: number;
  abstained: number;
}

export interface SaidWord extends MeetingWord {
  /** Null where nobody voted. */
  votes: Votes | null;
  /** False where the meeting follows the ranking and nothing was written down. */
  written: boolean;
}

/** What was written down of one nomination. */
export const wordOf = (row: MeetingWordRow): SaidWord => {
  const { nomination, chosen, reason, vetoKind, vetoSource, votesFor, votesAgainst, abstained } = row;
  return {
    nomination,
    chosen,
    reason,
    written: true,
    veto: vetoKind === null ? null : { kind: vetoKind, source: vetoSource },
    votes: votesFor === null ? null : { for: votesFor, against: votesAgainst ?? 0, abstained: abstained ?? 0 },
  };
};

/**
 * What a meeting says of everybody: what was written down, and where nothing was, what the ranking says. Of whom it leaves open nothing is said: the
 * meeting has to.
 */
export function saidWords({ rows }: Ranking, written: readonly MeetingWordRow[]): SaidWord[] {
  const by = new Map(written.map((row) => [row.nomination, wordOf(row)]));
  return rows.flatMap(({ nomination, standing }): SaidWord[] => {
    const said = by.get(nomination);
    if (said) return [said];
    if (standing === "open") return [];
    return [{ nomination, chosen: standing === "in", reason: "", veto: null, votes: null, written: false }];
  });
}
