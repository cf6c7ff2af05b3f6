import { minCostMaxFlow } from "../flow/min-cost-flow";
import { type AssignmentInput, byPair, checkInput, inputHash, ordered, type ReviewPair } from "./assignment-input";
import { assignmentNetwork, counts, fieldKey, firstField, SINK, SOURCE } from "./assignment-network";

/** Changes whenever the same input and seed could give another assignment. */
export const ASSIGNMENT_VERSION = "assignment-1";

export interface Assignment {
  version: string;
  seed: string;
  /** SHA-256 (hex) of the whole input. */
  inputHash: string;
  /** All reviews, those that stood before among them, by nomination and juror. */
  reviews: ReviewPair[];
  /** Of those, the ones that this assignment added. */
  added: ReviewPair[];
  /** How many jurors a nomination lacks because no rule is relaxed; only nominations that lack some. */
  shortfall: { nomination: string; missing: number }[];
  /** Reviews of each juror. */
  loads: { juror: string; reviews: number }[];
  /** Least, most, and sum of squares over the jurors. */
  balance: { least: number; most: number; squares: number };
  /** Sum of squares over the fields of each nomination's jury, over all nominations; and how many juries are of one field alone. */
  mix: { squares: number; oneField: number };
}

/**
 * Who reads what: the most reviews that the rules allow (so many jurors each, none in conflict, none above her capacity), of those the ones that
 * spread what is missing, then the load, then the fields most evenly; of equals the one that the seed picks. The optimum is exact,
 * and the order in which people and nominations come does not matter.
 * @throws RangeError where the input contradicts itself
 */
export function assignReviews(input: AssignmentInput): Assignment {
  const whole = ordered(input);
  checkInput(whole);
  const { network, flows } = solve(whole);
  const added: ReviewPair[] = [];
  for (const [place, pair] of network.reviews) if (flows[place] === 1) added.push(pair);
  const reviews = [...whole.standing, ...added].sort(byPair);
  return {
    version: ASSIGNMENT_VERSION,
    seed: whole.seed,
    inputHash: inputHash(whole),
    reviews,
    added: added.sort(byPair),
    ...figuresOf(whole, reviews),
  };
}

function solve(whole: Required<AssignmentInput>) {
  const full = assignmentNetwork(whole, false);
  const solved = minCostMaxFlow(full.nodes, full.arcs, SOURCE, SINK);
  if (solved.flow === full.wanted) return { network: full, flows: solved.flows };
  const short = assignmentNetwork(whole, true);
  return { network: short, flows: minCostMaxFlow(short.nodes, short.arcs, SOURCE, SINK).flows };
}

function figuresOf(
  { nominations, jurors, reviewsEach }: Required<AssignmentInput>,
  reviews: readonly ReviewPair[],
): Pick<Assignment, "shortfall" | "loads" | "balance" | "mix"> {
  const read = counts(reviews.map(({ nomination }) => nomination));
  const load = counts(reviews.map(({ juror }) => juror));
  const fieldOf = new Map(jurors.map((juror) => [juror.id, firstField(juror)]));
  const fields = counts(reviews.map(({ nomination, juror }) => fieldKey(nomination, fieldOf.get(juror) ?? "")));
  const loads = jurors.map(({ id }) => ({ juror: id, reviews: load.get(id) ?? 0 }));
  const each = loads.map((one) => one.reviews);
  const fieldsOf = counts([...fields.keys()].map((key) => key.slice(0, key.indexOf(" "))));
  return {
    shortfall: nominations
      .map(({ id }) => ({ nomination: id, missing: Math.max(0, reviewsEach - (read.get(id) ?? 0)) }))
      .filter(({ missing }) => missing > 0),
    loads,
    balance: {
      least: each.reduce((least, n) => Math.min(least, n), each[0] ?? 0),
      most: each.reduce((most, n) => Math.max(most, n), 0),
      squares: squares(each),
    },
    mix: {
      squares: squares([...fields.values()]),
      oneField: nominations.filter(({ id }) => (read.get(id) ?? 0) > 1 && fieldsOf.get(id) === 1).length,
    },
  };
}

const squares = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n * n, 0);
