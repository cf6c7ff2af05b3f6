import { commitmentTo } from "./commitment";
import type { OpenedFile } from "./opened-file";

type Opened = OpenedFile["ballots"][number];
type Of = { nomination: string; juror: string };

export type BallotFault =
  /** Published, and of no ballot and no nomination of the file. */
  | { kind: "missing"; commitment: string }
  /** A ballot for a commitment that was never published. */
  | ({ kind: "extra"; commitment: string } & Of)
  /** A ballot that is not the one committed to. */
  | ({ kind: "altered"; commitment: string; computed: string } & Of)
  /** Two ballots of one juror on one nomination, or two that open one commitment. */
  | ({ kind: "twice" } & Of)
  | ({ kind: "unknown-nomination" } & Of)
  /** A criterion without points, points outside of 0 to its full points, or points for none of the criteria. */
  | ({ kind: "outside-rubric"; criterion: string } & Of);

/**
 * Checks every ballot against its commitment and the rubric. Those that count are all that were not set aside, faulty ones
 * too: that they are faulty is told, and the ranking that the file claims is recounted from what the file holds.
 */
export function checkBallots(file: OpenedFile): { counted: Opened[]; faults: BallotFault[] } {
  const published = new Set(file.commitments.list);
  const known = new Set(file.nominations.map(({ pseudonym }) => pseudonym));
  const withdrawn = new Set(file.nominations.flatMap((one) => (one.withdrawn ? [one.pseudonym] : [])));
  const opened = new Set<string>();
  const seen = new Set<string>();
  const faults: BallotFault[] = [];
  const counted: Opened[] = [];
  for (const ballot of file.ballots) {
    const { nomination, juror, commitment } = ballot;
    const of = { nomination, juror };
    const computed = commitmentTo(file.cycle.id, ballot);
    if (!published.has(commitment)) faults.push({ kind: "extra", commitment, ...of });
    if (computed !== commitment) faults.push({ kind: "altered", commitment, computed, ...of });
    const pair = JSON.stringify([nomination, juror]);
    const twice = seen.has(pair) || opened.has(commitment);
    if (twice) faults.push({ kind: "twice", ...of });
    seen.add(pair);
    opened.add(commitment);
    for (const criterion of outsideRubric(ballot, file.criteria))
      faults.push({ kind: "outside-rubric", criterion, ...of });
    if (!known.has(nomination)) faults.push({ kind: "unknown-nomination", ...of });
    else if (!twice && ballot.setAside === null && !withdrawn.has(nomination)) counted.push(ballot);
  }
  for (const { commitment } of file.nominations) if (commitment !== undefined) opened.add(commitment);
  for (const commitment of published) if (!opened.has(commitment)) faults.push({ kind: "missing", commitment });
  return { counted, faults };
}

function outsideRubric({ scores }: Opened, criteria: OpenedFile["criteria"]): string[] {
  const known = new Map(criteria.map(({ id, points }) => [id, points]));
  const wrong = [...known].filter(([id, most]) => {
    const points = Object.hasOwn(scores, id) ? (scores[id] as number) : -1;
    return points < 0 || points > most;
  });
  return [...wrong.map(([id]) => id), ...Object.keys(scores).filter((id) => !known.has(id))];
}
