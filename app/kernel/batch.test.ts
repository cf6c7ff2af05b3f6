import fc from "fast-check";
import { expect, it } from "vitest";
import { batched } from "./batch";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A batch that doubles numbers and tells what it was asked together. */
function doubling(most = 256, gatherMs = 0, atOnce = 1) {
  const batches: number[][] = [];
  const double = batched<number, number>(
    most,
    async (numbers) => {
      batches.push([...numbers]);
      await turn();
      return numbers.map((n) => 2 * n);
    },
    { atOnce, gatherMs },
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
  const { batches, double } = doubling(256, 300);
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
  const refuseThree = async (numbers: readonly number[]) => {
    if (numbers.includes(3)) throw new Error("no");
    return numbers;
  };
  const calls = batched<number, number>(2, refuseThree, { atOnce: 1 });
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map(calls));
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "rejected", "fulfilled"]);
});

/** A batch that ends when it is told, and tells how many are under way. */
function held() {
  const ends: (() => void)[] = [];
  const state = { underWay: 0, most: 0 };
  const work = async (numbers: readonly number[]) => {
    state.most = Math.max(state.most, ++state.underWay);
    await new Promise<void>((resolve) => ends.push(resolve));
    state.underWay--;
    return numbers;
  };
  return { work, ends, state };
}

it("where several may be under way, one that never ends holds up nobody else", async () => {
  const { work, ends, state } = held();
  const call = batched<number, number>(256, work, { atOnce: 2 });
  void call(1); // its batch is never ended
  while (ends.length < 1) await turn();
  for (let n = 2; n < 6; n++) {
    const answer = call(n);
    while (ends.length < n) await turn();
    (ends[n - 1] as () => void)();
    expect(await answer).toBe(n);
  }
  expect(state).toEqual({ underWay: 1, most: 2 });
});

it("never more batches are under way than may be, and what is too much for one goes in the others", async () => {
  const { work, ends, state } = held();
  const call = batched<number, number>(2, work, { atOnce: 3 });
  const all = Array.from({ length: 20 }, (_, n) => call(n));
  for (let ended = 0; ended < 10; ended++) {
    while (ends.length <= ended) await turn();
    for (let i = 0; i < 5; i++) await turn();
    expect(state.underWay).toBe(Math.min(3, 10 - ended));
    (ends[ended] as () => void)();
  }
  expect(await Promise.all(all)).toEqual(Array.from({ length: 20 }, (_, n) => n));
  expect(state.most).toBe(3);
});

it("answers everyone, whenever they come", async () => {
  const arbitraries = [
    fc.array(fc.nat(4), { maxLength: 60 }),
    fc.integer({ min: 1, max: 20 }),
    fc.integer({ min: 1, max: 4 }),
  ] as const;
  await fc.assert(
    fc.asyncProperty(...arbitraries, async (waits, most, atOnce) => {
      const { batches, double } = doubling(most, 0, atOnce);
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
