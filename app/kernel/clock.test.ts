import { expect, it } from "vitest";
import { asOf, now, writtenAt } from "./clock";

it("acts on another day only as long as the work lasts, also when it fails, and tells when it was truly written", async () => {
  const before = now();
  const then = before - 1e9;
  await asOf(then, async () => {
    expect(now() - then).toBeLessThan(60_000);
    expect(now()).toBeGreaterThanOrEqual(then);
    expect(writtenAt(now())).toBeGreaterThanOrEqual(before);
    await asOf(then - 1e9, async () => expect(now()).toBeLessThan(then));
    expect(now()).toBeGreaterThanOrEqual(then);
  });
  await expect(asOf(then, () => Promise.reject(new Error("fails")))).rejects.toThrow("fails");
  expect(now()).toBeGreaterThanOrEqual(before);
});
