import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "~/kernel/seeded-random";
import type { Ballot } from "./ballot";
import { rankNominations } from "./ranking";
import { type StabilityInput, stabilityAtCut } from "./stability";

const cycle = (totals: Record<string, number[]>, cap: number): StabilityInput => ({
  nominations: Object.keys(totals),
  ballots: Object.entries(totals).flatMap(([nomination, given]) =>
    given.map((total, at): Ballot => ({ nomination, juror: `j${at}`, scores: { deeds: total } })),
  ),
  rule: { jurors: 5, drop: 1 },
  ties: [{ by: "draw" }],
  cap,
});
const shares = (input: StabilityInput, resamples = 2_000) =>
  Object.fromEntries(stabilityAtCut(input, resamples, "seed").map(({ nomination, share }) => [nomination, share]));

describe("stability at the cut", () => {
  it("is certain where ballots leave no doubt", () => {
    const rows = stabilityAtCut(cycle({ a: [90, 91, 92, 93, 94], b: [50, 51, 52, 53, 54] }, 1), 200, "seed");
    expect(rows).toEqual([
      { nomination: "a", share: 1, meaning: "above", fewBallots: false },
      { nomination: "b", share: 0, meaning: "below", fewBallots: false },
    ]);
  });

  it("draws jurors, so that what all of them say of two nominations is certain however far they lie apart", () => {
    // The same five give b one point less each: whoever is drawn, a stands above.
    expect(shares(cycle({ a: [60, 70, 80, 90, 100], b: [59, 69, 79, 89, 99] }, 1))).toEqual({ a: 1, b: 0 });
  });

  it("is a half for two with ballots of the same points from jurors of their own, and says that it is open", () => {
    const same = [60, 70, 80, 90, 100];
    const input = cycle({ a: same, b: same }, 1);
    const ballots = input.ballots.map((one) => ({ ...one, juror: `${one.juror} of ${one.nomination}` }));
    const rows = stabilityAtCut({ ...input, ballots }, 4_000, "seed");
    for (const row of rows) {
      expect(row.share).toBeGreaterThan(0.47);
      expect(row.share).toBeLessThan(0.53);
      expect(row.meaning).toBe("open");
    }
  });

  it("is the chance that can be counted by hand", () => {
    // Two jurors, nothing dropped: the mean is 10, 15 or 20 with 1/4, 1/2, 1/4; b is always 16.
    expect(shares(cycle({ a: [10, 20], b: [16, 16] }, 1), 8_000).a).toBeCloseTo(0.25, 1);
    // Three jurors, a read by the first alone, b by the others, of whom each is drawn without the other in 7 of 27; a always has 16. The second alone
    // gives b 10, the third alone 20, and of both the third has to be drawn at least twice as often: 3 of 27. Without either, 1 of 27, it draws from its own: 20 twice, 1/4.
    const apart = cycle({ a: [16], b: [10, 20] }, 1);
    const ballots = apart.ballots.map((one) => (one.nomination === "a" ? one : { ...one, juror: `${one.juror} b` }));
    expect(Math.abs((shares({ ...apart, ballots }, 20_000).b as number) - (7 + 3 + 1 / 4) / 27)).toBeLessThan(0.012);
  });

  it("shares a place evenly where only the draw would tell, and by the criterion where that tells", () => {
    const two = expect.closeTo(2 / 3, 12);
    expect(shares(cycle({ a: [5], b: [5], c: [5] }, 2), 10)).toEqual({ a: two, b: two, c: two });
    const split = (nomination: string, deeds: number, effect: number): Ballot => ({
      nomination,
      juror: "j",
      scores: { deeds, effect },
    });
    const input = { ...cycle({}, 1), nominations: ["a", "b"], ballots: [split("a", 4, 6), split("b", 6, 4)] };
    expect(shares(input, 10)).toEqual({ a: 0.5, b: 0.5 });
    expect(shares({ ...input, ties: [{ by: "criterion", criterion: "effect" }, { by: "draw" }] }, 10)).toEqual({
      a: 1,
      b: 0,
    });
  });

  it("goes on with nobody, with more places than nominations, with none, and without a ballot", () => {
    expect(stabilityAtCut(cycle({}, 3), 10, "s")).toEqual([]);
    expect(shares(cycle({ a: [1], b: [] }, 3), 10)).toEqual({ a: 1, b: 0 });
    expect(shares(cycle({ a: [1] }, 0), 10)).toEqual({ a: 0 });
    expect(stabilityAtCut(cycle({ a: [1] }, 1), 10, "s")[0]).toMatchObject({ fewBallots: true, meaning: "undefined" });
  });

  it("fills every place there is, whatever the ballots and their order", () => {
    const cycles = fc
      .dictionary(
        fc.constantFrom("a", "b", "c", "d", "e"),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 }),
      )
      .map((totals) => cycle(totals, 2));
    fc.assert(
      fc.property(cycles, (input) => {
        const rows = stabilityAtCut(input, 50, "seed");
        expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(Math.min(2, rows.length), 9);
        const turned = { ...input, nominations: input.nominations.toReversed(), ballots: input.ballots.toReversed() };
        expect(stabilityAtCut(turned, 50, "seed")).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });

  it("counts as the ranking does: one resample is the ranking of what it drew", () => {
    const point = fc.integer({ min: 0, max: 9 });
    const ballots = fc.array(fc.array(point, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ballots, fc.string(), (given, seed) => {
        const input = cycle(Object.fromEntries(given.map((totals, at) => [`n${at}`, totals])), 3);
        const random = seededRandom(seed);
        // Drawn as the module draws: jurors by pseudonym; then, by pseudonym, for each nomination that is left with none from its own ballots, sorted by total.
        const jurors = [...new Set(input.ballots.map(({ juror }) => juror))].sort();
        const panel = jurors.map(() => jurors[random.below(jurors.length)] as string);
        const redrawn = given.flatMap((totals, at) => {
          const own = panel.flatMap((juror) => totals[Number(juror.slice(1))] ?? []);
          const sorted = totals.toSorted((a, b) => a - b);
          const drawn = own.length > 0 ? own : sorted.map(() => sorted[random.below(sorted.length)] as number);
          return drawn.map((deeds, i): Ballot => ({ nomination: `n${at}`, juror: `j${i}`, scores: { deeds } }));
        });
        const { rows } = rankNominations({ ...input, ballots: redrawn, panelOrders: [], drawSeed: null });
        for (const { nomination, share } of stabilityAtCut(input, 1, seed)) {
          const standing = rows.find((row) => row.nomination === nomination)?.standing;
          expect(share === 1 ? "in" : share === 0 ? "out" : "open").toBe(standing);
        }
      }),
    );
  });
});
