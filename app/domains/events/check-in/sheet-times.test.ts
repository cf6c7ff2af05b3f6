import { describe, expect, it } from "vitest";
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

  it("are not ahead of now, and nobody stays longer than until now", () => {
    expect(sheetTimes({ from: "15:00", to: "" }, day, at("2026-12-04T14:30"))).toMatchObject({ field: "from" });
    expect(sheetTimes({ from: "14:00", to: "17:00" }, day, at("2026-12-04T15:00"))).toMatchObject({
      to: at("2026-12-04T15:00"),
    });
  });
});
