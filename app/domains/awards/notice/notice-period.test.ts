import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, dayOfNumber } from "~/kernel/calendar-days";
import { chinaCalendar } from "~/kernel/work-calendar";
import { noticePeriod } from "./notice-period";

const rule = (countFirst: boolean, days = 5) => ({ days, counting: "working-days" as const, countFirst });
const last = (day: string, countFirst: boolean, days?: number) =>
  noticePeriod(day, rule(countFirst, days), chinaCalendar).lastDay;

describe("the period of a public notice", () => {
  it("counts working days with the Saturdays that are worked for a holiday (product.md)", () => {
    expect([last("2026-04-30", true), last("2026-04-30", false)]).toEqual(["2026-05-09", "2026-05-11"]);
    expect([last("2026-09-24", true), last("2026-09-24", false)]).toEqual(["2026-10-08", "2026-10-09"]);
  });

  it("counted the notice of 2020 from 13 to 19 August as its authority did", () => {
    expect(last("2020-08-13", true)).toBe("2020-08-19");
  });

  // 国办发明电〔2023〕7号 (2024), 〔2024〕12号 (2025), 〔2025〕7号 (2026): days that are worked for a holiday, and days of holidays.
  it.each([
    ["2024-02-04", true],
    ["2024-02-18", true],
    ["2024-02-12", false],
    ["2024-04-07", true],
    ["2024-10-12", true],
    ["2025-01-26", true],
    ["2025-01-28", false],
    ["2025-02-08", true],
    ["2025-09-28", true],
    ["2025-10-11", true],
    ["2026-01-04", true],
    ["2026-02-16", false],
    ["2026-05-09", true],
    ["2026-10-10", true],
    ["2026-10-07", false],
  ])("%s is worked: %s", (day, working) => expect(chinaCalendar.dayOf(day).working).toBe(working));

  it("ends with its last day in Shanghai, and says of each day why it counts or not", () => {
    const period = noticePeriod("2026-11-19", rule(false), chinaCalendar);
    expect(period.lastDay).toBe("2026-11-26");
    expect(period.endsAt).toBe(Date.UTC(2026, 10, 26, 16));
    expect(period.days.map(({ counted }) => counted)).toEqual([null, 1, null, null, 2, 3, 4, 5]);
    expect(period.days.map(({ why }) => why).slice(0, 4)).toEqual(["working", "working", "weekend", "weekend"]);
    expect(period.provisional).toBe(false);
  });

  it("is provisional once it runs into a year whose calendar is not published, but not where every day counts", () => {
    expect(noticePeriod("2099-12-30", rule(false), chinaCalendar).provisional).toBe(true);
    expect(
      noticePeriod("2099-12-30", { days: 5, counting: "calendar-days", countFirst: true }, chinaCalendar),
    ).toMatchObject({ provisional: false, lastDay: "2100-01-03" });
    expect(chinaCalendar.knows(2026)).toBe(true);
  });

  it("counts no day off by law of a year that is not arranged yet", () => {
    const period = noticePeriod("2026-12-29", rule(false), chinaCalendar);
    expect([period.lastDay, period.provisional]).toEqual(["2027-01-06", true]);
    expect(period.days.find(({ day }) => day === "2027-01-01")).toMatchObject({ why: "holiday", counted: null });
  });

  it("is provisional from 25 December of the last year that is arranged, for the next arrangement can reach back", () => {
    const until = (day: string, days: number) => noticePeriod(day, rule(false, days), chinaCalendar);
    expect(until("2026-12-17", 5)).toMatchObject({ lastDay: "2026-12-24", provisional: false });
    expect(until("2026-12-17", 6)).toMatchObject({ lastDay: "2026-12-25", provisional: true });
    expect(until("2026-12-24", 5)).toMatchObject({ lastDay: "2026-12-31", provisional: true });
    // What the arrangement of 2019 did to 2018 is in that year's calendar by now.
    expect(until("2018-12-24", 5)).toMatchObject({ lastDay: "2018-12-29", provisional: false });
  });

  it("counts exactly as many working days as its rule says, for any day of a known year", () => {
    const day = fc.integer({ min: dayNumber("2024-01-01"), max: dayNumber("2026-11-01") }).map(dayOfNumber);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), fc.boolean(), (from, days, countFirst) => {
        const period = noticePeriod(from, rule(countFirst, days), chinaCalendar);
        const counted = period.days.filter((one) => one.counted !== null);
        expect(counted.map((one) => one.counted)).toEqual([...Array(days).keys()].map((n) => n + 1));
        expect(counted.every((one) => one.working)).toBe(true);
        expect(period.days.at(-1)?.counted).toBe(days);
        if (!countFirst) expect(period.days[0]?.counted).toBeNull();
      }),
    );
  });
});
