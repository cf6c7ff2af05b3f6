import { type Arc, at, residualGraph } from "./residual-graph";
import { saturate } from "./saturate";
import { shortestDistances } from "./shortest-distances";

export interface MinCostFlow {
  /** Units from source to sink: as many as possible. */
  flow: number;
  /** Sum of flow times cost: the least for that flow. A double: beyond 2^53 it is rounded, the flow is the cheapest all the same. */
  cost: number;
  /** Units on each arc, in the order of the arcs. */
  flows: Int32Array;
  /**
   * One number a node, the proof that nothing is cheaper: `cost + potential[from] - potential[to]` is at least 0 on an arc that can take more and at most 0
   * on one that carries something (complementary slackness).
   */
  potentials: Float64Array;
  /** How many different lengths of shortest path were met. */
  phases: number;
}

/**
 * The largest flow from `source` to `sink`, and of those the cheapest: the primal-dual method (Ford and Fulkerson 1957; Ahuja, Magnanti, Orlin,
 * Network Flows, 1993, §9.8). Each phase finds the shortest paths by reduced costs and fills all of them at once, so there are as many
 * phases as lengths, not as paths. The same arcs in the same order give the same flow.
 * @throws RangeError on arcs that are no arcs, see `residualGraph`
 */
export function minCostMaxFlow(nodes: number, arcs: readonly Arc[], source: number, sink: number): MinCostFlow {
  if (source === sink) throw new RangeError("source and sink are one node");
  const graph = residualGraph(nodes, arcs, source, sink);
  const potentials = new Float64Array(nodes);
  let flow = 0;
  let phases = 0;
  for (;;) {
    const distance = shortestDistances(graph, potentials, source, sink);
    if (distance === null) break;
    phases++;
    for (let v = 0; v < nodes; v++) potentials[v] = at(potentials, v) + at(distance, v);
    flow += saturate(graph, potentials, source, sink);
  }
  const flows = Int32Array.from(arcs, (_, i) => at(graph.left, 2 * i + 1));
  const cost = arcs.reduce((sum, arc, i) => sum + arc.cost * at(flows, i), 0);
  return { flow, cost, flows, potentials, phases };
}
