/** An arc of a network: whole capacity and whole cost a unit, both at least 0. Nodes are numbered from 0. */
export interface Arc {
  from: number;
  to: number;
  capacity: number;
  cost: number;
}

/**
 * What can still be sent. Half-arc 2i is arc i, half-arc 2i + 1 its way back; so `half ^ 1` is the opposite. The half-arcs that leave node v are
 * `leaving[first[v]] … leaving[first[v + 1] - 1]`, in the order of the arcs.
 */
export interface ResidualGraph {
  nodes: number;
  to: Int32Array;
  cost: Float64Array;
  left: Int32Array;
  first: Int32Array;
  leaving: Int32Array;
}

const MOST_CAPACITY = 2 ** 31 - 1;

/** A network that is right and larger than can be solved here. */
export class TooLarge extends RangeError {}

/** @throws RangeError where a number is not whole, or negative; TooLarge where lengths of paths would no longer be exact */
export function residualGraph(nodes: number, arcs: readonly Arc[], source: number, sink: number): ResidualGraph {
  const to = new Int32Array(arcs.length * 2);
  const cost = new Float64Array(arcs.length * 2);
  const left = new Int32Array(arcs.length * 2);
  const first = new Int32Array(nodes + 1);
  for (const [i, arc] of arcs.entries()) {
    checkArc(arc, nodes);
    to[2 * i] = arc.to;
    to[2 * i + 1] = arc.from;
    cost[2 * i] = arc.cost;
    cost[2 * i + 1] = -arc.cost;
    left[2 * i] = arc.capacity;
    first[arc.from + 1] = at(first, arc.from + 1) + 1;
    first[arc.to + 1] = at(first, arc.to + 1) + 1;
  }
  if (longestPath(nodes, arcs, source, sink) > Number.MAX_SAFE_INTEGER / 4)
    throw new TooLarge("costs too large to be added exactly");
  for (let v = 0; v < nodes; v++) first[v + 1] = at(first, v + 1) + at(first, v);
  const leaving = new Int32Array(arcs.length * 2);
  const free = first.slice();
  for (let half = 0; half < to.length; half++) {
    const from = at(to, half ^ 1);
    const place = at(free, from);
    leaving[place] = half;
    free[from] = place + 1;
  }
  return { nodes, to, cost, left, first, leaving };
}

/**
 * No path from source to sink is longer, to or fro: it enters every node once at most, never comes back to the source and never leaves the sink. All
 * that is compared are such lengths and potentials, which lie between 0 and the distance of the sink; sums of three of them have to be exact in a
 * double (2^53). The cost of the whole flow is compared with nothing, so that it sets no bound.
 */
function longestPath(nodes: number, arcs: readonly Arc[], source: number, sink: number): number {
  const dearest = new Float64Array(nodes);
  const enter = (from: number, to: number, cost: number) => {
    if (to !== source && from !== sink) dearest[to] = Math.max(at(dearest, to), cost);
  };
  for (const { from, to, cost } of arcs) {
    enter(from, to, cost);
    enter(to, from, cost);
  }
  return dearest.reduce((sum, cost) => sum + cost, 0);
}

function checkArc({ from, to, capacity, cost }: Arc, nodes: number): void {
  const node = (n: number) => Number.isInteger(n) && n >= 0 && n < nodes;
  if (!node(from) || !node(to)) throw new RangeError(`no arc from ${from} to ${to} among ${nodes} nodes`);
  if (!Number.isInteger(capacity) || capacity < 0 || capacity > MOST_CAPACITY)
    throw new RangeError(`no capacity ${capacity}`);
  if (!Number.isSafeInteger(cost) || cost < 0) throw new RangeError(`no cost ${cost}`);
}

/** The number at a place that exists. */
export const at = (numbers: Int32Array | Float64Array, place: number): number => numbers[place] as number;
