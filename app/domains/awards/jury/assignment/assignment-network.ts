import { seededRandom } from "~/kernel/seeded-random";
import type { Arc } from "../flow/residual-graph";
import { type AssignmentInput, pairKey, type ReviewPair } from "./assignment-input";

export const SOURCE = 0;
export const SINK = 1;

export interface AssignmentNetwork {
  nodes: number;
  arcs: Arc[];
  /** The review that a unit on an arc means, by the place of the arc. */
  reviews: Map<number, ReviewPair>;
  /** Units that fill every nomination. */
  wanted: number;
}

/**
 * The assignment as a network in which a unit is a review: source → juror → her field in that nomination → nomination → sink. The n-th unit through a
 * juror, a field of a nomination and a nomination costs 2n - 1, so that n of them cost n²; a sum of squares is least where things
 * are even. What comes first in the order of aims costs more than all that comes after it together can.
 *
 * Aims after the number of reviews: what is missing spread evenly over the nominations, load spread evenly over the jurors, fields mixed in
 * each nomination. Order of arcs, hence the choice between equals: by the seed.
 * Lengths of paths stay exact up to some 7,000 nominations with five reviews each.
 * @param short whether something will be missing; where nothing is, there is nothing to spread, and the costs stay smaller
 */
export function assignmentNetwork(input: Required<AssignmentInput>, short: boolean): AssignmentNetwork {
  const { reviewsEach } = input;
  const random = seededRandom(input.seed);
  const nominations = random.shuffle(input.nominations.map(({ id }) => id));
  const jurors = random.shuffle(input.jurors);
  const barred = new Set([...input.conflicts, ...input.standing].map(pairKey));
  const load = counts(input.standing.map(({ juror }) => juror));
  const read = counts(input.standing.map(({ nomination }) => nomination));
  const fieldOf = new Map(input.jurors.map((juror) => [juror.id, firstField(juror)]));
  const inField = counts(input.standing.map(({ nomination, juror }) => fieldKey(nomination, fieldOf.get(juror) ?? "")));
  const wanted = nominations.filter((id) => (read.get(id) ?? 0) < reviewsEach);

  const most = (juror: (typeof jurors)[number]) =>
    Math.min(juror.capacity ?? Number.POSITIVE_INFINITY, (load.get(juror.id) ?? 0) + wanted.length);
  const heaviest = jurors.reduce((heavy, juror) => Math.max(heavy, most(juror)), 0);
  // Each is dearer than everything below it can be: so many units at most, each at most so dear.
  const units = wanted.reduce((sum, id) => sum + reviewsEach - (read.get(id) ?? 0), 0);
  const mixCost = 1;
  const loadCost = units * 2 * reviewsEach * mixCost + 1;
  const spreadCost = short ? units * 2 * heaviest * loadCost + loadCost : 0;

  const network: AssignmentNetwork = { nodes: 2, arcs: [], reviews: new Map(), wanted: units };
  const node = () => network.nodes++;
  const arc = (from: number, to: number, cost: number) => network.arcs.push({ from, to, capacity: 1, cost });
  /** Unit after unit, each dearer than the one before, from the `have`-th on. */
  const rising = (from: number, to: number, { have, upTo, price }: { have: number; upTo: number; price: number }) => {
    for (let n = have + 1; n <= upTo; n++) arc(from, to, (2 * n - 1) * price);
  };

  const jurorNode = new Map(jurors.map((juror) => [juror.id, node()]));
  for (const juror of jurors)
    rising(SOURCE, jurorNode.get(juror.id) as number, {
      have: load.get(juror.id) ?? 0,
      upTo: most(juror),
      price: loadCost,
    });
  for (const nomination of wanted) {
    const own = node();
    rising(own, SINK, { have: read.get(nomination) ?? 0, upTo: reviewsEach, price: spreadCost });
    const fields = new Map<string, number>();
    for (const juror of jurors) {
      const pair = { nomination, juror: juror.id };
      if (barred.has(pairKey(pair))) continue;
      const field = firstField(juror);
      if (!fields.has(field)) {
        fields.set(field, node());
        const have = inField.get(fieldKey(nomination, field)) ?? 0;
        rising(fields.get(field) as number, own, { have, upTo: reviewsEach, price: mixCost });
      }
      network.reviews.set(network.arcs.length, pair);
      arc(jurorNode.get(juror.id) as number, fields.get(field) as number, 0);
    }
  }
  return network;
}

/** The field that counts for the mix; those who name none count as one. */
export const firstField = ({ fields }: { fields: readonly string[] }): string => fields[0] ?? "";

export const fieldKey = (nomination: string, field: string): string => `${nomination} ${field}`;

export function counts(keys: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}
