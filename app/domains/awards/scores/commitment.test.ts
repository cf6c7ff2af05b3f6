import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  commitmentTo,
  hashOfList,
  makeNonce,
  type OpenedBallot,
  opensCommitment,
  publishedOrder,
  sealReasons,
} from "./commitment";

const BALLOT: OpenedBallot = {
  nomination: "n7",
  juror: "j3",
  scores: { deeds: 41, effect: 30 },
  reasons: sealReasons({ deeds: "材料充分" }, Buffer.alloc(16, 1)),
  nonce: makeNonce(Buffer.alloc(16, 2)),
};
const sha = (text: string) => createHash("sha256").update(text).digest("hex");

describe("a commitment", () => {
  it("is the hash of the text that the rule gives, which anyone can write down", () => {
    const text = `{"cycle":"2026","juror":"j3","nomination":"n7","nonce":"${"02".repeat(16)}","reasons":"${BALLOT.reasons}","scores":{"deeds":41,"effect":30},"v":1}`;
    expect(commitmentTo("2026", BALLOT)).toBe(sha(text));
    expect(BALLOT.reasons).toBe(
      createHash("sha256").update(Buffer.alloc(16, 1)).update('{"deeds":"材料充分"}').digest("hex"),
    );
  });

  it("does not hang on the order in which things are written, nor on what else the ballot carries", () => {
    const turned = {
      commitment: "x",
      nonce: BALLOT.nonce,
      scores: { effect: 30, deeds: 41 },
      reasons: BALLOT.reasons,
      juror: "j3",
      nomination: "n7",
    };
    expect(commitmentTo("2026", turned)).toBe(commitmentTo("2026", BALLOT));
  });

  it("finds any change", () => {
    const hex = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 32, maxLength: 32 });
    const ballots = fc.record({
      nomination: fc.string(),
      juror: fc.string(),
      scores: fc.dictionary(fc.constantFrom("deeds", "effect", "spread"), fc.integer({ min: 0, max: 100 })),
      reasons: hex,
      nonce: hex,
    });
    fc.assert(
      fc.property(ballots, ballots, fc.string(), fc.string(), (one, other, cycle, otherCycle) => {
        const made = commitmentTo(cycle, one);
        expect(opensCommitment(made, cycle, structuredClone(one))).toBe(true);
        for (const field of Object.keys(one) as (keyof OpenedBallot)[]) {
          const same =
            JSON.stringify(one[field], Object.keys(one.scores).sort()) ===
            JSON.stringify(other[field], Object.keys(other.scores).sort());
          if (!same) expect(opensCommitment(made, cycle, { ...one, [field]: other[field] })).toBe(false);
        }
        expect(opensCommitment(made, otherCycle, one)).toBe(cycle === otherCycle);
        for (const [criterion, points] of Object.entries(one.scores)) {
          expect(opensCommitment(made, cycle, { ...one, scores: { ...one.scores, [criterion]: points + 1 } })).toBe(
            false,
          );
        }
      }),
    );
  });

  it("has a nonce of 128 bits and no other", () => {
    expect(makeNonce(Uint8Array.from({ length: 16 }, (_, i) => i))).toBe("000102030405060708090a0b0c0d0e0f");
    for (const length of [0, 15, 17]) expect(() => makeNonce(new Uint8Array(length))).toThrow(RangeError);
    expect(() => sealReasons({}, new Uint8Array(8))).toThrow(RangeError);
  });
});

it("a list has the hash of its sorted lines, as sort and sha256sum make it", () => {
  const list = ["cc", "aa", "bb"];
  expect(publishedOrder(list)).toEqual(["aa", "bb", "cc"]);
  expect(hashOfList(list)).toBe(sha("aa\nbb\ncc\n"));
  expect(hashOfList(["bb", "cc", "aa"])).toBe(hashOfList(list));
  expect(hashOfList(["aa", "bb"])).not.toBe(hashOfList(list));
  expect(list).toEqual(["cc", "aa", "bb"]);
});
