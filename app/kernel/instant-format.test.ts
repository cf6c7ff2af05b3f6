import { describe, expect, it } from "vitest";
import {
  formatClock,
  formatDay,
  formatDeadline,
  formatInstant,
  formatIsoDay,
  formatMinutes,
  formatTime,
  formatWeekday,
  isoDayOf,
  isoInstant,
} from "./instant-format";

const at = (iso: string) => Date.parse(iso);

describe("instants in Shanghai", () => {
  it("prints date, weekday and time in both languages", () => {
    const ms = at("2026-11-23T06:30:59Z");
    expect(formatInstant(ms, "zh-CN")).toBe("2026年11月23日 周一 14:30");
    expect(formatInstant(ms, "en")).toBe("Mon 23 Nov 2026, 14:30");
    expect(isoInstant(ms)).toBe("2026-11-23T14:30:59+08:00");
    expect(formatInstant(ms, "zh-CN", true)).toBe("11月23日 周一 14:30");
    expect(formatInstant(ms, "en", true)).toBe("Mon 23 Nov, 14:30");
    expect(formatTime(ms, true)).toBe("14:30:59");
  });

  it("takes the day of Shanghai, not of UTC, on both sides of midnight", () => {
    expect(isoDayOf(at("2026-12-31T15:59:59Z"))).toBe("2026-12-31");
    expect(isoDayOf(at("2026-12-31T16:00:00Z"))).toBe("2027-01-01");
    expect(formatDay(at("2026-12-31T16:00:00Z"), "zh-CN", { weekday: true })).toBe("2027年1月1日 周五");
    expect(formatDay(at("2026-12-03T16:00:00Z"), "zh-CN", { short: true })).toBe("12月4日");
    expect(formatDay(at("2026-12-03T16:00:00Z"), "en", { short: true })).toBe("4 Dec");
    expect(formatWeekday(at("2026-12-03T16:00:00Z"), "en")).toBe("Fri");
  });

  it("agrees with Intl for Asia/Shanghai over four decades", () => {
    const intl = new Intl.DateTimeFormat("en-CA", {
      timeZone: "Asia/Shanghai",
      dateStyle: "short",
      timeStyle: "medium",
      hourCycle: "h23",
    });
    for (let ms = at("1992-01-01T00:00:00Z"), step = 0; step < 400; ms += 3_187_654_321, step++) {
      expect(`${isoDayOf(ms)}, ${formatTime(ms, true)}`).toBe(intl.format(ms));
    }
  });

  it("tells a midnight deadline as 24:00 of the day before", () => {
    expect(formatDeadline(at("2026-11-26T16:00:00Z"), "zh-CN")).toBe("2026年11月26日 周四 24:00");
    expect(formatDeadline(at("2026-11-26T16:00:00Z"), "en")).toBe("Thu 26 Nov 2026, 24:00");
    expect(formatDeadline(at("2026-11-26T16:00:00Z"), "zh-CN", true)).toBe("11月26日 周四 24:00");
    expect(formatDeadline(at("2026-11-26T15:00:00Z"), "zh-CN")).toBe("2026年11月26日 周四 23:00");
    expect(formatDeadline(at("1969-12-31T16:00:00Z"), "en")).toBe("Wed 31 Dec 1969, 24:00");
  });

  it("refuses what is no instant", () => {
    expect(() => formatInstant(Number.NaN, "en")).toThrow(RangeError);
    expect(() => isoDayOf(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe("calendar days", () => {
  it("prints a day as it stands", () => {
    expect(formatIsoDay("2029-03-14", "zh-CN")).toBe("2029年3月14日");
    expect(formatIsoDay("2029-03-14", "en", { weekday: true })).toBe("Wed 14 Mar 2029");
    expect(formatIsoDay("2028-02-29", "en")).toBe("29 Feb 2028");
  });

  it.each(["2027-02-29", "2026-13-01", "2026-1-1", "", "2026-11-23T00:00:00Z"])("refuses %j", (day) => {
    expect(() => formatIsoDay(day, "zh-CN")).toThrow(RangeError);
  });
});

describe("durations", () => {
  it.each([
    [0, "0分钟", "0 minutes"],
    [1, "1分钟", "1 minute"],
    [59, "59分钟", "59 minutes"],
    [60, "1小时", "1 hour"],
    [61, "1小时1分", "1 hour 1 minute"],
    [74, "1小时14分", "1 hour 14 minutes"],
    [90, "1小时30分", "1 hour 30 minutes"],
    [91, "1小时31分", "1 hour 31 minutes"],
    [105, "1小时45分", "1 hour 45 minutes"],
    [119.6, "2小时", "2 hours"],
    [121, "2小时1分", "2 hours 1 minute"],
  ])("%d minutes", (minutes, zh, en) => {
    expect(formatMinutes(minutes, "zh-CN")).toBe(zh);
    expect(formatMinutes(minutes, "en")).toBe(en);
  });

  it("refuses negative and endless ones", () => {
    expect(() => formatMinutes(-1, "en")).toThrow(RangeError);
    expect(() => formatMinutes(Number.NaN, "en")).toThrow(RangeError);
  });

  it("shows the clock with seconds, rounded up, never below zero", () => {
    expect(formatClock(42 * 60_000 + 17_001)).toBe("42:18");
    expect(formatClock(3_723_000)).toBe("1:02:03");
    expect(formatClock(1)).toBe("00:01");
    expect(formatClock(0)).toBe("00:00");
    expect(formatClock(-5)).toBe("00:00");
  });
});
