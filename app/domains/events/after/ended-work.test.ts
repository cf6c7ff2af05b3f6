import fc from "fast-check";
import { expect, it } from "vitest";
import { type EndedFacts, endedWork } from "./ended-work";

const facts: fc.Arbitrary<EndedFacts> = fc.record({
  earns: fc.boolean(),
  minutesPublished: fc.boolean(),
  unsettled: fc.nat({ max: 3 }),
  unsaid: fc.nat({ max: 3 }),
});

it("names first what holds up the rest, and minutes exactly while they are not published", () => {
  fc.assert(
    fc.property(facts, (of) => {
      const work = endedWork(of);
      expect(work.includes("minutes")).toBe(!of.minutesPublished);
      expect(work.includes("scans")).toBe(of.earns && of.unsettled > 0);
      // Nobody is sent to book hours that would be refused.
      if (work.includes("hours")) expect(of).toMatchObject({ earns: true, unsettled: 0 });
      // Something is left of every event that earns hours and is not summarised.
      if (of.earns) expect(work.length).toBeGreaterThan(0);
    }),
  );
});

it("says that hours are open again once only they can be missing", () => {
  const done = { earns: true, unsettled: 0, unsaid: 0, minutesPublished: true };
  expect(endedWork(done)).toEqual(["hours"]);
  expect(endedWork({ ...done, minutesPublished: false })).toEqual(["minutes"]);
  expect(endedWork({ ...done, unsaid: 2, minutesPublished: false })).toEqual(["hours", "minutes"]);
  expect(endedWork({ ...done, unsettled: 1, unsaid: 2 })).toEqual(["scans"]);
});
