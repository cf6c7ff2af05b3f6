import { describe, expect, it } from "vitest";
import { rankNominations } from "../scores/ranking";
import { carries, type MeetingGround, meetingFaults, wordFaults } from "./meeting-faults";
import { meetingForm, readOrders, wordForm } from "./meeting-forms";
import { type SaidWord, saidWords } from "./said-words";

const ranking = rankNominations({
  nominations: ["a", "b", "c"],
  rule: { jurors: 1, drop: 0 },
  ties: [{ by: "panel" }],
  cap: 2,
  panelOrders: [],
  drawSeed: null,
  ballots: [
    ["a", 90],
    ["b", 80],
    ["c", 70],
  ].map(([nomination, c1]) => ({ nomination: String(nomination), juror: "j", scores: { c1: Number(c1) } })),
});
const ground = (change: Partial<MeetingGround> = {}): MeetingGround => ({
  ranking,
  cap: 2,
  categories: [],
  categoryOf: new Map(),
  ineligible: new Set(),
  today: "2026-11-27",
  short: new Set(),
  ruled: new Set(),
  rule: { voting: "none", quorum: 0, majority: "half" },
  meeting: { heldOn: "2026-11-27", place: "", chair: "x", present: ["x", "y", "z"], minutes: "x" },
  ...change,
});
const word = (change: Partial<SaidWord> = {}): SaidWord => ({
  nomination: "a",
  chosen: true,
  reason: "",
  veto: null,
  votes: null,
  written: true,
  ...change,
});
const told = (on: MeetingGround, one: SaidWord) => wordFaults(on, one).map(({ reason }) => reason.split(".").at(-1));

describe("what a meeting is", () => {
  const faults = (meeting: Partial<MeetingGround["meeting"]>, rule: Partial<MeetingGround["rule"]> = {}) =>
    meetingFaults(
      ground({ meeting: { ...ground().meeting, ...meeting }, rule: { ...ground().rule, ...rule } }),
      saidWords(ranking, []),
    ).map(({ nomination, reason }) => `${nomination} ${reason.split(".").at(-1)}`);

  it("is written down whole but for its place, of a day that has come, with enough who were there", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ heldOn: null, chair: "", present: [], minutes: "" })).toEqual([
      ...["meeting heldOnMissing", "meeting chairMissing", "meeting presentMissing", "meeting minutesMissing"],
    ]);
    expect(faults({ heldOn: "2026-11-28" })).toEqual(["meeting heldOnAhead"]);
    expect([faults({}, { quorum: 3 }), faults({}, { quorum: 4 })]).toEqual([[], ["meeting quorum"]]);
  });
});

describe("its form", () => {
  const read = (fields: Record<string, string>) => meetingForm.safeParse(fields);

  it("may be left empty, and names who was there a line each, once", () => {
    expect(read({}).data).toMatchObject({ heldOn: null, present: [], minutes: "" });
    expect(read({ present: "甲\n\n 乙 、甲", heldOn: "2026年1月5日" }).data).toMatchObject({
      present: ["甲", "乙"],
      heldOn: "2026-01-05",
    });
  });

  it("says which day there is not", () => {
    const said = (heldOn: string) => read({ heldOn }).error?.issues.map(({ message }) => message);
    expect([said("2026-02-30"), said("昨天"), said("1026-01-05")]).toEqual([
      ["day.none"],
      ["day.malformed"],
      ["day.odd"],
    ]);
  });
});

describe("a vote", () => {
  const votes = (yes: number) => ({ for: yes, against: 0, abstained: 0 });

  it("carries by more than half, or by two thirds, of those present", () => {
    const by = (majority: "half" | "two-thirds", yes: number, present: number) =>
      carries({ majority }, votes(yes), present);
    expect([by("half", 2, 4), by("half", 3, 4), by("half", 2, 3)]).toEqual([false, true, true]);
    expect([by("two-thirds", 3, 5), by("two-thirds", 4, 6), by("two-thirds", 6, 9)]).toEqual([false, true, true]);
  });

  it("is asked for where the rule says so, and not of who is barred", () => {
    const on = (voting: "none" | "departures" | "all") => ground({ rule: { ...ground().rule, voting } });
    expect([told(on("none"), word()), told(on("departures"), word())]).toEqual([[], []]);
    expect(told(on("all"), word())).toEqual(["votesMissing"]);
    expect(told(on("departures"), word({ nomination: "c", reason: "x" }))).toEqual(["votesMissing"]);
    const barred = word({ chosen: false, veto: { kind: "breach-of-trust", source: "x" } });
    expect(told(on("all"), barred)).toEqual([]);
    expect(told(on("all"), word({ votes: votes(1) }))).toEqual(["notCarried"]);
    expect(told(on("all"), word({ votes: votes(2) }))).toEqual([]);
    expect(told(on("none"), word({ votes: votes(4) }))).toEqual(["votesOver"]);
  });

  it("binds who leaves somebody out as it binds who chooses: what was carried above the cut is not undone by a word", () => {
    for (const voting of ["departures", "all"] as const) {
      const on = ground({ rule: { ...ground().rule, voting } });
      const out = (yes: number) => told(on, word({ chosen: false, reason: "x", votes: votes(yes) }));
      expect([out(3), out(2), out(1), out(0)]).toEqual([["carried"], ["carried"], [], []]);
      // Below the cut more may be carried than there are places.
      const below = word({ nomination: "c", chosen: false, votes: votes(3) });
      expect(told(on, below)).toEqual([]);
    }
    expect(told(ground(), word({ chosen: false, reason: "x", votes: votes(3) }))).toEqual([]);
  });
});

describe("what is said", () => {
  it("follows the ranking where nothing is written, and is asked for where that is open", () => {
    expect(saidWords(ranking, []).map(({ nomination, chosen, written }) => [nomination, chosen, written])).toEqual([
      ["a", true, false],
      ["b", true, false],
      ["c", false, false],
    ]);
  });

  it("needs a reason where conditions are not met any more", () => {
    const lost = ground({ ineligible: new Set(["a"]) });
    expect([told(lost, word()), told(lost, word({ reason: "x" }))]).toEqual([["ineligible"], []]);
    expect(told(lost, word({ chosen: false, reason: "x" }))).toEqual([]);
  });

  it("is read as it was typed: reasons in one line, votes all or none", () => {
    const read = (fields: Record<string, string>) => wordForm.safeParse({ chosen: "yes", ...fields });
    expect(read({ reason: "甲\n乙", vetoKind: "strange" }).data).toMatchObject({
      reason: "甲 乙",
      veto: null,
      votes: null,
    });
    expect(read({ votesFor: "３", abstained: "1" }).data?.votes).toEqual({ for: 3, against: 0, abstained: 1 });
    expect(read({ votesAgainst: "1" }).error?.issues.map(({ path }) => path[0])).toEqual(["votesFor"]);
    expect(read({ chosen: "" }).error?.issues.map(({ message }) => message)).toEqual(["award.decision.chosenMissing"]);
  });

  it("orders a tie whole or not at all, and may leave two equal", () => {
    const orders = (places: Record<string, string>) => readOrders([["a", "b", "c"]], places);
    const why = { "tieReason.a": "做法更便于采用" };
    expect(orders({})).toEqual({ orders: [], reasons: [], faults: [] });
    expect(orders({ "order.a": "2", "order.b": "1", "order.c": "2", ...why }).orders).toEqual([[["b"], ["a", "c"]]]);
    expect(orders({ "order.a": "1", "order.b": "", "order.c": "4", ...why }).faults.map(({ field }) => field)).toEqual([
      ...["order.b", "order.c"],
    ]);
  });
});

describe("a choice that has to be explained", () => {
  it.each([
    ["shortBallots", { short: new Set(["a"]) }],
    ["ruled", { ruled: new Set(["a"]) }],
    ["ineligible", { ineligible: new Set(["a"]) }],
  ])("is refused for %s until it has a reason, and not where it is no choice", (reason, change) => {
    expect(told(ground(change), word())).toEqual([reason]);
    expect(told(ground(change), word({ reason: "核对后仍然突出" }))).toEqual([]);
    expect(told(ground(change), word({ nomination: "b" }))).toEqual([]);
    expect(meetingFaults(ground(change), saidWords(ranking, [])).map(({ nomination }) => nomination)).toEqual(["a"]);
  });

  it("is asked for one reason where it departs from the ranking as well", () => {
    const change = { short: new Set(["c"]), ruled: new Set(["c"]) };
    expect(told(ground(change), word({ nomination: "c" }))).toEqual(["reasonMissing"]);
    expect(told(ground(change), word({ nomination: "c", chosen: false }))).toEqual([]);
  });
});
