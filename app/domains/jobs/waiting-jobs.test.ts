import { expect, it } from "vitest";
import { waitingJobs } from "./waiting-jobs";

const DAY = 86_400_000;
const NOW = 100 * DAY;
type Outcome = "done" | "refused" | "failed" | "cancelled" | null;
const job = (name: string, outcome: Outcome, daysAgo: number, startedBy = "she") => {
  const startedAt = NOW - daysAgo * DAY;
  return { name, outcome, startedAt, endedAt: outcome === null ? null : startedAt + 1_000, startedBy };
};
const waiting = (...jobs: ReturnType<typeof job>[]) => waitingJobs(jobs, "she", NOW).map(({ name }) => name);

it("what runs waits, whoever has started it", () => {
  expect(waiting(job("a", null, 1, "another"), job("b", null, 0), job("c", "done", 2))).toEqual(["b", "a"]);
});

it("what was refused waits for who started it, for a month", () => {
  expect(waiting(job("a", "refused", 1))).toEqual(["a"]);
  expect(waiting(job("a", "failed", 29))).toEqual(["a"]);
  expect(waiting(job("a", "refused", 31))).toEqual([]);
  expect(waiting(job("a", "refused", 1, "another"))).toEqual([]);
  expect(waiting(job("a", "cancelled", 1))).toEqual([]);
});

it("until she has started another", () => {
  expect(waiting(job("a", "refused", 3), job("b", "done", 2))).toEqual([]);
  expect(waiting(job("a", "refused", 3), job("b", null, 2))).toEqual(["b"]);
  expect(waiting(job("a", "refused", 3), job("b", "refused", 2))).toEqual(["b"]);
  expect(waiting(job("a", "refused", 3), job("b", "done", 2, "another"))).toEqual(["a"]);
});
