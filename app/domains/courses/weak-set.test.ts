import { describe, expect, it } from "vitest";
import { SET_LENGTH } from "./practice-list";
import { weakSet } from "./weak-set";

const item = (id: string, topic = "t", courseSlug = "c") => ({ id, courseSlug, topic });
const items = [item("1"), item("2"), item("3"), item("4", "other"), item("5", "o", "new"), item("6", "o", "begun")];
const set = (
  last: [string, boolean][],
  more: { due?: string[]; weak?: string[]; all?: ReturnType<typeof item>[] } = {},
) => {
  const { items: found, ofWeak } = weakSet(
    (more.weak ?? ["c/t"]).map((topic) => ({ topic })),
    more.all ?? items,
    { last: new Map(last), due: more.due ?? [], begun: new Set(["begun"]) },
  );
  return { ids: found.map(({ id }) => id), ofWeak };
};

describe("a set of the weakest topics", () => {
  it("begins with what was wrong in them, then what is new, and never what was right", () => {
    const { ids, ofWeak } = set([
      ["1", true],
      ["3", false],
    ]);
    expect(ids.slice(0, 2)).toEqual(["3", "2"]);
    expect(ids).not.toContain("1");
    expect(ofWeak).toBe(2);
  });

  it("goes on with what is due, then what is new elsewhere, her own courses first", () => {
    const last: [string, boolean][] = [
      ["1", false],
      ["2", true],
      ["3", true],
      ["4", false],
    ];
    expect(set(last, { due: ["4", "1"] })).toEqual({ ids: ["1", "4", "6", "5"], ofWeak: 1 });
    // An item of the book that was retired is no longer there.
    expect(set(last, { due: ["gone"] }).ids).toEqual(["1", "6", "5"]);
  });

  it("has its length while there are items left, each once", () => {
    const many = Array.from({ length: 40 }, (_, n) => item(`i${n}`, n < 4 ? "t" : "other"));
    for (const wrong of [0, 2, 4]) {
      const last = many.slice(0, wrong).map(({ id }): [string, boolean] => [id, false]);
      const { ids } = set(last, { all: many, due: ["i0", "i9"] });
      expect([ids.length, new Set(ids).size]).toEqual([SET_LENGTH, SET_LENGTH]);
    }
    expect(set([], { all: many.slice(0, 6) }).ids).toHaveLength(6);
    expect(set([], { all: many, weak: ["c/other"] }).ofWeak).toBe(SET_LENGTH);
  });
});
