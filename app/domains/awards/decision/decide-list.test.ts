import { describe, expect, it } from "vitest";
import { type RankingInput, rankNominations } from "../scores/ranking";
import { type DecisionGround, decisionFaults, departuresOf, type MeetingWord } from "./decide-list";

const ranked = (scores: Record<string, number>, change: Partial<RankingInput> = {}) =>
  rankNominations({
    nominations: Object.keys(scores),
    rule: { jurors: 1, drop: 0 },
    cap: 2,
    panelOrders: [],
    drawSeed: null,
    ballots: Object.entries(scores).map(([nomination, c1]) => ({ nomination, juror: "j", scores: { c1 } })),
    ties: [{ by: "panel" }],
    ...change,
  });
const ground = (change: Partial<DecisionGround> = {}): DecisionGround => ({
  ranking: ranked({ a: 90, b: 80, c: 70 }),
  cap: 2,
  categories: [{ id: "k", cap: null }],
  categoryOf: new Map(["a", "b", "c"].map((id) => [id, "k"])),
  ...change,
});
const word = (nomination: string, chosen: boolean, change: Partial<MeetingWord> = {}): MeetingWord => ({
  nomination,
  chosen,
  reason: "",
  veto: null,
  ...change,
});
const faults = (words: MeetingWord[], on = ground()) =>
  decisionFaults(on, words).map(({ nomination, reason }) => [nomination, reason.replace("award.decision.", "")]);

describe("a decision", () => {
  it("that follows the ranking needs no reason", () => {
    expect(faults([word("a", true), word("b", true), word("c", false)])).toEqual([]);
    expect(departuresOf(ground().ranking, [word("a", true), word("b", true), word("c", false)])).toEqual([]);
  });

  it("that departs from it needs one on both sides, which is published", () => {
    const bare = [word("a", true), word("b", false), word("c", true)];
    expect(faults(bare)).toEqual([
      ["b", "reasonMissing"],
      ["c", "reasonMissing"],
    ]);
    const told = [word("a", true), word("b", false, { reason: "甲" }), word("c", true, { reason: "乙" })];
    expect(faults(told)).toEqual([]);
    expect(departuresOf(ground().ranking, told)).toEqual([
      { nomination: "b", chosen: false, reason: "甲" },
      { nomination: "c", chosen: true, reason: "乙" },
    ]);
  });

  it("chooses nobody who is barred, whose source is the reason", () => {
    const veto = { kind: "false-material" as const, source: "示例认定书" };
    const barred = [word("a", false, { veto }), word("b", true), word("c", true, { reason: "递补" })];
    expect(faults(barred)).toEqual([]);
    expect(departuresOf(ground().ranking, barred)[0]).toEqual({ nomination: "a", chosen: false, reason: "示例认定书" });
    expect(faults([word("a", true, { veto }), word("b", true), word("c", false)])).toEqual([["a", "barred"]]);
    const bare = { ...veto, source: " " };
    expect(faults([word("a", false, { veto: bare }), word("b", true), word("c", false)])).toEqual([
      ["a", "vetoSource"],
    ]);
  });

  it("keeps to the cap, to those of the categories, and speaks of everybody", () => {
    const all = [word("a", true), word("b", true), word("c", true, { reason: "x" })];
    expect(faults(all)).toEqual([["list", "capOver"]]);
    const small = ground({ categories: [{ id: "k", cap: 1 }] });
    expect(faults([word("a", true), word("b", true), word("c", false)], small)).toEqual([["list", "categoryOver"]]);
    expect(faults([word("a", true), word("b", true)])).toEqual([["c", "missing"]]);
  });

  it("waits for a tie at the cut that the panel has to resolve", () => {
    const tied = ground({ ranking: ranked({ a: 90, b: 80, c: 80 }) });
    expect(faults([word("a", true), word("b", true, { reason: "x" }), word("c", false)], tied)).toEqual([
      ["b", "tieOpen"],
    ]);
  });
});
