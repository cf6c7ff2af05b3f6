import { describe, expect, it } from "vitest";
import { type Counted, countBy, hideSmall, hideStages, spreadOf } from "./cycle-statistics";

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

  it("tell of a row whose nominations are hidden nothing of the later stages: a nought would say that she was turned down", () => {
    const row = (nominated: number, recommended: number, accepted: number, chosen = 0) => ({
      nominated,
      recommended,
      accepted,
      chosen,
    });
    const few = [row(2, 2, 0), row(3, 3, 1), row(20, 18, 12, 6)];
    expect(hideStages(few).map(({ nominated, accepted }) => [nominated, accepted])).toEqual([
      ["few", "beside"],
      ["few", "beside"],
      // Under a sum of one they would be 0 and 1: another is hidden with them.
      [20, "beside"],
    ]);
    // Where all of them hang on a nought that is alone, the next is hidden with it.
    const alone = [row(1, 0, 0), row(30, 20, 10), row(9, 8, 7)];
    for (const stage of ["nominated", "recommended", "accepted"] as const)
      expect(hideStages(alone).map((one) => one[stage])).toEqual(["beside", alone[1]?.[stage], "beside"]);
    // Seven under two that are 4 at most would be 4 and 3.
    const full = [row(4, 4, 4), row(3, 3, 3), row(9, 9, 9), row(9, 9, 9)];
    expect(hideStages(full).map(({ nominated }) => nominated)).toEqual(["beside", "beside", 9, 9]);
    // What nobody was nominated for is about nobody, and who was chosen stands on the roll.
    expect(hideStages([row(0, 0, 0), row(8, 7, 6, 5)])).toEqual([row(0, 0, 0), row(8, 7, 6, 5)]);
    // Neither says a hidden stage in the middle what came after it.
    expect(hideStages([row(9, 2, 0), row(20, 12, 9), row(30, 20, 15)]).map(({ accepted }) => accepted)).toEqual([
      ...["beside", "beside", 15],
    ]);
  });

  it("tell the middle and the quarters", () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([7])).toEqual({ count: 1, lower: 7, median: 7, upper: 7 });
    // Type 7, as R's quantile() gives it for 1..4.
    expect(spreadOf([4, 1, 3, 2])).toEqual({ count: 4, lower: 1.75, median: 2.5, upper: 3.25 });
  });
});
