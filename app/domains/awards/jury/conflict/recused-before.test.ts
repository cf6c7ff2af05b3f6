import { expect, it } from "vitest";
import { recusedBefore } from "./recused-before";

const anna = { alias: "a1", personId: "anna" };
const again = { alias: "a2", personId: "anna" };
const berta = { alias: "b1", personId: "berta" };
const erased = { alias: "e1", personId: null };

it("keeps somebody away under her new alias from what she ceased to read under another, and nobody else", () => {
  const ended = [
    { nomination: "n1", juror: "a1" },
    { nomination: "n2", juror: "b1" },
    { nomination: "n3", juror: "e1" },
  ];
  const pairs = recusedBefore([again, berta], [anna, again, berta, erased], ended);
  expect(pairs.map(({ nomination, juror }) => [nomination, juror])).toEqual([["n1", "a2"]]);
  expect(pairs[0]?.conflicts).toMatchObject([{ kind: "recused", freeFrom: null }]);
});

it("says it once, and of a juror whose alias is the same leaves it to her reading", () => {
  const third = { alias: "a3", personId: "anna" };
  const ended = [
    { nomination: "n1", juror: "a1" },
    { nomination: "n1", juror: "a2" },
  ];
  expect(recusedBefore([third], [anna, again, third], ended)).toHaveLength(1);
  expect(recusedBefore([anna], [anna], [{ nomination: "n1", juror: "a1" }])).toEqual([]);
});
