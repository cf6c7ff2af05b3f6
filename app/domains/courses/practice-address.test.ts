import fc from "fast-check";
import { expect, it } from "vitest";
import { practiceAddress, practiceAnswerAddress, practiceAnswersAddress } from "./practice-address";
import { PRACTICE_LISTS, type PracticePath, readPracticePath, SET_LENGTH } from "./practice-list";

const PATHS: PracticePath[] = [
  { list: "topic", set: [] },
  { list: "wrong", set: [] },
  { list: "weak", set: [] },
  { list: "weak", set: ["x-p-1", "y-p-2"] },
];

it("each address of practice carries the list it belongs to, and the set where it is one", () => {
  for (const path of PATHS) {
    for (const address of [
      practiceAddress("base", "x-p-1", path),
      practiceAnswersAddress("base", "x-p-1", path),
      practiceAnswerAddress("base", "x-p-1", path, "an-id"),
    ]) {
      const { pathname, searchParams } = new URL(address, "http://here");
      expect(pathname).toMatch(/^\/practice\/base\/x-p-1(\/answers)?$/);
      expect(readPracticePath(searchParams)).toEqual(path);
    }
  }
  const { searchParams, hash } = new URL(
    practiceAnswerAddress("base", "x-p-1", { list: "wrong", set: [] }, "an-id"),
    "http://here",
  );
  expect([searchParams.get("answer"), hash]).toEqual(["an-id", "#outcome"]);
});

it("whatever stands in the query is one of the lists, with a set of ids or none", () => {
  const read = (query: string) => readPracticePath(new URLSearchParams(query));
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom("", "list=weak&set="), (typed, before) => {
      const { list, set } = read(`${before}${encodeURIComponent(typed)}`);
      expect(PRACTICE_LISTS).toContain(list);
      expect(set.length).toBeLessThanOrEqual(SET_LENGTH);
      for (const id of set) expect(id).toMatch(/^[a-z0-9-]+$/);
    }),
  );
  expect(read("list=wrong&set=a-p-1").set).toEqual([]);
  expect(read("list=weak&set=a-p-1.a-p-1.<b>..c-p-2").set).toEqual(["a-p-1", "c-p-2"]);
});
