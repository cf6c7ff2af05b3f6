import { EVENT_OWNER_KINDS } from "@db/statuses";
import fc from "fast-check";
import { expect, it } from "vitest";
import { ownerWord, readOwner, sameOwner } from "./owner";

it("a word leads back to its owner, and to no owner of another kind", () => {
  const owner = fc.record({
    ownerKind: fc.constantFrom(...EVENT_OWNER_KINDS),
    ownerId: fc.stringMatching(/^[\w-]{1,40}$/),
  });
  fc.assert(
    fc.property(owner, owner, (one, other) => {
      expect(readOwner(ownerWord(one))).toEqual(one);
      expect(ownerWord(one) === ownerWord(other)).toBe(sameOwner(one, other));
    }),
  );
  expect([ownerWord({ ownerKind: "region", ownerId: "340100" }), readOwner("340100").ownerKind]).toEqual([
    "340100",
    "region",
  ]);
});
