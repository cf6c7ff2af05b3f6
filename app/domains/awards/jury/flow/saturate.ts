import { at, type ResidualGraph } from "./residual-graph";

/**
 * Sends as much as possible from `source` to `sink` over arcs of reduced cost 0 alone (Dinic 1970: levels by breadth, then a blocking flow by
 * depth, until no level holds the sink). Changes `left` of the graph.
 * @returns what was sent
 */
export function saturate(graph: ResidualGraph, potentials: Float64Array, source: number, sink: number): number {
  let sent = 0;
  for (;;) {
    const levels = levelsOf(graph, potentials, source, sink);
    if (levels === null) return sent;
    sent += blockingFlow(graph, potentials, levels, source, sink);
  }
}

const isTight = ({ to, cost, left }: ResidualGraph, potentials: Float64Array, half: number, from: number): boolean =>
  at(left, half) > 0 && at(cost, half) + at(potentials, from) - at(potentials, at(to, half)) === 0;

/** How many tight arcs away from the source each node is, -1 where unreached; null when the sink is. */
function levelsOf(graph: ResidualGraph, potentials: Float64Array, source: number, sink: number): Int32Array | null {
  const { nodes, to, first, leaving } = graph;
  const level = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  let size = 1;
  queue[0] = source;
  level[source] = 0;
  for (let head = 0; head < size && at(level, sink) < 0; head++) {
    const v = at(queue, head);
    for (let i = at(first, v); i < at(first, v + 1); i++) {
      const half = at(leaving, i);
      const w = at(to, half);
      if (at(level, w) >= 0 || !isTight(graph, potentials, half, v)) continue;
      level[w] = at(level, v) + 1;
      queue[size++] = w;
    }
  }
  return at(level, sink) < 0 ? null : level;
}

/** Depth first without recursion, for a path may be as long as there are nodes. */
function blockingFlow(
  graph: ResidualGraph,
  potentials: Float64Array,
  level: Int32Array,
  source: number,
  sink: number,
): number {
  const { to, left, first, leaving } = graph;
  const next = first.slice();
  const path: number[] = [];
  let sent = 0;
  let v = source;
  for (;;) {
    if (v === sink) {
      const amount = path.reduce((least, half) => Math.min(least, at(left, half)), Number.POSITIVE_INFINITY);
      for (const half of path) {
        left[half] = at(left, half) - amount;
        left[half ^ 1] = at(left, half ^ 1) + amount;
      }
      sent += amount;
      const full = path.findIndex((half) => at(left, half) === 0);
      v = at(to, (path[full] as number) ^ 1);
      path.length = full;
      continue;
    }
    const half = nextStep(v);
    if (half >= 0) {
      path.push(half);
      v = at(to, half);
      continue;
    }
    // Nothing leads on from here in this round.
    const back = path.pop();
    if (back === undefined) return sent;
    v = at(to, back ^ 1);
    next[v] = at(next, v) + 1;
  }

  function nextStep(from: number): number {
    const end = at(first, from + 1);
    for (let i = at(next, from); i < end; i++) {
      const half = at(leaving, i);
      if (at(level, at(to, half)) === at(level, from) + 1 && isTight(graph, potentials, half, from)) {
        next[from] = i;
        return half;
      }
    }
    next[from] = end;
    return -1;
  }
}
