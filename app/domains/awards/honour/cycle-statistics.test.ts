import { describe, expect, it } from "vitest";
import { type Counted, countBy, hideSmall, spreadOf } from "./cycle-statistics";

const one = (region: string | null, stages: Counted["stages"] = ["nominated"]): Counted => ({
  keys: { region, industry: "C", size: null, level: "county", category: "k1" },
  stages,
});

describe("statistics of a cycle", () => {
  it("count each nomination in every stage it reached, beside the population", () => {
    const counted = [one("b"), one("a", ["nominated", "recommended", "accepted", "chosen"]), one(null)];
    const population = [
      { keys: { region: "a" }, firms: 1, directors: 2 },
      { keys: { region: "a" }, firms: 1, directors: 1 },
      { keys: { region: "c" }, firms: 1, directors: 0 },
    ];
    const rows = countBy("region", counted, population, ["a", "b", "c"]);
    expect(
      rows.map(({ key, stages, firms, directors }) => [key, stages.nominated, stages.chosen, firms, directors]),
    ).toEqual([
      ["a", 1, 1, 2, 3],
      ["b", 1, 0, 0, 0],
      ["c", 0, 0, 1, 0],
      [null, 1, 0, 0, 0],
    ]);
    expect(countBy("category", counted, population, ["k1"])).toMatchObject([{ key: "k1", firms: null }]);
    expect(countBy("size", counted, [], [])).toMatchObject([{ key: null, stages: { nominated: 3 } }]);
  });

  it("hide what is small, and never one alone", () => {
    expect(hideSmall([0, 5, 12])).toEqual([0, 5, 12]);
    expect(hideSmall([1, 4, 12])).toEqual(["few", "few", 12]);
    expect(hideSmall([3, 20, 9, 0])).toEqual(["beside", 20, "beside", 0]);
    expect(hideSmall([])).toEqual([]);
  });

  it("never say of a figure what its sum then tells", () => {
    // Two from 1 to 4 under 8 are 4 and 4: they look as 3 and 5 would.
    expect(hideSmall([4, 4])).toEqual(["beside", "beside"]);
    expect(hideSmall([3, 5])).toEqual(["beside", "beside"]);
    expect(hideSmall([4, 4, 20])).toEqual(["beside", "beside", 20]);
    expect(hideSmall([3, 5, 20])).toEqual(["beside", "beside", 20]);
    // 1 and 1 under 2, 1 and 2 under 3: another one is hidden with them, and where there is no other a nought.
    expect(hideSmall([1, 1, 20, 7])).toEqual(["beside", "beside", 20, "beside"]);
    expect(hideSmall([1, 2, 0])).toEqual(["beside", "beside", "beside"]);
    expect(hideSmall([4, 3])).toEqual(["beside", "beside"]);
  });

  it("tell the middle and the quarters", () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([7])).toEqual({ count: 1, lower: 7, median: 7, upper: 7 });
    // Type 7, as R's quantile() gives it for 1..4.
    expect(spreadOf([4, 1, 3, 2])).toEqual({ count: 4, lower: 1.75, median: 2.5, upper: 3.25 });
  });
});
