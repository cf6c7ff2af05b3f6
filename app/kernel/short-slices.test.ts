import { expect, it } from "vitest";
import { shortSlices } from "./short-slices";

it("lets others work once its time is over, and begins anew then", async () => {
  let at = 0;
  const pause = shortSlices(4, () => at);
  expect(pause()).toBeUndefined();
  at = 3.9;
  expect(pause()).toBeUndefined();
  at = 4;
  const waited = pause();
  let others = false;
  setImmediate(() => {
    others = true;
  });
  // Whoever came before the pause was served when it ends, at the latest in the same turn of the loop.
  await waited;
  await new Promise(setImmediate);
  expect([waited instanceof Promise, others]).toEqual([true, true]);
  at = 7;
  expect(pause()).toBeUndefined();
});
