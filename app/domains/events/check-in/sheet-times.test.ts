import { describe, expect, it } from "vitest";
import { reasonText, translator } from "~/i18n/translate";
import { sheetDays, sheetTimes } from "./sheet-times";

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const day = { startsAt: at("2026-12-04T14:00"), endsAt: at("2026-12-04T17:00") };
const night = { startsAt: at("2026-12-04T23:30"), endsAt: at("2026-12-05T00:30") };
const later = at("2026-12-06T00:00");

describe("times on a sheet", () => {
  it("are of the day of the event, as people write them", () => {
    for (const from of ["14:00", "14：00", "1400"])
      expect(sheetTimes({ from, to: "" }, day, later)).toEqual({ ok: true, from: day.startsAt, to: null });
    expect(sheetTimes({ from: "13:40", to: "16:30" }, day, later)).toMatchObject({ to: at("2026-12-04T16:30") });
  });

  it("go over midnight with the event", () => {
    expect(sheetTimes({ from: "23:20", to: "0:10" }, night, later)).toEqual({
      ok: true,
      from: at("2026-12-04T23:20"),
      to: at("2026-12-05T00:10"),
    });
  });

  it("are of the evening before, shortly before what begins after midnight", () => {
    const small = { startsAt: at("2026-12-05T00:10"), endsAt: at("2026-12-05T02:00") };
    expect(sheetTimes({ from: "23:40", to: "1:00" }, small, later)).toEqual({
      ok: true,
      from: at("2026-12-04T23:40"),
      to: at("2026-12-05T01:00"),
    });
    expect(sheetTimes({ from: "21:00", to: "" }, small, later)).toMatchObject({ field: "from" });
  });

  it("are of the day that is chosen, where there are several", () => {
    const days = { startsAt: at("2026-12-04T14:00"), endsAt: at("2026-12-06T12:00") };
    const after = at("2026-12-07T00:00");
    expect(sheetDays(days)).toEqual(["2026-12-04", "2026-12-05", "2026-12-06"]);
    expect(sheetDays(night)).toEqual([]);
    expect(sheetTimes({ day: "2026-12-05", from: "9:00", to: "17:00" }, days, after)).toEqual({
      ok: true,
      from: at("2026-12-05T09:00"),
      to: at("2026-12-05T17:00"),
    });
    for (const day of ["", "2026-12-07"])
      expect(sheetTimes({ day, from: "15:00", to: "" }, days, after)).toMatchObject({ field: "day" });
    expect(sheetTimes({ day: "2026-12-04", from: "8:00", to: "" }, days, after)).toMatchObject({ field: "from" });
  });

  it.each([
    ["", "", "from", "checkIn.time"],
    ["25:00", "", "from", "checkIn.time"],
    ["8:00", "", "from", "checkIn.timeOutside"],
    ["14:00", "14:00", "to", "checkIn.timeOrder"],
    ["14:00", "abc", "to", "checkIn.time"],
  ])("%s to %s is refused at %s", (from, to, field, reason) => {
    expect(sheetTimes({ from, to }, day, later)).toMatchObject({ ok: false, field, refusal: { reason } });
  });

  const reason = (typed: Parameters<typeof sheetTimes>[0], span: typeof day) => {
    const told = sheetTimes(typed, span, at("2026-12-31T00:00"));
    return told.ok ? "" : (["zh-CN", "en"] as const).map((locale) => reasonText(translator(locale), told.refusal));
  };

  it("outside are told from when on they count, which may be the same day", () => {
    expect(reason({ from: "9:00", to: "" }, day)).toEqual([
      "签到表上的时间，最早填2026年12月4日 10:00，最晚填21:00",
      "Times on the sheet count from 10:00 to 21:00 on 4 Dec 2026",
    ]);
    // Nothing of the day before counts, though it is less than four hours ago.
    expect(
      reason({ from: "23:00", to: "" }, { startsAt: at("2026-12-05T02:30"), endsAt: at("2026-12-05T05:00") }),
    ).toEqual([
      "签到表上的时间，最早填2026年12月5日 00:00，最晚填09:00",
      expect.stringContaining("from 00:00 to 09:00 on 5 Dec 2026"),
    ]);
    expect(reason({ from: "15:00", to: "" }, night)).toEqual([
      "签到表上的时间，最早填2026年12月4日 19:30，最晚填2026年12月5日 04:30",
      "Times on the sheet count from 19:30 on 4 Dec 2026 to 04:30 on 5 Dec 2026",
    ]);
  });

  it("outside, of the day that is chosen, are told for that day", () => {
    const days = { startsAt: at("2026-12-04T14:00"), endsAt: at("2026-12-06T12:00") };
    expect(reason({ day: "2026-12-04", from: "8:00", to: "" }, days)).toContain(
      "签到表上的时间，最早填2026年12月4日 10:00，最晚填23:59",
    );
    expect(reason({ day: "2026-12-06", from: "9:00", to: "17:00" }, days)).toContain(
      "签到表上的时间，最早填2026年12月6日 00:00，最晚填16:00",
    );
  });

  it("are not ahead of now, and nobody stays longer than until now", () => {
    expect(sheetTimes({ from: "15:00", to: "" }, day, at("2026-12-04T14:30"))).toMatchObject({ field: "from" });
    expect(sheetTimes({ from: "14:00", to: "17:00" }, day, at("2026-12-04T15:00"))).toMatchObject({
      to: at("2026-12-04T15:00"),
    });
  });
});
