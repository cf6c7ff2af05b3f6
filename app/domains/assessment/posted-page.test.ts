import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedItems, readPostedPage } from "./posted-page";
import { MAX_REVISION } from "./save-body";

const save = (itemId: string, revision: number, ...choices: string[]) => ({ itemId, revision, response: { choices } });
const stored = (...saves: ReturnType<typeof save>[]) => new Map(saves.map((one) => [one.itemId, one]));

describe("a page without JavaScript", () => {
  it("is read item by item", () => {
    const fields = new URLSearchParams(
      "pen=p&revision.x=2&response.x=a&response.x=b&revision.y=0&go=next&response.z=c",
    );
    expect(readPostedPage(fields)).toEqual({
      pen: "p",
      items: [
        { id: "x", revision: 2, chosen: ["a", "b"] },
        { id: "y", revision: 0, chosen: [] },
      ],
    });
  });

  it("is read whatever it holds, with revisions that the database takes", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("revision.x", "response.x", "pen"), fc.string())), (pairs) => {
        for (const { revision } of readPostedPage(new URLSearchParams(pairs)).items)
          expect(Number.isInteger(revision) && revision >= 0 && revision < MAX_REVISION).toBe(true);
      }),
    );
  });

  it("saves what differs from what it showed, above what is stored", () => {
    expect(changedItems([{ id: "x", revision: 0, chosen: ["a"] }], stored(), [])).toEqual([
      { id: "x", revision: 1, chosen: ["a"] },
    ]);
    expect(changedItems([{ id: "x", revision: 2, chosen: [] }], stored(save("x", 2, "a")), [])).toEqual([
      { id: "x", revision: 3, chosen: [] },
    ]);
    expect(changedItems([{ id: "x", revision: 2, chosen: ["a"] }], stored(save("x", 2, "a")), [])).toEqual([]);
  });

  it("never undoes with an old page what was answered since", () => {
    const now = stored(save("x", 3, "b"));
    expect(changedItems([{ id: "x", revision: 0, chosen: [] }], now, [])).toEqual([]);
    expect(changedItems([{ id: "x", revision: 1, chosen: ["a"] }], now, [save("x", 1, "a")])).toEqual([]);
  });

  it("takes a change made on an old page as the later one", () => {
    const now = stored(save("x", 3, "b"));
    expect(changedItems([{ id: "x", revision: 1, chosen: ["c"] }], now, [save("x", 1, "a")])).toEqual([
      { id: "x", revision: 4, chosen: ["c"] },
    ]);
    expect(changedItems([{ id: "x", revision: 0, chosen: ["b"] }], now, [])).toEqual([]);
  });
});
