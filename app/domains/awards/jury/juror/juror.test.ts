import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOfNumber } from "~/kernel/calendar-days";
import { canServe, type JurorTerm } from "./juror";

const REVIEW = { from: "2026-06-01", to: "2026-06-30" };
const term = (from: string, to: string | null, endedOn: string | null = null): JurorTerm => ({ from, to, endedOn });
const said = (terms: JurorTerm[], fields = ["机械"]) => {
  const verdict = canServe({ terms, fields }, REVIEW);
  return verdict.ok ? "ok" : [verdict.reason, verdict.values?.day].filter(Boolean).join(" ");
};

describe("an expert", () => {
  it.each<[string, JurorTerm[]]>([
    ["ok", [term("2026-06-01", "2026-06-30")]],
    ["ok", [term("2020-01-01", null)]],
    ["jury.juror.noTerm 2026-06-30", [term("2026-06-01", "2026-06-29")]],
    ["jury.juror.noTerm 2026-06-01", [term("2026-06-02", null)]],
    ["jury.juror.noTerm 2026-06-01", []],
    ["jury.juror.noTerm 2026-06-01", [term("2020-01-01", "2026-05-31")]],
    ["ok", [term("2026-06-16", "2028-06-15"), term("2024-06-16", "2026-06-15")]],
    ["jury.juror.noTerm 2026-06-16", [term("2024-06-16", "2026-06-15"), term("2026-06-17", null)]],
    ["ok", [term("2020-01-01", "2026-12-31"), term("2026-05-01", "2026-05-31")]],
    ["jury.juror.noTerm 2026-06-15", [term("2020-01-01", null, "2026-06-15")]],
    ["ok", [term("2020-01-01", null, "2026-07-01")]],
    ["jury.juror.noTerm 2026-06-01", [term("2026-05-01", "2026-12-31", "2026-05-01")]],
    ["ok", [term("2020-01-01", "2026-06-30", "2027-01-01")]],
  ])("%s with %o", (verdict, terms) => {
    expect(said(terms)).toBe(verdict);
  });

  it("without a field cannot serve, whatever her term", () => {
    expect(said([term("2020-01-01", null)], [])).toBe("jury.juror.noField");
  });

  const day = fc.integer({ min: dayNumber("2026-05-20"), max: dayNumber("2026-07-10") }).map(dayOfNumber);
  const anyTerm = fc.record({ from: day, to: fc.option(day), endedOn: fc.option(day) });
  it("serves where each day of the review lies in a term, and the first that does not is named", () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 5 }), (terms) => {
        const covered = (on: string) =>
          terms.some(
            ({ from, to, endedOn }) => from <= on && (to === null || on <= to) && (endedOn === null || on < endedOn),
          );
        let missing: string | undefined;
        for (let n = dayNumber(REVIEW.to); n >= dayNumber(REVIEW.from); n--)
          if (!covered(dayOfNumber(n))) missing = dayOfNumber(n);
        expect(said(terms)).toBe(missing === undefined ? "ok" : `jury.juror.noTerm ${missing}`);
      }),
      { numRuns: 500 },
    );
  });
});
