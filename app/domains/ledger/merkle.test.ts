import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Frontier } from "./frontier";
import { consistencyProof, emptyRoot, hashLeaf, hashNode, inclusionProof, rootOf } from "./merkle";
import { verifyConsistency, verifyInclusion } from "./merkle-verify";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => Buffer.from(text, "hex");
const leafAt = (i: number) => hashLeaf(Buffer.from(`entry ${i}`));

/** The eight leaves of the reference tests of Certificate Transparency, and the root after each of them. */
const CT_LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const CT_ROOTS = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const ctLeaves = CT_LEAVES.map((leaf) => hashLeaf(bytes(leaf)));

describe("the tree of RFC 6962", () => {
  it("has the published roots for 0 to 8 leaves, whole and appended one by one", () => {
    const frontier = new Frontier();
    expect(hex(emptyRoot())).toBe(CT_ROOTS[0]);
    for (let size = 0; size <= 8; size++) {
      expect(hex(rootOf(ctLeaves.slice(0, size)))).toBe(CT_ROOTS[size]);
      expect(hex(frontier.root())).toBe(CT_ROOTS[size]);
      if (size < 8) frontier.append(ctLeaves[size] as Uint8Array);
    }
  });

  it.each([
    [0, 8, ["96a296d2", "5f083f0a", "6b47aaf2"]],
    [5, 8, ["bc1a0643", "ca854ea1", "d37ee418"]],
    [2, 3, ["fac54203"]],
    [1, 5, ["6e340b9c", "5f083f0a", "bc1a0643"]],
    [0, 1, []],
  ])("gives the published inclusion proof of leaf %i of %i", (index, size, heads) => {
    const proof = inclusionProof(index, ctLeaves.slice(0, size));
    expect(proof.map((node) => hex(node).slice(0, 8))).toEqual(heads);
  });

  it.each([
    [1, 1, []],
    [1, 8, ["96a296d2", "5f083f0a", "6b47aaf2"]],
    [6, 8, ["0ebc5d34", "ca854ea1", "d37ee418"]],
    [2, 5, ["5f083f0a", "bc1a0643"]],
  ])("gives the published consistency proof from %i to %i", (first, second, heads) => {
    const proof = consistencyProof(first, ctLeaves.slice(0, second));
    expect(proof.map((node) => hex(node).slice(0, 8))).toEqual(heads);
  });

  it("keeps leaves and nodes apart", () => {
    const [left, right] = ctLeaves as [Uint8Array, Uint8Array];
    expect(hex(hashNode(left, right))).toBe(CT_ROOTS[2]);
    expect(hex(hashLeaf(Buffer.concat([left, right])))).not.toBe(CT_ROOTS[2]);
    const independent = createHash("sha256")
      .update(Buffer.from([0]))
      .update("x")
      .digest("hex");
    expect(hex(hashLeaf(Buffer.from("x")))).toBe(independent);
  });
});

const SIZES = 130;
const all = Array.from({ length: SIZES }, (_, i) => leafAt(i));
const roots = Array.from({ length: SIZES + 1 }, (_, size) => rootOf(all.slice(0, size)));
const rootAt = (size: number) => roots[size] as Uint8Array;

describe("proofs", () => {
  it("hold for every leaf of every size up to 130, and for no other leaf, place or size", () => {
    for (let size = 1; size <= SIZES; size++) {
      const leaves = all.slice(0, size);
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(index, leaves);
        const claim = { leafHash: all[index] as Uint8Array, index, size, proof, root: rootAt(size) };
        const wrong = [
          { ...claim, index: index + 1 },
          { ...claim, index: index - 1 },
          { ...claim, leafHash: leafAt(size + 1000) },
          { ...claim, root: rootAt(size - 1) },
          { ...claim, proof: [...proof, emptyRoot()] },
          { ...claim, proof: [emptyRoot(), ...proof] },
          { ...claim, index: size },
          { ...claim, index: -1 },
          { ...claim, index: 0.5 },
          { ...claim, size: 0 },
          { ...claim, root: rootAt(size).slice(1) },
        ];
        if (proof.length > 0) wrong.push({ ...claim, proof: proof.slice(1) }, { ...claim, proof: proof.slice(0, -1) });
        const results = [verifyInclusion(claim), ...wrong.map(verifyInclusion)];
        if (results[0] !== true || results.indexOf(true, 1) !== -1) {
          expect({ size, index, results }).toEqual({ size, index, results: [true, ...wrong.map(() => false)] });
        }
      }
    }
  });

  it("of consistency hold between every two sizes up to 130, and are refused for others", () => {
    for (let second = 0; second <= SIZES; second++) {
      const leaves = all.slice(0, second);
      for (let first = 0; first <= second; first++) {
        const proof = consistencyProof(first, leaves);
        const claim = { first, second, firstRoot: rootAt(first), secondRoot: rootAt(second), proof };
        const wrong = [
          { ...claim, firstRoot: leafAt(7777) },
          { ...claim, proof: [...proof, emptyRoot()] },
          { ...claim, first: second + 1 },
          { ...claim, second: -1 },
          { ...claim, firstRoot: rootAt(first).slice(1) },
        ];
        // Every tree continues the empty one, so from 0 the newer root is not bound by the proof.
        if (first > 0) wrong.push({ ...claim, secondRoot: leafAt(7778) }, { ...claim, first: first - 1 });
        if (proof.length > 0) wrong.push({ ...claim, proof: proof.slice(1) }, { ...claim, proof: proof.slice(0, -1) });
        const results = [verifyConsistency(claim), ...wrong.map(verifyConsistency)];
        if (results[0] !== true || results.indexOf(true, 1) !== -1) {
          expect({ first, second, results }).toEqual({ first, second, results: [true, ...wrong.map(() => false)] });
        }
      }
    }
  });

  it("are refused when any byte of any of their hashes is changed", () => {
    const place = fc
      .integer({ min: 2, max: SIZES })
      .chain((size) =>
        fc.record({ size: fc.constant(size), index: fc.nat(size - 1), first: fc.integer({ min: 1, max: size - 1 }) }),
      );
    const change = fc.record({ node: fc.nat(), byte: fc.nat(31), flip: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(place, change, ({ size, index, first }, { node, byte, flip }) => {
        const leaves = all.slice(0, size);
        const mutate = (proof: Uint8Array[]) =>
          proof.map((hash, i) => (i === node % proof.length ? hash.map((b, j) => (j === byte ? b ^ flip : b)) : hash));
        const path = mutate(inclusionProof(index, leaves));
        const leafHash = all[index] as Uint8Array;
        expect(verifyInclusion({ leafHash, index, size, proof: path, root: rootAt(size) })).toBe(false);
        const growth = mutate(consistencyProof(first, leaves));
        const claim = { first, second: size, firstRoot: rootAt(first), secondRoot: rootAt(size), proof: growth };
        expect(verifyConsistency(claim)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it("are not made for leaves and sizes that do not exist", () => {
    expect(() => inclusionProof(0, [])).toThrow(RangeError);
    expect(() => inclusionProof(3, all.slice(0, 3))).toThrow(RangeError);
    expect(() => inclusionProof(-1, all.slice(0, 3))).toThrow(RangeError);
    expect(() => consistencyProof(4, all.slice(0, 3))).toThrow(RangeError);
  });

  it("work beyond 32 bits", () => {
    // Leaf 0 of 2^40 + 1 leaves: forty whole siblings, then the last leaf alone.
    const size = 2 ** 40 + 1;
    const proof = Array.from({ length: 41 }, (_, i) => leafAt(i));
    const root = proof.reduce((node, sibling) => hashNode(node, sibling), leafAt(99));
    expect(verifyInclusion({ leafHash: leafAt(99), index: 0, size, proof, root })).toBe(true);
    expect(verifyInclusion({ leafHash: leafAt(99), index: 0, size: size - 1, proof, root })).toBe(false);
    expect(verifyInclusion({ leafHash: leafAt(99), index: 2 ** 32, size, proof, root })).toBe(false);
  });
});
