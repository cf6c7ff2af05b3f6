import fc from "fast-check";
import { expect, it } from "vitest";
import { batched } from "./batch";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A batch that doubles numbers and tells what it was asked together. */
function doubling(most = 256, gatherMs = 0) {
  const batches: number[][] = [];
  const double = batched<number, number>(
    most,
    async (numbers) => {
      batches.push([...numbers]);
      await turn();
      return numbers.map((n) => 2 * n);
    },
    gatherMs,
  );
  return { batches, double };
}

it("what arrives in one turn goes together, in its order, at most so many at once", async () => {
  const { batches, double } = doubling(3);
  expect(await Promise.all([1, 2, 3, 4].map(double))).toEqual([2, 4, 6, 8]);
  expect(batches).toEqual([[1, 2, 3], [4]]);
});

it("what arrives while a batch is under way goes in the next", async () => {
  const { batches, double } = doubling();
  const first = double(1);
  while (batches.length === 0) await turn();
  await Promise.all([first, double(2), double(3)]);
  expect(batches).toEqual([[1], [2, 3]]);
});

it("after a crowd the next batch is waited for, so that those just answered come together again", async () => {
  const { batches, double } = doubling(256, 20);
  const crowd = Array.from({ length: 20 }, (_, n) => n);
  const again = crowd.map(async (n) => {
    await double(n);
    for (let i = 0; i < n % 5; i++) await turn(); // each a little later than the other
    return double(100 + n);
  });
  expect(await Promise.all(again)).toEqual(crowd.map((n) => 2 * (100 + n)));
  expect(batches.map((batch) => batch.length)).toEqual([20, 20]);
});

it("one alone is not kept waiting, also not after a crowd", async () => {
  const { batches, double } = doubling(256, 5);
  await Promise.all(Array.from({ length: 20 }, (_, n) => double(n)));
  await pause(50);
  const one = double(1);
  await turn();
  await turn();
  expect(batches.at(-1)).toEqual([1]);
  await one;
});

it("a batch that fails tells everyone in it and nobody else", async () => {
  const calls = batched<number, number>(2, async (numbers) => {
    if (numbers.includes(3)) throw new Error("no");
    return numbers;
  });
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map(calls));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "rejected", "fulfilled"]);
});

it("answers everyone, whenever they come", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(4), { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), async (waits, most) => {
      const { batches, double } = doubling(most);
      const answers = await Promise.all(
        waits.map(async (turns, n) => {
          for (let i = 0; i < turns; i++) await turn();
          return double(n);
        }),
      );
      expect(answers).toEqual(waits.map((_, n) => 2 * n));
      expect(batches.every((batch) => batch.length <= most)).toBe(true);
      expect(batches.flat().sort((a, b) => a - b)).toEqual(waits.map((_, n) => n));
    }),
    { numRuns: 50 },
  );
});
