import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Frontier } from "./frontier";
import { consistencyProof, hashLeaf, inclusionProof, rootOf } from "./merkle";
import { verifyConsistency, verifyInclusion } from "./merkle-verify";
import {
  appendTiled,
  type TileReader,
  tiledConsistencyProof,
  tiledFrontier,
  tiledInclusionProof,
  tiledRoot,
} from "./tiles";

const leafAt = (i: number) => hashLeaf(Buffer.from(`${i}`));

/** A log kept in arrays, that counts what is read from it. */
class ArrayLog implements TileReader {
  readonly leaves: Uint8Array[] = [];
  readonly levels: Uint8Array[][] = [];
  readonly frontier = new Frontier();
  reads: { level: number; count: number }[] = [];

  constructor(size: number) {
    for (let i = 0; i < size; i++) {
      const leaf = leafAt(i);
      this.leaves.push(leaf);
      for (const tile of appendTiled(this.frontier, leaf)) {
        this.levels[tile.level] ??= [];
        const level = this.levels[tile.level] as Uint8Array[];
        expect(tile.index).toBe(level.length);
        level.push(tile.hash);
      }
    }
  }

  async leafHashes(from: number, to: number) {
    this.reads.push({ level: 0, count: to - from });
    return this.leaves.slice(from, to);
  }

  async tileHashes(level: number, from: number, to: number) {
    this.reads.push({ level, count: to - from });
    return (this.levels[level] ?? []).slice(from, to);
  }

  /** Runs `work` and returns how many hashes it read at each level. */
  async counting(work: () => Promise<unknown>): Promise<number[]> {
    this.reads = [];
    await work();
    const counts: number[] = [];
    for (const { level, count } of this.reads) counts[level] = (counts[level] ?? 0) + count;
    return counts;
  }
}

const SMALL = 1500;
const small = new ArrayLog(SMALL);
const BIG = 2 * 65_536 + 3 * 256 + 77;
const big = new ArrayLog(BIG);

describe("tiles", () => {
  it("hold the roots of each 256 leaves, and of each 65,536", () => {
    expect(small.levels[1]).toHaveLength(5);
    expect(small.levels[1]?.[3]).toEqual(rootOf(small.leaves.slice(768, 1024)));
    expect(big.levels[1]).toHaveLength(515);
    expect(big.levels[2]).toHaveLength(2);
    expect(big.levels[2]?.[1]).toEqual(rootOf(big.leaves.slice(65_536, 131_072)));
  });

  it("give the same proofs, roots and frontiers as the tree in memory", async () => {
    const place = fc.integer({ min: 1, max: SMALL }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));
    await fc.assert(
      fc.asyncProperty(place, async ([size, part]) => {
        const leaves = small.leaves.slice(0, size);
        expect(await tiledInclusionProof(small, part, size)).toEqual(inclusionProof(part, leaves));
        expect(await tiledConsistencyProof(small, part, size)).toEqual(consistencyProof(part, leaves));
        expect(await tiledRoot(small, size)).toEqual(rootOf(leaves));
        const frontier = await tiledFrontier(small, size);
        expect(frontier.size).toBe(size);
        expect(frontier.root()).toEqual(rootOf(leaves));
      }),
      { numRuns: 150 },
    );
  });

  it.each([0, 1, 255, 256, 257, 511, 512, 513, 1024, SMALL])("are right at the size %i", async (size) => {
    const leaves = small.leaves.slice(0, size);
    expect(await tiledRoot(small, size)).toEqual(rootOf(leaves));
    const frontier = await tiledFrontier(small, size);
    for (let i = size; i < SMALL; i++) appendTiled(frontier, leafAt(i));
    expect(frontier.root()).toEqual(small.frontier.root());
    for (let index = 0; index < size; index += 85) {
      expect(await tiledInclusionProof(small, index, size)).toEqual(inclusionProof(index, leaves));
    }
  });

  it("prove any entry of a large log with at most two tiles read a level", async () => {
    const root = big.frontier.root();
    const place = fc.oneof(fc.nat(BIG - 1), fc.constantFrom(0, 65_535, 65_536, 131_071, 131_072, BIG - 1));
    await fc.assert(
      fc.asyncProperty(place, async (index) => {
        const leafHash = leafAt(index);
        const proof = await tiledInclusionProof(big, index, BIG);
        expect(verifyInclusion({ leafHash, index, size: BIG, proof, root })).toBe(true);
        const counts = await big.counting(() => tiledInclusionProof(big, index, BIG));
        expect(counts.length).toBeLessThanOrEqual(3);
        for (const count of counts) expect(count ?? 0).toBeLessThanOrEqual(512);
      }),
      { numRuns: 100 },
    );
  });

  it("prove that a large log only grew, with at most two tiles read a level", async () => {
    const secondRoot = big.frontier.root();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: BIG }), async (first) => {
        const firstRoot = await tiledRoot(big, first);
        const proof = await tiledConsistencyProof(big, first, BIG);
        expect(verifyConsistency({ first, second: BIG, firstRoot, secondRoot, proof })).toBe(true);
        const counts = await big.counting(() => tiledConsistencyProof(big, first, BIG));
        for (const count of counts) expect(count ?? 0).toBeLessThanOrEqual(512);
      }),
      { numRuns: 100 },
    );
  });

  it("give nothing when hashes are missing, and nothing for leaves that do not exist", async () => {
    const holed: TileReader = {
      leafHashes: (from, to) => small.leafHashes(from, to),
      tileHashes: async (level, from, to) => (await small.tileHashes(level, from, to)).slice(1),
    };
    await expect(tiledInclusionProof(holed, 0, SMALL)).rejects.toThrow("level 1 has");
    await expect(tiledRoot(small, SMALL + 1)).rejects.toThrow("level 0 has");
    await expect(tiledInclusionProof(small, SMALL, SMALL)).rejects.toThrow(RangeError);
    await expect(tiledConsistencyProof(small, 5, 4)).rejects.toThrow(RangeError);
  });
});
