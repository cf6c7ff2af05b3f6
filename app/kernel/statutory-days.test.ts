import { describe, expect, it } from "vitest";
import { dayBeside, dayNumber } from "./calendar-days";
import { statutoryDays } from "./statutory-days";
import { chinaCalendar } from "./work-calendar";

const named = (year: number, name: string) =>
  [...statutoryDays(year)].filter(([, one]) => one === name).map(([d]) => d);

/** The Chinese calendar as ICU computes it, independent of the package. */
const ICU = new Intl.DateTimeFormat("en-u-ca-chinese", { month: "numeric", day: "numeric", timeZone: "UTC" });
const lunarOf = (day: string) => ICU.format(Date.parse(`${day}T12:00:00Z`));

/** The sun's ecliptic longitude (degrees) to some 0.01°, after Meeus, Astronomical Algorithms, chapter 25. */
function sunLongitude(ms: number): number {
  const c = (ms / 86_400_000 + 2_440_587.5 - 2_451_545) / 36_525;
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const m = rad(357.52911 + 35_999.05029 * c);
  const centre = (1.914602 - 0.004817 * c) * Math.sin(m) + 0.019993 * Math.sin(2 * m) + 0.000289 * Math.sin(3 * m);
  const nutation = 0.00569 + 0.00478 * Math.sin(rad(125.04 - 1934.136 * c));
  return (((280.46646 + 36_000.76983 * c + centre - nutation) % 360) + 360) % 360;
}

describe("the days that are off by law", () => {
  it("are thirteen a year, named, with the eve of Spring Festival", () => {
    expect([...statutoryDays(2027).keys()].sort()).toEqual([
      ...["2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-05", "2027-05-01"],
      ...["2027-05-02", "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02", "2027-10-03"],
    ]);
  });

  it("fall on the days of the Chinese calendar that another computation finds, until 2050", () => {
    const differs: string[] = [];
    for (let year = 2025; year <= 2050; year++) {
      // In years like 2028 中秋 meets 国庆节, and bears that name.
      const days = [named(year, "春节")[1], named(year, "端午")[0], named(year, "中秋")[0]];
      for (const [n, said] of ["1/1", "5/5", "8/15"].entries()) {
        const day = days[n];
        if (day !== undefined && lunarOf(day) !== said) differs.push(day);
      }
    }
    // New moons within minutes of midnight in Beijing (2027-02-06 23:56, 2030-02-03 00:07), which ICU, less exact, puts on the other side; both days
    // are those of the Hong Kong Observatory's tables.
    expect(differs).toEqual(["2027-02-06", "2030-02-03"]);
  });

  it("have Qingming on the day in Shanghai on which the sun passes 15 degrees, until 2050", () => {
    for (let year = 2025; year <= 2050; year++) {
      const day = named(year, "清明")[0] ?? "";
      const midnight = Date.parse(`${day}T00:00:00+08:00`);
      expect([sunLongitude(midnight) < 15, sunLongitude(midnight + 86_400_000) >= 15], day).toEqual([true, true]);
    }
  });

  it("are days off in every arrangement that is known", () => {
    for (const year of [2025, 2026])
      for (const day of statutoryDays(year).keys()) expect(chinaCalendar.dayOf(day).working, day).toBe(false);
  });

  it("are no working days of a year that nothing is arranged for; other days are by their weekday", () => {
    expect(chinaCalendar.knows(2027)).toBe(false);
    expect(chinaCalendar.dayOf("2027-01-01")).toEqual({ working: false, why: "holiday", holiday: "元旦" });
    expect(chinaCalendar.dayOf("2027-05-01")).toMatchObject({ working: false, why: "holiday" });
    expect(chinaCalendar.dayOf("2027-01-04")).toEqual({ working: true, why: "working", holiday: null });
    expect(dayNumber(dayBeside("2027-01-01", 1))).toBe(dayNumber("2027-01-02"));
    expect(chinaCalendar.dayOf("2027-01-02").why).toBe("weekend");
  });
});
