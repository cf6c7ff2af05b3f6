import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOfNumber } from "~/kernel/calendar-days";
import { startOfDay } from "~/kernel/typed-day";
import { conflictReason, conflictsBetween } from "./conflict";
import { conflictPairs } from "./conflict-pairs";
import type { ConflictRule, Tie, TieKind } from "./tie";

const ALL: TieKind[] = ["employment", "group", "alliance-office", "co-nominator", "co-author", "declared"];
const rule: ConflictRule = { kinds: ALL, years: 3 };
const TODAY = "2026-06-01";
const KEYS: Record<TieKind, string> = {
  employment: "enterprise:1",
  group: "group:1",
  "alliance-office": "alliance:1",
  "co-nominator": "co-nomination:1",
  "co-author": "work:1",
  declared: "declared:x",
};
type Span = [from: string | null, to: string | null];
const tie = (personId: string, kind: TieKind, [from, to]: Span = [null, null], key = KEYS[kind]): Tie => ({
  personId,
  kind,
  key,
  from,
  to,
  source: `record-of-${personId}`,
});
const between = (jurorTies: Tie[], nomineeTies: Tie[], day = TODAY, of = rule) =>
  conflictsBetween({ personId: "juror", ties: jurorTies }, { personId: "nominee", ties: nomineeTies }, of, day);
const spans = (kind: TieKind, juror: Span, nominee: Span, day = TODAY, of = rule) =>
  between([tie("juror", kind, juror)], [tie("nominee", kind, nominee)], day, of);

describe("two who share something", () => {
  it.each(ALL)("are in conflict by %s while it lasts, and not where the rule does not count it", (kind) => {
    const open: Span = ["2020-01-01", null];
    const [found, ...more] = spans(kind, open, open);
    expect(more).toEqual([]);
    expect(found).toEqual({
      kind,
      key: KEYS[kind],
      freeFrom: null,
      juror: tie("juror", kind, open),
      nominee: tie("nominee", kind, open),
      together: { from: "2020-01-01", to: null },
    });
    expect(spans(kind, open, open, TODAY, { ...rule, kinds: ALL.filter((one) => one !== kind) })).toEqual([]);
    expect(between([tie("juror", kind)], [tie("nominee", kind, [null, null], "enterprise:2")])).toEqual([]);
  });

  it.each<[TieKind, string, string, string | null]>([
    ["employment", "2023-06-01", "2026-06-01", "2026-06-02"],
    ["employment", "2023-05-31", "2026-06-01", null],
    ["group", "2023-06-01", "2026-06-01", "2026-06-02"],
    ["group", "2023-05-31", "2026-06-01", null],
    // Three years after a leap day end on the 28th (民法典 第二百零二条).
    ["employment", "2024-02-29", "2027-02-28", "2027-03-01"],
    ["employment", "2024-02-29", "2027-03-01", null],
    // Everything else counts while it lasts and no longer.
    ["alliance-office", "2026-06-01", "2026-06-01", "2026-06-02"],
    ["alliance-office", "2026-05-31", "2026-06-01", null],
    ["co-author", "2026-05-31", "2026-06-01", null],
    ["co-nominator", "2026-05-31", "2026-06-01", null],
  ])("by %s that ended on %s, asked on %s: free from %s", (kind, to, day, freeFrom) => {
    const expected = freeFrom === null ? [] : [freeFrom];
    expect(spans(kind, ["2020-01-01", to], ["2020-01-01", null], day).map((one) => one.freeFrom)).toEqual(expected);
    expect(spans(kind, ["2020-01-01", null], ["2020-01-01", to], day).map((one) => one.freeFrom)).toEqual(expected);
  });

  it("are free on the day after a leap year's last day that counts", () => {
    const found = (day: string) => spans("employment", [null, "2024-02-28"], [null, null], day, { ...rule, years: 4 });
    expect([found("2028-02-28").length, found("2028-02-29").length]).toEqual([1, 0]);
    const leap = (day: string) => spans("employment", [null, "2024-02-29"], [null, null], day, { ...rule, years: 4 });
    expect([leap("2028-02-29").length, leap("2028-03-01").length]).toEqual([1, 0]);
  });

  it("need not have been there together where one still is, but where both left", () => {
    const left: Span = ["2020-01-01", "2024-12-31"];
    expect(spans("employment", left, ["2025-01-01", null])).toHaveLength(1);
    expect(spans("employment", left, ["2025-01-01", "2026-05-31"])).toEqual([]);
    expect(spans("employment", left, ["2024-12-31", "2026-05-31"])).toMatchObject([
      { together: { from: "2024-12-31", to: "2024-12-31" }, freeFrom: "2028-01-01" },
    ]);
    // Never together: over once the second has left as well.
    expect(spans("employment", left, ["2025-01-01", "2026-06-30"])).toMatchObject([
      { together: null, freeFrom: "2026-07-01" },
    ]);
  });

  it("are not in conflict before it begins", () => {
    expect(spans("employment", ["2026-06-02", null], [null, null])).toEqual([]);
    expect(spans("employment", ["2026-06-01", null], [null, null])).toHaveLength(1);
  });

  it("by years of 0 are only while both are there", () => {
    const none = { ...rule, years: 0 };
    expect(spans("employment", [null, "2026-06-01"], [null, null], TODAY, none)).toHaveLength(1);
    expect(spans("employment", [null, "2026-05-31"], [null, null], TODAY, none)).toEqual([]);
  });

  it("are told once a thing, by what lasts longest", () => {
    const stints = [
      tie("juror", "employment", ["2010-01-01", "2024-01-31"]),
      tie("juror", "employment", ["2025-01-01", "2025-12-31"]),
    ];
    const found = between(
      [...stints, tie("juror", "co-author")],
      [tie("nominee", "employment"), tie("nominee", "co-author")],
    );
    expect(found.map(({ kind, freeFrom }) => [kind, freeFrom])).toEqual([
      ["co-author", null],
      ["employment", "2029-01-01"],
    ]);
  });

  const day = fc.integer({ min: dayNumber("2024-01-15"), max: dayNumber("2026-12-31") }).map(dayOfNumber);
  const span = fc.tuple(fc.option(day), fc.option(day)).map(([a, b]): Span => (a && b && a > b ? [b, a] : [a, b]));
  it("are free on just the day that is named, and not before", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL.slice(0, 5)), span, span, day, fc.nat(2), (kind, a, b, today, years) => {
        const on = (n: number) => spans(kind, a, b, dayOfNumber(n), { ...rule, years });
        const [found] = on(dayNumber(today));
        if (!found) return;
        const last = found.freeFrom === null ? dayNumber("2031-01-01") : dayNumber(found.freeFrom);
        for (let n = dayNumber(today); n < last; n++) expect(on(n)).toHaveLength(1);
        if (found.freeFrom !== null) expect(on(last)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("are so whichever of them is the juror", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), span, span, day, (kind, a, b, today) => {
        const frees = (x: Span, y: Span) => spans(kind, x, y, today).map(({ freeFrom }) => freeFrom);
        expect(frees(a, b)).toEqual(frees(b, a));
      }),
    );
  });
});

describe("what was declared", () => {
  const ended: Span = ["2020-01-01", "2020-01-02"];
  it.each([
    ["the juror", [tie("juror", "declared", ended, "declared:nominee")], []],
    ["the nominee", [], [tie("nominee", "declared", ended, "declared:juror")]],
  ])("by %s of the other never ends", (_, jurorTies, nomineeTies) => {
    expect(between(jurorTies, nomineeTies)).toMatchObject([{ kind: "declared", freeFrom: null }]);
    expect(between(jurorTies, nomineeTies, TODAY, { ...rule, kinds: ["employment"] })).toEqual([]);
  });

  it("of somebody else is none", () => {
    expect(between([tie("juror", "declared", ended, "declared:other")], [])).toEqual([]);
  });

  it("of an interest in a firm meets who works there, even where employment does not count", () => {
    const interest = tie("juror", "declared", ended, "enterprise:1");
    const declared = { ...rule, kinds: ["declared" as const] };
    expect(between([interest], [tie("nominee", "employment")], TODAY, declared)).toMatchObject([
      { kind: "declared", key: "enterprise:1", freeFrom: null },
    ]);
    expect(between([interest], [tie("nominee", "employment", [null, "2023-05-31"])])).toEqual([]);
  });
});

describe("pairs to keep apart", () => {
  it("are of whoever proposed or recommended the nomination, and of one author among several", () => {
    const ties = [
      tie("officer", "co-nominator", ["2026-05-01", null], "co-nomination:n1"),
      tie("a", "co-nominator", ["2026-05-01", null], "co-nomination:n1"),
      tie("colleague", "employment"),
      tie("c", "employment"),
    ];
    const jurors = ["officer", "colleague", "stranger"].map((personId) => ({ id: `j-${personId}`, personId }));
    const nominations = [
      { id: "n1", personIds: ["a"] },
      { id: "n2", personIds: ["b", "c"] },
      { id: "n3", personIds: ["stranger"] },
      { id: "n4", personIds: ["b"] },
    ];
    const found = conflictPairs(jurors, nominations, ties, rule, TODAY);
    expect(
      found.map(({ nomination, juror, conflicts }) => [nomination, juror, conflicts.map(({ kind }) => kind)]),
    ).toEqual([
      ["n1", "j-officer", ["co-nominator"]],
      ["n2", "j-colleague", ["employment"]],
      // Nobody reads what she submitted, whatever the rule counts.
      ["n3", "j-stranger", ["self"]],
    ]);
    expect(conflictPairs(jurors, nominations, ties, { kinds: [], years: 3 }, TODAY)).toHaveLength(1);
  });
});

describe("the reason", () => {
  it("names the day and the instant from which it ends", () => {
    const [ends] = spans("employment", [null, "2024-02-29"], [null, null]);
    expect(ends && conflictReason(ends)).toEqual({
      ok: false,
      reason: "jury.conflictUntil.employment",
      values: { day: "2027-03-01" },
      until: startOfDay("2027-03-01"),
    });
    const [open] = spans("co-author", [null, null], [null, null]);
    expect(open && conflictReason(open)).toEqual({ ok: false, reason: "jury.conflict.co-author" });
  });
});
