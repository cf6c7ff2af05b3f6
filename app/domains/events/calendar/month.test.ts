import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayBeside, dayNumber } from "~/kernel/calendar-days";
import { endOfDay, startOfDay } from "~/kernel/typed-day";
import { daysOf, monthBeside, placeOnDays, readMonth, weeksOf } from "./month";

const month = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, "0")}`);
/** An instant by the clock of Shanghai. */
const at = (text: string) => Date.parse(`${text}:00+08:00`);

describe("a month", () => {
  it("has whole weeks from Monday that hold each of its days once, and begin and end within it", () => {
    fc.assert(
      fc.property(month, (one) => {
        const weeks = weeksOf(one);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(new Date(`${days[0]}T00:00:00Z`).getUTCDay()).toBe(1);
        for (const [n, day] of days.entries()) expect(dayNumber(day)).toBe(dayNumber(days[0] as string) + n);
        const own = days.filter((day) => day.startsWith(one));
        expect(own[0]).toBe(`${one}-01`);
        expect(dayBeside(own.at(-1) as string, 1).slice(0, 7)).not.toBe(one);
        expect(weeks[0]?.some((day) => day.startsWith(one))).toBe(true);
        expect(weeks.at(-1)?.some((day) => day.startsWith(one))).toBe(true);
      }),
    );
  });

  it("is the one that is typed, else today's", () => {
    expect(readMonth("2027-02", "2026-11-26")).toBe("2027-02");
    for (const typed of [null, "", "2027-13", "2027-2", "1999-12", "2027-02-01", "abc"])
      expect(readMonth(typed, "2026-11-26")).toBe("2026-11");
  });

  it("has one before and one after, and there and back is where it was", () => {
    fc.assert(
      fc.property(month, (one) => {
        const next = monthBeside(one, 1);
        if (next !== null) expect(monthBeside(next, -1)).toBe(one);
      }),
    );
    expect([monthBeside("2000-01", -1), monthBeside("2099-12", 1)]).toEqual([null, null]);
  });
});

describe("the days of an event", () => {
  it.each([
    ["2026-12-31T23:30", "2027-01-01T00:30", ["2026-12-31", "2027-01-01"]],
    ["2026-12-04T14:00", "2026-12-04T17:00", ["2026-12-04"]],
    ["2026-12-04T14:00", "2026-12-05T00:00", ["2026-12-04"]],
    ["2026-12-04T00:00", "2026-12-04T00:30", ["2026-12-04"]],
    ["2026-12-04T09:00", "2026-12-06T12:00", ["2026-12-04", "2026-12-05", "2026-12-06"]],
    ["2026-12-04T09:00", "2026-12-04T09:00", ["2026-12-04"]],
  ])("from %s to %s", (from, to, days) => {
    expect(daysOf({ startsAt: at(from), endsAt: at(to) })).toEqual(days);
  });

  it("are those whose hours it has an instant of", () => {
    const instant = fc.integer({ min: at("2026-01-01T00:00"), max: at("2027-01-01T00:00") });
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 400_000_000 }), (startsAt, length) => {
        const endsAt = startsAt + length;
        const days = daysOf({ startsAt, endsAt });
        for (const day of days) expect(startsAt < endOfDay(day) && endsAt > startOfDay(day)).toBe(true);
        expect(startsAt >= startOfDay(days[0] as string) && endsAt <= endOfDay(days.at(-1) as string)).toBe(true);
      }),
    );
  });

  it("stand in their order on the page, with the how manieth each is", () => {
    const long = { startsAt: at("2026-11-29T09:00"), endsAt: at("2026-12-02T12:00") };
    const short = { startsAt: at("2026-12-01T08:00"), endsAt: at("2026-12-01T09:00") };
    const placed = placeOnDays([short, long], "2026-12-01", "2026-12-31");
    expect(placed.get("2026-12-01")).toEqual([
      { event: long, nth: 3, of: 4 },
      { event: short, nth: 1, of: 1 },
    ]);
    expect(placed.get("2026-12-02")).toEqual([{ event: long, nth: 4, of: 4 }]);
    expect(placed.has("2026-11-30")).toBe(false);
  });
});
