import { at, type ResidualGraph } from "./residual-graph";

/**
 * Distances from `source` by reduced costs `cost + potential[from] - potential[to]`, over what can still be sent (Dijkstra, binary heap). It ends once
 * `sink` is settled: a node that is not settled by then is given the sink's distance, which is what potentials need. Null when nothing
 * leads to the sink.
 * @param potentials such that no reduced cost is negative
 */
export function shortestDistances(
  { nodes, to, cost, left, first, leaving }: ResidualGraph,
  potentials: Float64Array,
  source: number,
  sink: number,
): Float64Array | null {
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const heap = new NodeHeap(distance);
  distance[source] = 0;
  heap.raise(source);
  for (let v = heap.take(); v >= 0 && v !== sink; v = heap.take()) {
    const here = at(distance, v) + at(potentials, v);
    const end = at(first, v + 1);
    for (let i = at(first, v); i < end; i++) {
      const half = at(leaving, i);
      if (at(left, half) === 0) continue;
      const w = at(to, half);
      const there = here + at(cost, half) - at(potentials, w);
      if (there < at(distance, w)) {
        distance[w] = there;
        heap.raise(w);
      }
    }
  }
  const most = at(distance, sink);
  if (most === Number.POSITIVE_INFINITY) return null;
  for (let v = 0; v < nodes; v++) if (at(distance, v) > most) distance[v] = most;
  return distance;
}

/** Nodes by distance, the nearest on top; each at most once. */
class NodeHeap {
  private readonly heap: Int32Array;
  private readonly place: Int32Array;
  private size = 0;

  constructor(private readonly key: Float64Array) {
    this.heap = new Int32Array(key.length);
    this.place = new Int32Array(key.length).fill(-1);
  }

  /** Puts a node where it belongs after its distance fell, or in. */
  raise(node: number): void {
    let hole = at(this.place, node);
    if (hole < 0) hole = this.size++;
    const key = at(this.key, node);
    while (hole > 0) {
      const above = (hole - 1) >> 1;
      const other = at(this.heap, above);
      if (at(this.key, other) <= key) break;
      this.put(other, hole);
      hole = above;
    }
    this.put(node, hole);
  }

  /** The nearest node, taken out; -1 when there is none. */
  take(): number {
    if (this.size === 0) return -1;
    const top = at(this.heap, 0);
    const last = at(this.heap, --this.size);
    if (this.size > 0) this.sink(last);
    this.place[top] = -1;
    return top;
  }

  private sink(node: number): void {
    const key = at(this.key, node);
    let hole = 0;
    for (;;) {
      let below = 2 * hole + 1;
      if (below >= this.size) break;
      if (below + 1 < this.size && this.keyAt(below + 1) < this.keyAt(below)) below++;
      if (this.keyAt(below) >= key) break;
      this.put(at(this.heap, below), hole);
      hole = below;
    }
    this.put(node, hole);
  }

  private keyAt(place: number): number {
    return at(this.key, at(this.heap, place));
  }

  private put(node: number, place: number): void {
    this.heap[place] = node;
    this.place[node] = place;
  }
}
