import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LeafIndex } from "./leaf-index";
import { hashLeaf } from "./merkle";
import { NumberGaps } from "./number-gaps";

const hashFor = (i: number) => hashLeaf(Buffer.from(`${i}`));

describe("LeafIndex", () => {
  it("finds numbers by hash and hashes by number, the first of equals, while it grows", () => {
    const index = new LeafIndex();
    for (let i = 0; i < 20_000; i++) expect(index.add(i * 3, hashFor(i))).toBe(-1);
    expect(index.size).toBe(20_000);
    expect(index.add(60_001, hashFor(7))).toBe(21);
    expect(index.add(60_002, hashFor(7))).toBe(21);
    for (let i = 0; i < 20_000; i++) {
      if (
        index.find(hashFor(i)) !== i * 3 ||
        Buffer.compare(index.hashOf(i * 3) ?? Buffer.alloc(0), hashFor(i)) !== 0
      ) {
        expect.fail(`entry ${i * 3} is not found`);
      }
    }
    expect(index.find(hashFor(-1))).toBe(-1);
    expect([1, 2, 60_000, 60_003].map((seq) => index.hashOf(seq))).toEqual([null, null, null, null]);
    expect(index.numbers.slice(-2)).toEqual([60_001, 60_002]);
  });

  it("tells hashes apart that begin alike", () => {
    const index = new LeafIndex();
    const alike = Array.from({ length: 50 }, (_, i) =>
      Uint8Array.from({ length: 32 }, (_, j) => (j === 31 ? i : 0xff)),
    );
    for (const [i, hash] of alike.entries()) expect(index.add(i, hash)).toBe(-1);
    expect(alike.map((hash) => index.find(hash))).toEqual(alike.map((_, i) => i));
  });
});

describe("NumberGaps", () => {
  it("keeps what was passed over, less what came later", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60), { minLength: 1 }), fc.array(fc.nat(60)), (present, late) => {
        const gaps = new NumberGaps();
        const open = new Set<number>();
        let next = 0;
        for (const seq of present.sort((a, b) => a - b)) {
          if (seq > next) gaps.add(next, seq - 1);
          for (let i = next; i < seq; i++) open.add(i);
          next = seq + 1;
        }
        const passed = open.size > 0;
        for (const seq of late) expect(gaps.fill(seq)).toBe(open.delete(seq));
        const listed = gaps.open.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
        expect(listed).toEqual([...open].sort((a, b) => a - b));
        expect(gaps.any).toBe(passed);
      }),
    );
  });
});
