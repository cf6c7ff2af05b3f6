import fc from "fast-check";
import { expect, it } from "vitest";
import { practiceAddress, practiceAnswerAddress, practiceAnswersAddress } from "./practice-address";
import { readPracticeList } from "./practice-list";

it("each address of practice carries the list it belongs to", () => {
  for (const list of ["topic", "wrong", "weak"] as const) {
    for (const address of [
      practiceAddress("base", "x-p-1", list),
      practiceAnswersAddress("base", "x-p-1", list),
      practiceAnswerAddress("base", "x-p-1", list, "an-id"),
    ]) {
      const { pathname, searchParams } = new URL(address, "http://here");
      expect(pathname).toMatch(/^\/practice\/base\/x-p-1(\/answers)?$/);
      expect(readPracticeList(searchParams)).toBe(list);
    }
  }
  const { searchParams, hash } = new URL(practiceAnswerAddress("base", "x-p-1", "wrong", "an-id"), "http://here");
  expect([searchParams.get("answer"), hash]).toEqual(["an-id", "#outcome"]);
});

it("whatever stands in the query is one of the two lists", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (query) => {
      expect(["topic", "wrong"]).toContain(readPracticeList(new URLSearchParams(query)));
    }),
  );
});
