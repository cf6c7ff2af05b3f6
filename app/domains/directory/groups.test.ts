import fc from "fast-check";
import { expect, it } from "vitest";
import { circlesOf, wouldCircle } from "./groups";

const firm = fc.constantFrom(..."abcdefghij");
const parents = fc.array(fc.tuple(firm, firm), { maxLength: 12 }).map((pairs) => new Map(pairs));

/** By the meaning: a firm is in a circle when going up from it leads back to it. */
const leadsBack = (map: Map<string, string>, start: string): boolean => {
  let at = map.get(start);
  for (let steps = 0; at !== undefined && steps < 20; steps++) {
    if (at === start) return true;
    at = map.get(at);
  }
  return false;
};

it("finds the firms of every circle and no other", () => {
  fc.assert(
    fc.property(parents, (map) => {
      expect(circlesOf(map)).toEqual(new Set([...map.keys()].filter((one) => leadsBack(map, one))));
    }),
  );
});

it("lets no chain of single changes close a circle", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(firm, firm), { maxLength: 30 }), (changes) => {
      const map = new Map<string, string>();
      for (const [child, group] of changes) {
        const up: string[] = [];
        for (let at: string | undefined = group; at !== undefined; at = map.get(at)) up.push(at);
        if (!wouldCircle(child, up)) map.set(child, group);
        expect(circlesOf(map).size).toBe(0);
      }
    }),
  );
});
