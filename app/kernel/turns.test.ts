import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { takingTurns } from "./turns";

/** Work that ends when it is told to. */
function held() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      begun.push(name);
      ends.set(name, () => resolve(name));
    });
  return { begun, work, end: (name: string) => ends.get(name)?.() };
}
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const moment = (ms = 1) => vi.advanceTimersByTimeAsync(ms);

test("so many at a time, the others in the order they came", async () => {
  const inTurn = takingTurns(2, 60_000);
  const { begun, work, end } = held();
  const all = Promise.all(["a", "b", "c", "d"].map((name) => inTurn(work(name))));
  await moment();
  expect(begun).toEqual(["a", "b"]);
  end("b");
  await moment();
  expect(begun).toEqual(["a", "b", "c"]);
  for (const name of ["a", "c"]) end(name);
  await moment();
  end("d");
  expect(await all).toEqual(["a", "b", "c", "d"]);
});

test("one that fails gives up its place, and the place is given once", async () => {
  const inTurn = takingTurns(1, 60_000);
  await expect(inTurn(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  const { begun, work, end } = held();
  const [first] = [inTurn(work("a")), inTurn(work("b")), inTurn(work("c"))];
  end("a");
  await first;
  await moment();
  expect(begun).toEqual(["a", "b"]);
});

test("one that hangs holds up nobody for longer than the patience, and counts for nothing when it ends", async () => {
  const inTurn = takingTurns(1, 50);
  const { begun, work, end } = held();
  const hanging = inTurn(work("hangs"));
  void inTurn(work("b"));
  await moment();
  expect(begun).toEqual(["hangs"]);
  await moment(48);
  expect(begun).toEqual(["hangs"]);
  await moment(1);
  expect(begun).toEqual(["hangs", "b"]);
  void inTurn(work("c"));
  end("hangs");
  expect(await hanging).toBe("hangs");
  await moment();
  expect(begun).toEqual(["hangs", "b"]);
  end("b");
  await moment();
  expect(begun).toEqual(["hangs", "b", "c"]);
});
