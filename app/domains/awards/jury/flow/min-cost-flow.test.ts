import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minCostMaxFlow } from "./min-cost-flow";
import { faultsOfFlow } from "./optimality.fixture";
import type { Arc } from "./residual-graph";

const arcsOf = (nodes: number, most: number, capacity: number, cost: number) =>
  fc.array(
    fc.record({
      from: fc.nat(nodes - 1),
      to: fc.nat(nodes - 1),
      capacity: fc.nat(capacity),
      cost: fc.nat(cost),
    }),
    { maxLength: most },
  );

/** The best of all flows there are, tried one by one. */
function bestByTrying(nodes: number, arcs: readonly Arc[]): { flow: number; cost: number } {
  let best = { flow: 0, cost: 0 };
  const excess = new Array<number>(nodes).fill(0);
  const go = (i: number, cost: number): void => {
    const arc = arcs[i];
    if (!arc) {
      if (excess.some((left, v) => v > 1 && left !== 0)) return;
      const flow = excess[1] as number;
      if (flow > best.flow || (flow === best.flow && cost < best.cost)) best = { flow, cost };
      return;
    }
    for (let sent = 0; sent <= arc.capacity; sent++) {
      excess[arc.from] = (excess[arc.from] as number) - sent;
      excess[arc.to] = (excess[arc.to] as number) + sent;
      go(i + 1, cost + sent * arc.cost);
      excess[arc.from] = (excess[arc.from] as number) + sent;
      excess[arc.to] = (excess[arc.to] as number) - sent;
    }
  };
  go(0, 0);
  return best;
}

describe("the largest flow at the least cost", () => {
  it("takes the cheap way first and the dear one for the rest", () => {
    const arcs = [
      { from: 0, to: 2, capacity: 3, cost: 1 },
      { from: 0, to: 3, capacity: 2, cost: 4 },
      { from: 2, to: 3, capacity: 1, cost: 1 },
      { from: 2, to: 1, capacity: 2, cost: 2 },
      { from: 3, to: 1, capacity: 9, cost: 1 },
    ];
    const solved = minCostMaxFlow(4, arcs, 0, 1);
    expect(solved).toMatchObject({ flow: 5, cost: 19 });
    expect([...solved.flows]).toEqual([3, 2, 1, 2, 3]);
  });

  it("gives way again where a later path needs the place", () => {
    // The shortest path 0-2-3-1 has to be taken back in its middle for two units to pass.
    const arcs = [
      { from: 0, to: 2, capacity: 1, cost: 0 },
      { from: 0, to: 3, capacity: 1, cost: 5 },
      { from: 2, to: 3, capacity: 1, cost: 0 },
      { from: 2, to: 1, capacity: 1, cost: 5 },
      { from: 3, to: 1, capacity: 1, cost: 0 },
    ];
    const solved = minCostMaxFlow(4, arcs, 0, 1);
    expect([solved.flow, solved.cost, solved.phases, [...solved.flows]]).toEqual([2, 10, 2, [1, 1, 0, 1, 1]]);
  });

  it("is nothing where no arc leads to the sink", () => {
    expect(minCostMaxFlow(3, [{ from: 0, to: 2, capacity: 4, cost: 1 }], 0, 1)).toMatchObject({ flow: 0, cost: 0 });
    expect(minCostMaxFlow(2, [], 0, 1)).toMatchObject({ flow: 0, cost: 0, phases: 0 });
  });

  it("proves itself on any network", () => {
    const network = fc
      .integer({ min: 2, max: 14 })
      .chain((nodes) => fc.tuple(fc.constant(nodes), arcsOf(nodes, 60, 9, 20)));
    fc.assert(
      fc.property(network, ([nodes, arcs]) => {
        expect(faultsOfFlow(nodes, arcs, 0, 1, minCostMaxFlow(nodes, arcs, 0, 1))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("is what trying all flows finds", () => {
    const network = fc
      .integer({ min: 2, max: 5 })
      .chain((nodes) => fc.tuple(fc.constant(nodes), arcsOf(nodes, 8, 2, 5)));
    fc.assert(
      fc.property(network, ([nodes, arcs]) => {
        // Arcs back out of the sink or into the source would let a circle be counted twice by the trial.
        const plain = arcs.filter(({ from, to }) => from !== to && from !== 1 && to !== 0);
        const { flow, cost } = minCostMaxFlow(nodes, plain, 0, 1);
        expect({ flow, cost }).toEqual(bestByTrying(nodes, plain));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [{ from: 0, to: 2, capacity: 1, cost: 1 }],
    [{ from: -1, to: 1, capacity: 1, cost: 1 }],
    [{ from: 0, to: 1, capacity: -1, cost: 1 }],
    [{ from: 0, to: 1, capacity: 1.5, cost: 1 }],
    [{ from: 0, to: 1, capacity: 2 ** 31, cost: 0 }],
    [{ from: 0, to: 1, capacity: 1, cost: -1 }],
    [{ from: 0, to: 1, capacity: 1, cost: 0.5 }],
    [{ from: 0, to: 1, capacity: 4, cost: 2 ** 52 }],
  ])("refuses %o", (arc) => {
    expect(() => minCostMaxFlow(2, [arc], 0, 1)).toThrow(RangeError);
  });

  it("refuses a source that is the sink", () => {
    expect(() => minCostMaxFlow(2, [], 1, 1)).toThrow(RangeError);
  });
});

describe("the proof", () => {
  const arcs = [
    { from: 0, to: 2, capacity: 2, cost: 1 },
    { from: 2, to: 1, capacity: 1, cost: 1 },
    { from: 2, to: 1, capacity: 1, cost: 3 },
  ];
  const solved = minCostMaxFlow(3, arcs, 0, 1);

  it.each([
    ["less than possible", { flow: 1, cost: 2, flows: Int32Array.of(1, 1, 0) }],
    ["dearer than needed", { flow: 1, cost: 4, flows: Int32Array.of(1, 0, 1) }],
    ["more than an arc takes", { flow: 2, cost: 4, flows: Int32Array.of(2, 2, 0) }],
    ["something lost on the way", { flow: 2, cost: 4, flows: Int32Array.of(2, 1, 0) }],
    ["a wrong sum", { cost: 5 }],
    ["potentials of something else", { potentials: Float64Array.of(0, 0, 0) }],
  ])("finds %s", (_, change) => {
    expect(faultsOfFlow(3, arcs, 0, 1, solved)).toEqual([]);
    expect(faultsOfFlow(3, arcs, 0, 1, { ...solved, ...change })).not.toEqual([]);
  });
});
