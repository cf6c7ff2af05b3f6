import { drawSeedOf, hashOfList } from "./commitment";
import { drawsByShuffle, type OpenedFile } from "./opened-file";
import { type Ranking, type RankingInput, rankNominations } from "./ranking";
import { type BallotFault, checkBallots } from "./recount-ballots";
import { checkNames, type NameFault, type PublishedLine } from "./recount-names";
import { compareResult, type ResultFault } from "./recount-result";

/** One thing in which the file differs from what was committed to, or from what its ballots come to. */
export type Difference =
  /** The list in the file has another hash than the file says, or than the reader kept from the day it was published. */
  | { kind: "list-hash"; stated: string; computed: string }
  | { kind: "other-list"; kept: string; computed: string }
  /** The file is not the one whose hash was published with the notice. */
  | { kind: "other-file"; kept: string; computed: string }
  /** The draw was made with another seed than the list of commitments gives (decision 043). */
  | { kind: "draw-seed"; stated: string | null; computed: string }
  | BallotFault
  | NameFault
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

/** What a reader has besides the file. */
interface Beside {
  /** The hash of the file that stands on the page of the ballots, and the one that it has. */
  opened?: { kept: string; computed: string };
  /** The list on notice, as `list.json` has it. */
  list?: readonly PublishedLine[];
}

/**
 * Counts a cycle again from its opened file alone: every commitment against its ballot and its name, the ranking by the published rule, the
 * list that was decided against the ranking and the departures from it that were published.
 * @param keptHash The hash of the list of commitments as the reader kept it from the day it was published.
 */
export function recount(file: OpenedFile, keptHash?: string, { opened, list }: Beside = {}): Recount {
  const whole: Difference[] = [];
  const { list: commitments, hash: stated } = file.commitments;
  const computed = hashOfList(commitments);
  if (computed !== stated) whole.push({ kind: "list-hash", stated, computed });
  if (keptHash !== undefined && computed !== keptHash) whole.push({ kind: "other-list", kept: keptHash, computed });
  if (opened && opened.kept !== opened.computed) whole.push({ kind: "other-file", ...opened });
  const seed = drawSeedOf(commitments);
  if (file.draw.seed !== seed) whole.push({ kind: "draw-seed", stated: file.draw.seed, computed: seed });
  const { counted, faults } = checkBallots(file);
  const input = { ...rankedOf(file), ballots: counted };
  const ranking = rankNominations(input);
  // Joined, not pushed as arguments: a large file that is all wrong has more faults than a call takes.
  const differences = whole.concat(faults, checkNames(file, list), compareResult(file, ranking));
  return {
    same: differences.length === 0,
    differences,
    input,
    ranking,
    checked: {
      commitments: commitments.length,
      ballots: file.ballots.length,
      nominations: file.nominations.length,
      setAside: file.ballots.filter(({ setAside }) => setAside !== null).length,
      withdrawn: file.nominations.filter(({ withdrawn }) => withdrawn).length,
      departures: file.departures.length,
    },
  };
}

const rankedOf = ({ format, nominations, rule, cap, panelOrders, draw }: OpenedFile) => ({
  nominations: [...new Set(nominations.filter(({ withdrawn }) => !withdrawn).map(({ pseudonym }) => pseudonym))],
  rule,
  ties: rule.ties,
  cap,
  panelOrders,
  drawSeed: draw.seed,
  shuffled: drawsByShuffle({ format, draw }),
});
