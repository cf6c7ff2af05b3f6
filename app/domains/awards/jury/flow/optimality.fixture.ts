import type { MinCostFlow } from "./min-cost-flow";
import type { Arc } from "./residual-graph";

/**
 * What is wrong with a flow that is said to be the largest and cheapest, found without the solver: every arc within its capacity, what enters a
 * node leaves it, no way left to the sink (so none larger: Ford and Fulkerson 1956), complementary slackness by the potentials (so
 * none cheaper), and the sums. Empty when it is proved.
 */
export function faultsOfFlow(
  nodes: number,
  arcs: readonly Arc[],
  source: number,
  sink: number,
  { flow, cost, flows, potentials }: MinCostFlow,
): string[] {
  const faults: string[] = [];
  const excess = new Array<number>(nodes).fill(0);
  const leaving = Array.from({ length: nodes }, (): number[] => []);
  let sum = 0;
  for (const [i, arc] of arcs.entries()) {
    const sent = flows[i] ?? Number.NaN;
    if (!Number.isInteger(sent) || sent < 0 || sent > arc.capacity) faults.push(`arc ${i} carries ${sent}`);
    excess[arc.from] = (excess[arc.from] ?? 0) - sent;
    excess[arc.to] = (excess[arc.to] ?? 0) + sent;
    sum += sent * arc.cost;
    const reduced = arc.cost + (potentials[arc.from] ?? Number.NaN) - (potentials[arc.to] ?? Number.NaN);
    if (sent < arc.capacity && !(reduced >= 0)) faults.push(`arc ${i} would be cheaper`);
    if (sent > 0 && !(reduced <= 0)) faults.push(`arc ${i} is too dear`);
    if (sent < arc.capacity) leaving[arc.from]?.push(arc.to);
    if (sent > 0) leaving[arc.to]?.push(arc.from);
  }
  for (const [v, left] of excess.entries()) {
    const wanted = v === source ? -flow : v === sink ? flow : 0;
    if (left !== wanted) faults.push(`node ${v} keeps ${left}`);
  }
  if (sum !== cost) faults.push(`cost ${sum} is called ${cost}`);
  const seen = new Set([source]);
  for (const v of seen) for (const w of leaving[v] ?? []) seen.add(w);
  if (seen.has(sink)) faults.push("more could be sent");
  return faults;
}
