import { expect, it } from "vitest";
import { countsBySitting } from "./attempt-counts";

it("sums attempts by where they stand", () => {
  const row = (state: never, passed: boolean | null, n: number, sittingId = "a") => ({ sittingId, state, passed, n });
  const counts = countsBySitting([
    row("started" as never, null, 3),
    row("released" as never, true, 2),
    row("released" as never, false, 4),
    row("voided" as never, true, 1),
    row("voided" as never, null, 1),
    row("released" as never, true, 9, "b"),
  ]);
  expect(counts.get("a")).toEqual({ running: 3, passed: 2, failed: 4, voided: 2 });
  expect(counts.get("b")?.passed).toBe(9);
  expect(counts.get("c")).toBeUndefined();
});
