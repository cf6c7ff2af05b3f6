import { describe, expect, it } from "vitest";
import { Frontier, subtreeHeights } from "./frontier";
import { hashLeaf, rootOf } from "./merkle";

const SIZES = 130;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const leafAt = (i: number) => hashLeaf(Buffer.from(`entry ${i}`));
const all = Array.from({ length: SIZES }, (_, i) => leafAt(i));

describe("Frontier", () => {
  it("has the root of the whole list at every size, also after being written, read and cloned", () => {
    let frontier = new Frontier();
    for (let size = 0; size <= SIZES; size++) {
      expect(frontier.size).toBe(size);
      expect(hex(frontier.root())).toBe(hex(rootOf(all.slice(0, size))));
      frontier = Frontier.fromJSON(JSON.parse(JSON.stringify(frontier)));
      const branch = frontier.clone();
      branch.append(leafAt(5000));
      expect(hex(frontier.root())).toBe(hex(rootOf(all.slice(0, size))));
      if (size < SIZES) frontier.append(all[size] as Uint8Array);
    }
  });

  it("tells each subtree once, when it becomes whole, with its root", () => {
    const frontier = new Frontier();
    const told: string[] = [];
    for (const leaf of all)
      frontier.append(leaf, (height, index, node) => told.push(`${height}/${index} ${hex(node)}`));
    const expected: string[] = [];
    for (let height = 1; 2 ** height <= SIZES; height++) {
      for (let index = 0; (index + 1) * 2 ** height <= SIZES; index++) {
        expected.push(`${height}/${index} ${hex(rootOf(all.slice(index * 2 ** height, (index + 1) * 2 ** height)))}`);
      }
    }
    expect(told.sort()).toEqual(expected.sort());
  });

  it("refuses a state that cannot be one", () => {
    const state = JSON.parse(JSON.stringify(Frontier.of(3, [leafAt(0), leafAt(1)])));
    expect(Frontier.fromJSON(state).size).toBe(3);
    for (const bad of [
      { ...state, size: 4 },
      { ...state, size: -1 },
      { ...state, size: 1.5 },
      { ...state, hashes: [state.hashes[0]] },
      { ...state, hashes: [state.hashes[0], "AAAA"] },
      { ...state, hashes: [state.hashes[0], `${state.hashes[1]} `] },
    ]) {
      expect(() => Frontier.fromJSON(bad)).toThrow(RangeError);
    }
    expect(() => new Frontier().append(new Uint8Array(31))).toThrow(RangeError);
  });

  it("knows the subtrees of a size", () => {
    expect(subtreeHeights(0)).toEqual([]);
    expect(subtreeHeights(0b10110)).toEqual([4, 2, 1]);
    expect(subtreeHeights(2 ** 40 + 1)).toEqual([40, 0]);
  });
});
