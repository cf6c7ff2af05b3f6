import { hashOfList } from "./commitment";
import type { OpenedFile } from "./opened-file";
import { type Ranking, type RankingInput, rankNominations } from "./ranking";
import { type BallotFault, checkBallots } from "./recount-ballots";
import { compareResult, type ResultFault } from "./recount-result";

/** One thing in which the file differs from what was committed to, or from what its ballots come to. */
export type Difference =
  /** The list in the file has another hash than the file says, or than the reader kept from the day it was published. */
  | { kind: "list-hash"; stated: string; computed: string }
  | { kind: "other-list"; kept: string; computed: string }
  | BallotFault
  | ResultFault;

export interface Recount {
  /** True when nothing differs: the same ballots, the same ranking, the same list. */
  same: boolean;
  differences: Difference[];
  /** What was ranked: for whoever wants to know more of it. */
  input: RankingInput;
  ranking: Ranking;
  checked: {
    commitments: number;
    ballots: number;
    /** Opened and checked, but not counted. */
    setAside: number;
    nominations: number;
    withdrawn: number;
    departures: number;
  };
}

/**
 * Counts a cycle again from its opened file alone: every commitment against its ballot, the ranking by the published rule, the
 * list that was decided against the ranking and the departures from it that were published.
 * @param keptHash The hash of the list of commitments as the reader kept it from the day it was published.
 */
export function recount(file: OpenedFile, keptHash?: string): Recount {
  const differences: Difference[] = [];
  const { list, hash: stated } = file.commitments;
  const computed = hashOfList(list);
  if (computed !== stated) differences.push({ kind: "list-hash", stated, computed });
  if (keptHash !== undefined && computed !== keptHash)
    differences.push({ kind: "other-list", kept: keptHash, computed });
  const { counted, faults } = checkBallots(file);
  const input = { ...rankedOf(file), ballots: counted };
  const ranking = rankNominations(input);
  differences.push(...faults, ...compareResult(file, ranking));
  return {
    ...{ same: differences.length === 0, differences, input, ranking },
    checked: {
      ...{ commitments: list.length, ballots: file.ballots.length, nominations: file.nominations.length },
      setAside: file.ballots.filter(({ setAside }) => setAside !== null).length,
      withdrawn: file.nominations.filter(({ withdrawn }) => withdrawn).length,
      departures: file.departures.length,
    },
  };
}

const rankedOf = ({ nominations, rule, cap, panelOrders, draw }: OpenedFile) => ({
  nominations: [...new Set(nominations.filter(({ withdrawn }) => !withdrawn).map(({ pseudonym }) => pseudonym))],
  ...{ rule, ties: rule.ties, cap, panelOrders, drawSeed: draw.seed },
});
