import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayBeside, dayNumber, dayOfNumber } from "~/kernel/calendar-days";
import { snapshotOf } from "./acceptance";
import { DEGREES, type Employment, experienceOf, qualify, TITLES } from "./qualification";

const TODAY = "2026-11-26";
const fit = { degree: "college", title: null } as const;
const three = (employment: Employment[], today = TODAY) =>
  qualify({ ...fit, employment }, today).find(({ rule }) => rule === "experience")?.verdict;

const day = fc.integer({ min: dayNumber("2015-01-01"), max: dayNumber("2032-12-31") }).map(dayOfNumber);
const job = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 3_000 })))
  .map(([from, days]): Employment => ({ from, to: days === null ? null : dayBeside(from, days) }));
const jobs = fc.array(job, { maxLength: 8 });

/** Counted one by one: the days worked before a day. */
const daysWorked = (employment: readonly Employment[], today: string): number => {
  const worked = new Set<number>();
  for (const { from, to } of employment)
    for (let n = dayNumber(from); n < dayNumber(today) && n <= (to === null ? n : dayNumber(to)); n++) worked.add(n);
  return worked.size;
};

describe("education", () => {
  it("is a degree of 大专 or higher, or a title of 中级 or higher, whatever the other is", () => {
    for (const degree of [null, ...DEGREES])
      for (const title of [null, ...TITLES]) {
        const [{ verdict } = { verdict: undefined }] = qualify({ degree, title, employment: [] }, TODAY);
        const low = (degree === null || degree === "secondary") && (title === null || title === "junior");
        expect([degree, title, verdict?.ok]).toEqual([degree, title, !low]);
      }
  });
});

it("is told apart whether nothing is met or nothing is stated", () => {
  const stated = (qualified: Parameters<typeof qualify>[0]) =>
    snapshotOf(qualify(qualified, TODAY), TODAY).rules.map(({ met }) => met);
  const none = { degree: null, title: null, employment: [] };
  expect(stated(none)).toEqual([null, null]);
  expect(stated({ ...none, title: "junior" })).toEqual([null, null]);
  expect(stated({ ...none, degree: "secondary" })).toEqual([false, null]);
  expect(stated({ ...none, title: "intermediate", otherWork: true })).toEqual([true, false]);
  expect(stated({ ...none, employment: [{ from: "2026-01-01", to: null }] })).toEqual([null, false]);
  expect(stated({ ...none, employment: [{ from: "2020-01-01", to: null }] })).toEqual([null, true]);
});

describe("three years", () => {
  it.each([
    ["2023-11-26", "2026-11-26", true],
    ["2023-11-27", "2026-11-26", false],
    ["2024-02-29", "2027-03-01", true],
    ["2024-02-29", "2027-02-28", false],
    ["2024-02-28", "2027-02-28", true],
    ["2024-03-01", "2027-03-01", true],
    ["2021-02-28", "2024-02-27", false],
    ["2021-02-28", "2024-02-28", true],
    ["2021-03-01", "2024-02-29", false],
  ])("from %s, on %s: %s", (from, today, reached) => {
    expect(three([{ from, to: null }], today)?.ok).toBe(reached);
  });

  it("are reached on the day after the last one, and not by a job that ended a day before", () => {
    expect(three([{ from: "2020-05-01", to: "2023-04-30" }])?.ok).toBe(true);
    expect(three([{ from: "2020-05-01", to: "2023-04-29" }])?.ok).toBe(false);
  });

  it("say how much is there, since when, and when they will be reached", () => {
    const employment = [{ from: "2024-04-23", to: null }];
    expect(experienceOf(employment, TODAY)).toEqual({ months: 31, since: "2024-04-23", reachedOn: "2027-04-23" });
    expect(three(employment)).toEqual({
      ok: false,
      reason: "qualification.experience",
      values: { years: 2, months: 7 },
      until: Date.parse("2027-04-23T00:00:00+08:00"),
    });
    expect(three([])).toEqual({ ok: false, reason: "qualification.experience", values: { years: 0, months: 0 } });
  });

  it("do not come by themselves where the work ends before, and do where a planned end lies behind", () => {
    expect(three([{ from: "2024-04-23", to: "2026-12-31" }])).not.toHaveProperty("until");
    expect(three([{ from: "2024-04-23", to: "2027-04-22" }])).toHaveProperty("until");
    expect(three([{ from: "2027-01-01", to: null }])).toMatchObject({ values: { years: 0, months: 0 } });
  });

  it("count a day once, in whatever order and pieces it is told", () => {
    fc.assert(
      fc.property(jobs, day, fc.integer({ min: 0, max: 400 }), (employment, today, cut) => {
        const whole = experienceOf(employment, today);
        const cuts = employment.flatMap(({ from, to }): Employment[] => {
          const middle = dayBeside(from, cut);
          return to === null || middle <= to
            ? [
                { from: middle, to },
                { from, to: middle },
              ]
            : [{ from, to }];
        });
        expect(experienceOf(cuts, today)).toEqual(whole);
        expect(experienceOf([...employment, ...employment].reverse(), today)).toEqual(whole);
      }),
    );
  });

  it("are as many days as one would count on one's fingers", () => {
    fc.assert(
      fc.property(jobs, day, (employment, today) => {
        const { months, reachedOn } = experienceOf(employment, today);
        const days = daysWorked(employment, today);
        const reached = reachedOn !== null && reachedOn <= today;
        // Three years are 1095 days, or 1096 with a leap day; a month has 28 to 31.
        if (days >= 1096) expect(reached).toBe(true);
        if (days < 1095) expect(reached).toBe(false);
        expect(months).toBeGreaterThanOrEqual(Math.floor(days / 31) - 1);
        expect(months).toBeLessThanOrEqual(Math.ceil(days / 28));
        expect(reached).toBe(months >= 36);
      }),
    );
  });

  it("never get less with more work or with time", () => {
    fc.assert(
      fc.property(jobs, job, day, fc.nat(800), (employment, more, today, later) => {
        const after = dayBeside(today, later);
        const ok = (all: Employment[], on: string) => three(all, on)?.ok === true;
        if (!ok(employment, today)) return;
        expect(ok(employment, after)).toBe(true);
        expect(ok([...employment, more], today)).toBe(true);
      }),
    );
  });

  const aroundLeapDay = fc
    .tuple(fc.integer({ min: 2015, max: 2031 }), fc.integer({ min: -4, max: 4 }))
    .map(([year, days]) => dayBeside(`${year}-03-01`, days));
  /** 民法典 第二百零二条, by the calendar: the day before the corresponding one, or the last of a month that has none. */
  const lastDay = (from: string): string => {
    const [year, month, date] = from.split("-").map(Number) as [number, number, number];
    const there = new Date(Date.UTC(year + 3, month - 1, date));
    return there.getUTCDate() === date
      ? dayOfNumber(there.getTime() / 86_400_000 - 1)
      : new Date(Date.UTC(year + 3, month, 0)).toISOString().slice(0, 10);
  };

  it("are worked by a job that ends on the last day of the term, and not by one that ends the day before, around leap days too", () => {
    fc.assert(
      fc.property(fc.oneof(aroundLeapDay, day), (from) => {
        const last = lastDay(from);
        const until = (to: string) => experienceOf([{ from, to }], "2040-01-01");
        expect(until(last)).toMatchObject({ months: 36, reachedOn: dayBeside(last, 1) });
        expect(until(dayBeside(last, -1))).toMatchObject({ months: 35, reachedOn: null });
      }),
      { examples: [["2020-02-29"], ["2024-02-29"], ["2021-02-28"], ["2020-03-01"]] },
    );
  });

  it("never come later for who began earlier", () => {
    fc.assert(
      fc.property(aroundLeapDay, fc.nat(6), (from, days) => {
        const reached = (first: string) => experienceOf([{ from: first, to: null }], "2040-01-01").reachedOn ?? "";
        expect(reached(from) <= reached(dayBeside(from, days))).toBe(true);
      }),
    );
  });

  it("of one stretch end on the third anniversary", () => {
    fc.assert(
      fc.property(day, (from) => {
        const on = dayBeside(lastDay(from), 1);
        expect(three([{ from, to: null }], on)?.ok).toBe(true);
        expect(three([{ from, to: null }], dayBeside(on, -1))?.ok).toBe(false);
      }),
    );
  });
});
