import { describe, expect, it } from "vitest";
import { type HourEntry, inHours, totalsByYear } from "./hour-totals";

const entry = (day: string, minutes: number, source: HourEntry["source"] = "lesson", bookedAt = 0): HourEntry => ({
  id: `${day}-${minutes}`,
  source,
  sourceKey: `${day}/${minutes}`,
  title: "课",
  minutes,
  day,
  bookedAt,
  checkedBy: "program",
  provenance: null,
  reversesId: null,
  reason: null,
});

describe("hours", () => {
  it("are summed by the year of their day, newest first, and by kind", () => {
    const years = totalsByYear([
      entry("2025-12-31", 10),
      entry("2026-01-01", 12, "lesson", 5),
      entry("2026-03-01", 90, "event", 6),
      entry("2026-02-01", -10, "correction", 7),
    ]);
    expect(years.map(({ year, minutes }) => [year, minutes])).toEqual([
      ["2026", 92],
      ["2025", 10],
    ]);
    expect(years[0]?.bySource).toEqual([
      { source: "lesson", minutes: 12 },
      { source: "event", minutes: 90 },
      { source: "correction", minutes: -10 },
    ]);
    expect(years[0]?.entries.map(({ day }) => day)).toEqual(["2026-03-01", "2026-02-01", "2026-01-01"]);
    expect(totalsByYear([])).toEqual([]);
  });

  it.each([
    [0, 45, 0],
    [44, 45, 0.9],
    [45, 45, 1],
    [74, 45, 1.6],
    [74, 50, 1.4],
    [135, 45, 3],
  ])("%d minutes of %d are %d", (minutes, length, hours) => expect(inHours(minutes, length)).toBe(hours));
});
