import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "~/kernel/seeded-random";
import { minCostMaxFlow } from "../flow/min-cost-flow";
import { faultsOfFlow } from "../flow/optimality.fixture";
import { residualGraph } from "../flow/residual-graph";
import { assignReviews } from "./assign-reviews";
import { type AssignmentInput, ordered, pairKey, type ReviewPair } from "./assignment-input";
import { assignmentNetwork, SINK, SOURCE } from "./assignment-network";

const FIELDS = ["机械", "化工", "农业", "电子"];

const small = (mostNominations: number, mostJurors: number): fc.Arbitrary<AssignmentInput> =>
  fc
    .record({ n: fc.integer({ min: 0, max: mostNominations }), j: fc.integer({ min: 0, max: mostJurors }) })
    .chain(({ n, j }) => {
      const pair = fc.record({ nomination: fc.nat(Math.max(0, n - 1)), juror: fc.nat(Math.max(0, j - 1)) });
      const pairs = fc.array(pair, { maxLength: n * j > 0 ? 6 : 0 });
      return fc.record({
        fields: fc.array(fc.constantFrom(...FIELDS.slice(0, 2)), { minLength: j, maxLength: j }),
        capacities: fc.array(fc.option(fc.nat(3), { nil: undefined }), { minLength: j, maxLength: j }),
        conflicts: pairs,
        standing: pairs,
        seed: fc.string(),
        reviewsEach: fc.integer({ min: 1, max: 3 }),
        n: fc.constant(n),
      });
    })
    .map(({ fields, capacities, conflicts, standing, seed, reviewsEach, n }) => {
      const named = (pairs: typeof conflicts) =>
        pairs.map(({ nomination, juror }) => ({ nomination: `n${nomination}`, juror: `j${juror}` }));
      const barred = new Set(named(conflicts).map(pairKey));
      return {
        nominations: Array.from({ length: n }, (_, i) => ({ id: `n${i}` })),
        jurors: fields.map((field, i) => {
          const capacity = capacities[i];
          return { id: `j${i}`, fields: [field, "标准化"], ...(capacity !== undefined && { capacity }) };
        }),
        conflicts: named(conflicts),
        standing: named(standing).filter((pair) => !barred.has(pairKey(pair))),
        seed,
        reviewsEach,
      };
    });

const tally = (keys: string[]) => {
  const found: Record<string, number> = {};
  for (const key of keys) found[key] = (found[key] ?? 0) + 1;
  return found;
};
const squares = (keys: string[]) => Object.values(tally(keys)).reduce((sum, n) => sum + n * n, 0);

/** Aims in their order, the smaller the better. */
function aims({ jurors }: AssignmentInput, reviews: readonly ReviewPair[]): number[] {
  const fieldOf = (id: string) => jurors.find((juror) => juror.id === id)?.fields[0] ?? "";
  return [
    -reviews.length,
    squares(reviews.map(({ nomination }) => nomination)),
    squares(reviews.map(({ juror }) => juror)),
    squares(reviews.map(({ nomination, juror }) => `${nomination} ${fieldOf(juror)}`)),
  ];
}
const before = (a: number[], b: number[]): boolean => {
  const at = a.findIndex((aim, i) => aim !== b[i]);
  return at >= 0 && (a[at] as number) < (b[at] as number);
};

/** The aims of the best of all assignments there are, tried one by one. */
function bestByTrying(input: AssignmentInput): number[] {
  const standing = ordered(input).standing;
  const taken = new Set([...input.conflicts, ...standing].map(pairKey));
  const free = input.nominations
    .flatMap(({ id }) => input.jurors.map((juror) => ({ nomination: id, juror: juror.id })))
    .filter((pair) => !taken.has(pairKey(pair)));
  const reviews = [...standing];
  let best = aims(input, reviews);
  const go = (i: number): void => {
    const pair = free[i];
    if (!pair) {
      const found = aims(input, reviews);
      if (before(found, best)) best = found;
      return;
    }
    go(i + 1);
    const capacity = input.jurors.find(({ id }) => id === pair.juror)?.capacity ?? 9;
    if (reviews.filter(({ nomination }) => nomination === pair.nomination).length >= input.reviewsEach) return;
    if (reviews.filter(({ juror }) => juror === pair.juror).length >= capacity) return;
    reviews.push(pair);
    go(i + 1);
    reviews.pop();
  };
  go(0);
  return best;
}

/** Like a cycle: jurors of several fields, each in conflict with some, a few able to take less. */
function cycle(nominations: number, jurors: number, conflictPercent: number, capacity?: number): AssignmentInput {
  const random = seededRandom(`${nominations} ${jurors}`);
  const ids = Array.from({ length: nominations }, (_, i) => ({ id: `n${i}` }));
  const people = Array.from({ length: jurors }, (_, i) => ({
    id: `j${i}`,
    fields: [FIELDS[random.below(FIELDS.length)] as string],
    ...(capacity !== undefined && random.below(2) === 0 && { capacity }),
  }));
  const conflicts = ids.flatMap(({ id }) =>
    people.filter(() => random.below(100) < conflictPercent).map((juror) => ({ nomination: id, juror: juror.id })),
  );
  return { nominations: ids, jurors: people, conflicts, reviewsEach: 5, seed: "2026" };
}

describe("an assignment", () => {
  it("is the best of all there are, in the order of its aims", () => {
    fc.assert(
      fc.property(small(3, 4), (input) => {
        expect(aims(input, assignReviews(input).reviews)).toEqual(bestByTrying(input));
      }),
      { numRuns: 400 },
    );
  });

  it("breaks no rule, keeps what stands, and says what is missing", () => {
    fc.assert(
      fc.property(small(8, 8), (input) => {
        const { reviews, added, shortfall, loads, balance, mix } = assignReviews(input);
        const standing = ordered(input).standing;
        const keys = new Set(reviews.map(pairKey));
        expect(keys.size).toBe(reviews.length);
        expect(reviews.length).toBe(standing.length + added.length);
        for (const pair of standing) expect(keys).toContain(pairKey(pair));
        for (const pair of input.conflicts) expect(keys).not.toContain(pairKey(pair));
        const read = tally(reviews.map(({ nomination }) => nomination));
        const had = tally(standing.map(({ nomination }) => nomination));
        for (const { id } of input.nominations) {
          expect(read[id] ?? 0).toBeLessThanOrEqual(Math.max(input.reviewsEach, had[id] ?? 0));
          const missing = Math.max(0, input.reviewsEach - (read[id] ?? 0));
          expect(shortfall.find(({ nomination }) => nomination === id)?.missing ?? 0).toBe(missing);
        }
        const load = tally(reviews.map(({ juror }) => juror));
        const hadLoad = tally(standing.map(({ juror }) => juror));
        for (const { id, capacity } of input.jurors)
          expect(load[id] ?? 0).toBeLessThanOrEqual(Math.max(capacity ?? 99, hadLoad[id] ?? 0));
        expect(loads.map(({ reviews: n }) => n)).toEqual(ordered(input).jurors.map(({ id }) => load[id] ?? 0));
        const [, , ...rest] = aims(input, reviews);
        expect([balance.squares, mix.squares]).toEqual(rest);
      }),
    );
  });

  it("does not depend on the order in which people and nominations come", () => {
    fc.assert(
      fc.property(small(8, 8), fc.string(), (input, order) => {
        const { shuffle } = seededRandom(order);
        const mixed = {
          ...input,
          nominations: shuffle(input.nominations),
          jurors: shuffle(input.jurors),
          conflicts: shuffle([...input.conflicts, ...input.conflicts]),
          standing: shuffle(input.standing ?? []),
        };
        expect(assignReviews(mixed)).toEqual(assignReviews(input));
      }),
    );
  });

  it("is another one by another seed, and as good", () => {
    const input = cycle(20, 12, 10);
    const [one, other] = [assignReviews(input), assignReviews({ ...input, seed: "2027" })];
    expect(other.reviews).not.toEqual(one.reviews);
    expect(other.inputHash).not.toBe(one.inputHash);
    expect(aims(input, other.reviews)).toEqual(aims(input, one.reviews));
    expect(assignReviews({ ...input }).reviews).toEqual(one.reviews);
  });

  it("of middle size is proved to be optimal, with enough jurors and with too few", () => {
    for (const input of [cycle(120, 24, 20), cycle(120, 24, 20, 20), cycle(60, 12, 70)]) {
      for (const short of [false, true]) {
        const { nodes, arcs } = assignmentNetwork(ordered(input), short);
        expect(faultsOfFlow(nodes, arcs, 0, 1, minCostMaxFlow(nodes, arcs, 0, 1))).toEqual([]);
      }
    }
  });

  const lacking = (nominations: number, reviewsEach: number): AssignmentInput => {
    const large = { ...cycle(nominations, 80, 0), reviewsEach };
    const conflicts = large.jurors.slice(reviewsEach - 1).map(({ id }) => ({ nomination: "n0", juror: id }));
    return { ...large, conflicts };
  };

  it.each([
    [700, 5],
    [600, 7],
  ])(
    "of %i nominations to be read %i times is found where one of them lacks a juror",
    (nominations, reviewsEach) => {
      const { reviews, shortfall, balance } = assignReviews(lacking(nominations, reviewsEach));
      expect(shortfall).toEqual([{ nomination: "n0", missing: 1 }]);
      expect(reviews).toHaveLength(nominations * reviewsEach - 1);
      expect(balance.most - balance.least).toBeLessThanOrEqual(1);
    },
    60_000,
  );

  it("has room for costs of several thousand nominations", () => {
    const { nodes, arcs } = assignmentNetwork(ordered(lacking(5_000, 5)), true);
    expect(residualGraph(nodes, arcs, SOURCE, SINK).nodes).toBe(nodes);
  });

  it("spreads what is missing instead of leaving one nomination alone", () => {
    const nominations = ["a", "b", "c"].map((id) => ({ id }));
    const jurors = ["p", "q", "r"].map((id) => ({ id, fields: ["机械"], capacity: 2 }));
    const found = assignReviews({ nominations, jurors, conflicts: [], reviewsEach: 3, seed: "" });
    expect(found.shortfall).toEqual(nominations.map(({ id }) => ({ nomination: id, missing: 1 })));
    expect(found.balance).toEqual({ least: 2, most: 2, squares: 12 });
  });

  it("mixes fields, and counts juries that are of one field alone", () => {
    const nominations = [{ id: "a" }, { id: "b" }];
    const jurors = [
      ...["p", "q"].map((id) => ({ id, fields: ["机械", "化工"], capacity: 1 })),
      ...["r", "s"].map((id) => ({ id, fields: ["化工"], capacity: 1 })),
    ];
    const input = { nominations, jurors, conflicts: [], reviewsEach: 2, seed: "" };
    expect(assignReviews(input).mix).toEqual({ squares: 4, oneField: 0 });
    const conflicts = ["r", "s"].map((juror) => ({ nomination: "a", juror }));
    expect(assignReviews({ ...input, conflicts }).mix).toEqual({ squares: 8, oneField: 2 });
  });

  it("fills the gap of a recused juror and touches nothing else", () => {
    const input = cycle(40, 12, 15);
    const first = assignReviews(input);
    const gone = first.reviews[7] as ReviewPair;
    const again = assignReviews({
      ...input,
      conflicts: [...input.conflicts, gone],
      standing: first.reviews.filter((pair) => pair !== gone),
    });
    expect(again.added).toHaveLength(1);
    expect(again.added[0]?.nomination).toBe(gone.nomination);
    expect(again.added[0]?.juror).not.toBe(gone.juror);
    expect(again.shortfall).toEqual([]);
    // Nothing is missing: nothing is added, by whatever seed.
    expect(assignReviews({ ...input, standing: first.reviews, seed: "2027" }).added).toEqual([]);
  });

  const valid: AssignmentInput = {
    nominations: [{ id: "a" }],
    jurors: [{ id: "p", fields: [] }],
    conflicts: [],
    reviewsEach: 1,
    seed: "",
  };
  it.each<[string, Partial<AssignmentInput>]>([
    ["no reviews", { reviewsEach: 0 }],
    ["half a review", { reviewsEach: 1.5 }],
    ["one nomination twice", { nominations: [{ id: "a" }, { id: "a" }] }],
    ["one juror twice", { jurors: [...valid.jurors, ...valid.jurors] }],
    ["a negative capacity", { jurors: [{ id: "p", fields: [], capacity: -1 }] }],
    ["a review of nobody", { standing: [{ nomination: "a", juror: "q" }] }],
    ["a review of nothing", { standing: [{ nomination: "b", juror: "p" }] }],
    [
      "a review in conflict",
      { standing: [{ nomination: "a", juror: "p" }], conflicts: [{ nomination: "a", juror: "p" }] },
    ],
  ])("is refused for %s", (_, change) => {
    expect(assignReviews(valid).reviews).toHaveLength(1);
    expect(() => assignReviews({ ...valid, ...change })).toThrow(RangeError);
  });
});
