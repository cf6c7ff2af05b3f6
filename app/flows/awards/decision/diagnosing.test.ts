import { expect, it } from "vitest";
import { diagnose } from "~/domains/awards/scores/diagnostics";
import { rankNominations } from "~/domains/awards/scores/ranking";
import { diagnosed } from "./diagnosing.server";
import { closeness, firmnessOf } from "./firmness";

const input = (points: readonly (readonly number[])[]) => ({
  nominations: points.map((_, n) => `n${n}`),
  ballots: points.flatMap((row, n) => row.map((c1, j) => ({ nomination: `n${n}`, juror: `j${j}`, scores: { c1 } }))),
  rule: { jurors: 2, drop: 0 },
  ties: [{ by: "draw" as const }],
  cap: 1,
  panelOrders: [],
  drawSeed: `${points}`,
});
const firm = async (points: readonly (readonly number[])[]) => {
  const found = await diagnosed({ input: input(points), seed: "s" });
  if (!found) throw new Error("not diagnosed");
  return firmnessOf(found, 1);
};

it("is what the command computes, and the same object the second time", async () => {
  const asked = {
    input: input([
      [90, 80],
      [70, 75],
      [60, 66],
    ]),
    seed: "s",
  };
  const found = await diagnosed(asked);
  expect(found).toEqual(diagnose(asked.input, rankNominations(asked.input), "s"));
  expect(await diagnosed(asked)).toBe(found);
  expect(await diagnosed({ ...asked, seed: "other" })).not.toBe(found);
});

it("tells how many places hang on severity, and who is steady", async () => {
  const { rows, shares, severity } = await firm([
    [90, 91],
    [50, 52],
    [40, 41],
  ]);
  expect(severity).toEqual({ parts: 1, compared: 3, moved: 0, across: 0 });
  expect(rows.map(({ alias, meaning, adjusted }) => [alias, meaning, adjusted])).toEqual([
    ["n0", "above", { place: 1, part: null, move: "same", crosses: false }],
    ["n1", "below", { place: 2, part: null, move: "same", crosses: false }],
    ["n2", "below", { place: 3, part: null, move: "same", crosses: false }],
  ]);
  expect(shares.map(({ count }) => count)).toEqual([1, 0, 0, 0, 2, 0]);
});

/** Each ballot as nomination, juror and points. */
const given = (ballots: readonly (readonly [string, string, number])[]) => ({
  ...input([[1], [1], [1]]),
  ballots: ballots.map(([nomination, juror, c1]) => ({ nomination, juror, scores: { c1 } })),
});
const adjustedOf = (asked: ReturnType<typeof given>) =>
  firmnessOf(diagnose(asked, rankNominations(asked), "s"), 1).rows.map(({ adjusted }) => adjusted);

it("tells where one would stand without a severe juror, and that it would cross the cut", () => {
  // j2 gives everybody twenty points less.
  const asked = given([
    ...([["n0", "j0", 80] as const, ["n0", "j1", 80] as const, ["n1", "j1", 85] as const] as const),
    ...([["n1", "j2", 65] as const, ["n2", "j0", 60] as const, ["n2", "j2", 40] as const] as const),
  ]);
  expect(rankNominations(asked).rows.map(({ nomination }) => nomination)).toEqual(["n0", "n1", "n2"]);
  expect(adjustedOf(asked)).toEqual([
    { place: 2, part: null, move: "down", crosses: true },
    { place: 1, part: null, move: "up", crosses: true },
    { place: 3, part: null, move: "same", crosses: false },
  ]);
});

it("compares within a part only, where parts share no juror", () => {
  const asked = given([
    ...([["n0", "j0", 80] as const, ["n1", "j1", 70] as const, ["n2", "j1", 60] as const] as const),
  ]);
  expect(adjustedOf(asked)).toEqual([
    { place: 1, part: 2, move: "same", crosses: false },
    { place: 1, part: 1, move: "same", crosses: false },
    { place: 2, part: 1, move: "same", crosses: false },
  ]);
});

it("says why where agreement is undefined: all equal, or one juror", async () => {
  expect(
    (
      await firm([
        [80, 80],
        [80, 80],
      ])
    ).agreement,
  ).toEqual({ kind: "undefined", because: "all-equal" });
  expect((await firm([[80], [70]])).agreement).toEqual({ kind: "undefined", because: "fewer-than-two-raters" });
});

it("calls agreement close from 0.8 on, and too low below two thirds", () => {
  expect([0.8, 0.79, 0.667, 0.66, -1].map(closeness)).toEqual(["high", "middle", "middle", "low", "low"]);
});

it("says of a nomination with one ballot that nothing is known, and counts it among no steady ones", async () => {
  const { rows, shares } = await firm([[90], [70, 60], [50, 55]]);
  expect(rows[0]).toMatchObject({ alias: "n0", share: null, meaning: "undefined" });
  expect(shares.find(({ meaning }) => meaning === "above")?.count).toBe(0);
  expect(shares.find(({ meaning }) => meaning === "undefined")?.count).toBe(1);
});
