import { expect, it } from "vitest";
import { type CycleStand, cycleWork, nextRoom } from "./cycle-work";

const stand: CycleStand = {
  state: "open",
  recommended: false,
  unblinded: false,
  settled: false,
  noticeClosed: false,
  endedIn: null,
};

it.each<[Partial<CycleStand>, string | null]>([
  [{ state: "draft" }, null],
  [{}, "nominations"],
  [{ state: "closed" }, "nominations"],
  [{ state: "closed", recommended: true }, "jury"],
  [{ state: "reviewing", recommended: true }, "jury"],
  [{ state: "reviewing", unblinded: true }, "meetings"],
  [{ state: "reviewing", unblinded: true, settled: true }, "notices"],
  [{ state: "noticed", unblinded: true, settled: true }, "notices"],
  [{ state: "noticed", unblinded: true, settled: true, noticeClosed: true }, "decision"],
  [{ state: "decided" }, "archive"],
  [{ state: "ended", endedIn: "closed" }, "archive"],
  [{ state: "archived" }, null],
])("after %o comes %s", (change, room) => {
  expect(nextRoom({ ...stand, ...change })).toBe(room);
});

it("has done what comes before the next step, and nothing after it", () => {
  const stages = cycleWork({ ...stand, state: "reviewing", unblinded: true }).map(({ stage }) => stage);
  expect(stages).toEqual(["done", "done", "done", "now", "later", "later", "later"]);
});

it("has done everything of a cycle that is archived", () => {
  expect(cycleWork({ ...stand, state: "archived" }).every(({ stage }) => stage === "done")).toBe(true);
});

it("never came to the rooms after the one in which a cycle ended without an award", () => {
  const ended = { ...stand, state: "ended", endedIn: "reviewing", unblinded: true, settled: true } as const;
  const stages = cycleWork(ended).map(({ stage }) => stage);
  expect(stages).toEqual(["done", "done", "done", "done", "never", "never", "now"]);
  const archived = cycleWork({ ...stand, state: "archived", endedIn: "closed", recommended: true });
  expect(archived.map(({ stage }) => stage)).toEqual(["done", "never", "never", "never", "never", "never", "done"]);
});
