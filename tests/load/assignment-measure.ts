import { assignReviews } from "../../app/domains/awards/jury/assignment/assign-reviews";
import { type AssignmentInput, ordered, pairKey } from "../../app/domains/awards/jury/assignment/assignment-input";
import { assignmentNetwork, SINK, SOURCE } from "../../app/domains/awards/jury/assignment/assignment-network";
import { minCostMaxFlow } from "../../app/domains/awards/jury/flow/min-cost-flow";
import { faultsOfFlow } from "../../app/domains/awards/jury/flow/optimality.fixture";
import { seededRandom } from "../../app/kernel/seeded-random";
import { median } from "./drive";
import type { Measurement } from "./measurement";

const NOMINATIONS = 600;
const JURORS = 80;
const EACH = 5;
const FIELDS = 8;
/** Of a hundred pairs so many are in conflict: hardly any, as in a province, as where everybody knows everybody (then jurors run short). */
const CONFLICTS = [2, 15, 93];

/** Assignments of a large cycle, the slowest of three kinds of it; each looked through for broken rules and, outside the time, proved. */
export function assignment(): Measurement {
  const times: number[] = [];
  const notes: string[] = [];
  let broken = 0;
  for (const percent of CONFLICTS) {
    const random = seededRandom(`assignment ${percent}`);
    const nominations = Array.from({ length: NOMINATIONS }, (_, i) => ({ id: `n${i}` }));
    const jurors = Array.from({ length: JURORS }, (_, i) => ({ id: `j${i}`, fields: [`f${random.below(FIELDS)}`] }));
    const conflicts = nominations.flatMap(({ id }) =>
      jurors.filter(() => random.below(100) < percent).map((juror) => ({ nomination: id, juror: juror.id })),
    );
    const barred = new Set(conflicts.map(pairKey));
    const runs = [1, 2, 3].map((seed) => {
      const began = performance.now();
      const input = { nominations, jurors, conflicts, reviewsEach: EACH, seed: `${seed}` };
      const { reviews, shortfall } = assignReviews(input);
      const took = performance.now() - began;
      const missing = shortfall.reduce((sum, one) => sum + one.missing, 0);
      broken += reviews.filter((pair) => barred.has(pairKey(pair))).length;
      broken += Math.abs(NOMINATIONS * EACH - reviews.length - missing);
      if (seed === 1) broken += unproved(input, missing > 0);
      return { took, missing };
    });
    const took = median(runs.map((run) => run.took));
    times.push(took);
    notes.push(`${percent} % in conflict ${(took / 1000).toFixed(2)} s, ${runs[0]?.missing} reviews missing`);
  }
  const value = Math.max(...times) / 1000;
  return {
    name: "awards.assignment",
    value,
    unit: "s",
    samples: CONFLICTS.length * 3,
    target: `${NOMINATIONS} nominations, ${JURORS} jurors, ${EACH} reviews each in < 10 s, optimal`,
    ok: value < 10 && broken === 0,
    note: `${notes.join("; ")}; ${broken} rules broken or aims missed`,
  };
}

/** Faults of the proof that the assignment of this input is optimal. */
function unproved(input: AssignmentInput, short: boolean): number {
  const { nodes, arcs } = assignmentNetwork(ordered(input), short);
  return faultsOfFlow(nodes, arcs, SOURCE, SINK, minCostMaxFlow(nodes, arcs, SOURCE, SINK)).length;
}
