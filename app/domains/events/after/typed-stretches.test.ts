import { describe, expect, it } from "vitest";
import { readStretches, typedStretches } from "./typed-stretches";

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const day = { startsAt: at("2026-12-04T14:00"), endsAt: at("2026-12-04T17:00") };
const night = { startsAt: at("2026-12-04T22:30"), endsAt: at("2026-12-05T01:00") };
const days = { startsAt: at("2026-12-04T09:00"), endsAt: at("2026-12-05T17:00") };
const reasonOf = (typed: string, span = day) => {
  const read = readStretches(typed, span);
  return read.ok ? "ok" : `${read.refusal.reason} ${read.refusal.values?.line}`;
};

describe("stretches as an organizer writes them", () => {
  it("are read back as they are shown, whatever the event", () => {
    for (const span of [day, night, days]) {
      const stretches = [
        { from: span.startsAt, to: span.startsAt + 1_800_000 },
        { from: span.endsAt - 3_600_000, to: span.endsAt },
      ];
      expect(readStretches(typedStretches(stretches, span), span)).toEqual({ ok: true, stretches });
    }
  });

  it.each(["14:00–16:30", "14：00-16：30", "1400 ~ 1630", "14:00至16:30", "2026年12月4日 14:00—16:30"])(
    "forgive %s",
    (typed) => {
      const stretches = [{ from: day.startsAt, to: at("2026-12-04T16:30") }];
      expect(readStretches(`\n${typed}\n`, day)).toEqual({ ok: true, stretches });
    },
  );

  it("go over midnight with the event, and none is none", () => {
    const stretches = [{ from: at("2026-12-05T00:10"), to: at("2026-12-05T01:00") }];
    expect(readStretches("0:10-1:00", night)).toEqual({ ok: true, stretches });
    expect(readStretches(" \n", day)).toEqual({ ok: true, stretches: [] });
  });

  it("are refused by their line", () => {
    expect(reasonOf("14:00-15:00\n两小时")).toBe("after.lineMalformed 2");
    expect(reasonOf("14:00-25:00")).toBe("after.lineMalformed 1");
    expect(reasonOf("2026-02-30 14:00-15:00")).toBe("after.lineMalformed 1");
    expect(reasonOf("13:00-15:00")).toBe("after.lineOutside 1");
    expect(reasonOf("16:00-15:00")).toBe("after.lineOutside 1");
    expect(reasonOf("9:00-10:00", days)).toBe("after.lineDay 1");
    expect(reasonOf("2026-12-06 9:00-10:00", days)).toBe("after.lineOutside 1");
  });
});
