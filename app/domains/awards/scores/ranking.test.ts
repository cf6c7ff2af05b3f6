import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "~/kernel/seeded-random";
import type { Ballot, TieStep } from "./ballot";
import { type RankingInput, rankNominations } from "./ranking";
import { drawOrder } from "./tie-steps";

const TIES: TieStep[] = [{ by: "criterion", criterion: "deeds" }, { by: "panel" }, { by: "draw" }];
/** Each nomination's ballots as [deeds, effect]. */
const input = (points: Record<string, [number, number][]>, more: Partial<RankingInput> = {}): RankingInput => ({
  nominations: Object.keys(points),
  ballots: Object.entries(points).flatMap(([nomination, given]) =>
    given.map(([deeds, effect], at): Ballot => ({ nomination, juror: `j${at}`, scores: { deeds, effect } })),
  ),
  rule: { jurors: 3, drop: 1 },
  ties: TIES,
  cap: 1,
  panelOrders: [],
  drawSeed: null,
  ...more,
});
const ranked = (of: RankingInput) =>
  rankNominations(of).rows.map(({ nomination, place, resolvedBy, awaits, standing }) => [
    ...[nomination, place, resolvedBy?.by ?? null, awaits, standing],
  ]);

describe("ranking", () => {
  it("goes by the mean", () => {
    const { rows, open } = rankNominations(input({ a: [[10, 20]], b: [[30, 30]], c: [[20, 20]] }));
    expect(rows.map(({ nomination, place, standing }) => [nomination, place, standing])).toEqual([
      ["b", 1, "in"],
      ["c", 2, "out"],
      ["a", 3, "out"],
    ]);
    expect(
      rows.every(({ tied, resolvedBy, touchesCut }) => tied.length === 1 && resolvedBy === null && !touchesCut),
    ).toBe(true);
    expect(open).toEqual([]);
  });

  it("sets equal scores apart by a criterion first, and says so", () => {
    const of = input({ a: [[10, 20]], b: [[20, 10]], c: [[5, 5]] });
    expect(ranked(of)).toEqual([
      ["b", 1, "criterion", null, "in"],
      ["a", 2, "criterion", null, "out"],
      ["c", 3, null, null, "out"],
    ]);
    const [b, a, c] = rankNominations(of).rows;
    expect([b?.tied, b?.touchesCut, a?.touchesCut, c?.touchesCut]).toEqual([["a", "b"], true, true, false]);
  });

  it("waits for the panel where criteria do not tell, and names for whom", () => {
    const points: Record<string, [number, number][]> = {
      a: [[10, 20]],
      b: [[10, 20]],
      c: [[20, 10]],
      d: [[1, 1]],
      e: [[1, 1]],
    };
    const waiting = rankNominations(input(points, { cap: 2 }));
    expect(ranked(input(points, { cap: 2 }))).toEqual([
      ["c", 1, "criterion", null, "in"],
      ["a", 2, null, "panel", "open"],
      ["b", 2, null, "panel", "open"],
      ["d", 4, null, "panel", "out"],
      ["e", 4, null, "panel", "out"],
    ]);
    expect(waiting.open).toEqual([
      { nominations: ["a", "b"], awaits: "panel", touchesCut: true },
      { nominations: ["d", "e"], awaits: "panel", touchesCut: false },
    ]);
    const decided = input(points, { cap: 2, panelOrders: [[["b"], ["a"]]] });
    expect(ranked(decided).slice(1, 3)).toEqual([
      ["b", 2, "panel", null, "in"],
      ["a", 3, "panel", null, "out"],
    ]);
    // An order that leaves one of the tied out decides nothing.
    expect(ranked(input(points, { cap: 2, panelOrders: [[["b"]]] }))).toEqual(ranked(input(points, { cap: 2 })));
  });

  it("draws where the panel left them equal, once the seed is published", () => {
    const points: Record<string, [number, number][]> = { a: [[1, 1]], b: [[1, 1]], c: [[1, 1]] };
    const equal = { panelOrders: [[["c"], ["b", "a"]]] };
    expect(ranked(input(points, equal))).toEqual([
      ["c", 1, "panel", null, "in"],
      ["a", 2, null, "draw", "out"],
      ["b", 2, null, "draw", "out"],
    ]);
    const drawn = drawOrder(["a", "b", "c"], "2026-12-01").filter((one) => one !== "c");
    expect(ranked(input(points, { ...equal, drawSeed: "2026-12-01" }))).toEqual([
      ["c", 1, "panel", null, "in"],
      [drawn[0], 2, "draw", null, "out"],
      [drawn[1], 3, "draw", null, "out"],
    ]);
    const firsts = new Set(Array.from({ length: 40 }, (_, n) => drawOrder(["b", "a"], `${n}`)[0]));
    expect([...firsts].sort()).toEqual(["a", "b"]);
  });

  it("goes on with all scores equal, with one ballot, with none, and with nothing", () => {
    const equal = rankNominations(input({ a: [[5, 5]], b: [[5, 5]], c: [[5, 5]] }, { ties: [] }));
    expect(equal.rows.map(({ place, standing, awaits }) => [place, standing, awaits])).toEqual(
      Array(3).fill([1, "open", "panel"]),
    );
    expect(ranked(input({ a: [], b: [[1, 1]], c: [] }, { cap: 3 }))).toEqual([
      ["b", 1, null, null, "in"],
      ["a", null, null, null, "unscored"],
      ["c", null, null, null, "unscored"],
    ]);
    expect(rankNominations(input({}))).toEqual({ rows: [], open: [] });
  });

  it("refuses a ballot for nobody and a name twice", () => {
    const of = input({ a: [[1, 1]] });
    expect(() => rankNominations({ ...of, nominations: [] })).toThrow("a ballot is for no nomination: a");
    expect(() => rankNominations({ ...of, nominations: ["a", "a"] })).toThrow("a nomination is named twice");
  });
});

describe("the draw", () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[0-9a-z]{4}$/), { minLength: 2, maxLength: 9 });

  it("is what anybody computes: by the hash of seed and pseudonym", () => {
    // for x in n1 n2 n3 n4; do echo "$(printf %s 2026:$x | sha256sum) $x"; done | sort
    expect(drawOrder(["n1", "n2", "n3", "n4"], "2026")).toEqual(["n4", "n1", "n3", "n2"]);
  });

  it("never sets others in another order because somebody withdraws, so that nobody's withdrawal draws again", () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.string(), (all, pick, seed) => {
        const gone = all[pick % all.length] as string;
        const equal = (who: string[]) =>
          input(Object.fromEntries(who.map((one) => [one, [[1, 1]]])), { drawSeed: seed, ties: [{ by: "draw" }] });
        const order = (who: string[]) => rankNominations(equal(who)).rows.map(({ nomination }) => nomination);
        expect(order(all.filter((one) => one !== gone))).toEqual(order(all).filter((one) => one !== gone));
      }),
    );
  });

  it("gives each of those that stand equal the first place about as often", () => {
    const firsts = Array.from({ length: 3_000 }, (_, n) => drawOrder(["a", "b", "c"], `${n}`)[0]);
    for (const one of ["a", "b", "c"]) {
      const share = firsts.filter((first) => first === one).length / firsts.length;
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.37);
    }
  });

  it("of a file of before is the shuffle that its rule was then", () => {
    const older = {
      ...input({ a: [[1, 1]], b: [[1, 1]], c: [[1, 1]] }),
      ties: [{ by: "draw" as const }],
      drawSeed: "2026",
    };
    expect(rankNominations({ ...older, shuffled: true }).rows.map(({ nomination }) => nomination)).toEqual(
      seededRandom("2026").shuffle(["a", "b", "c"]),
    );
  });
});

describe("for any cycle", () => {
  // Few points and few ballots, so that ties are the rule.
  const point = fc.integer({ min: 0, max: 3 });
  const cycles = fc
    .dictionary(fc.constantFrom("a", "b", "c", "d", "e", "f", "g"), fc.array(fc.tuple(point, point), { maxLength: 6 }))
    .map((points) => input(points, { rule: { jurors: 5, drop: 1 }, cap: 2, drawSeed: "s" }));
  const withPanel = cycles.chain((of) =>
    fc
      .shuffledSubarray([...of.nominations], { minLength: of.nominations.length })
      .map((order) => ({ ...of, panelOrders: [order.map((one) => [one])] })),
  );

  it("the order of what is given changes nothing", () => {
    fc.assert(
      fc.property(withPanel, fc.integer(), (of, turn) => {
        const turned = <T>(list: readonly T[]) => {
          const at = list.length === 0 ? 0 : Math.abs(turn) % list.length;
          return [...list.slice(at), ...list.slice(0, at)].reverse();
        };
        expect(rankNominations({ ...of, nominations: turned(of.nominations), ballots: turned(of.ballots) })).toEqual(
          rankNominations(of),
        );
      }),
    );
  });

  it("is a total order once panel and draw are there, and those that count have the places from 1 on", () => {
    fc.assert(
      fc.property(withPanel, (of) => {
        const { rows, open } = rankNominations(of);
        expect(open).toEqual([]);
        const scored = rows.filter(({ score }) => score.mean !== null);
        expect(scored.map(({ place }) => place)).toEqual(scored.map((_, at) => at + 1));
        expect(rows.map(({ nomination }) => nomination).sort()).toEqual([...of.nominations].sort());
        expect(rows.filter(({ standing }) => standing === "in").length).toBe(Math.min(of.cap, scored.length));
      }),
    );
  });

  it("a point more never costs a nomination its place", () => {
    fc.assert(
      fc.property(
        withPanel.filter(({ ballots }) => ballots.length > 0),
        fc.nat(),
        fc.constantFrom("deeds", "effect"),
        (of, pick, criterion) => {
          const at = pick % of.ballots.length;
          const raised = of.ballots.map((ballot, i) =>
            i === at
              ? { ...ballot, scores: { ...ballot.scores, [criterion]: (ballot.scores[criterion] as number) + 1 } }
              : ballot,
          );
          const placeOf = (ballots: readonly Ballot[]) =>
            rankNominations({ ...of, ballots }).rows.find(({ nomination }) => nomination === of.ballots[at]?.nomination)
              ?.place as number;
          expect(placeOf(raised)).toBeLessThanOrEqual(placeOf(of.ballots));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
