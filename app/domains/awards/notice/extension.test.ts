import { describe, expect, it } from "vitest";
import { canEndOn, canExtend } from "./extension";

const END = Date.parse("2027-01-07T00:00:00+08:00");
const notice = { publishedAt: 1, endsAt: END, closedAt: null, supersededAt: null };

describe("a longer period", () => {
  it("is possible while the notice runs and after its end, until it is closed or another took its place", () => {
    expect(canExtend(notice, END - 1)).toEqual({ ok: true });
    expect(canExtend(notice, END)).toEqual({ ok: true });
    expect(canExtend({ ...notice, closedAt: END }, END)).toMatchObject({ reason: "notice.state.closed" });
    expect(canExtend({ ...notice, supersededAt: 5 }, 6)).toMatchObject({ reason: "notice.state.superseded" });
    expect(canExtend({ ...notice, publishedAt: null }, 6)).toMatchObject({ reason: "notice.state.prepared" });
  });

  it("ends later than it did, and not in the past", () => {
    expect(canEndOn("2027-01-07", "2027-01-06", END)).toEqual({ ok: true });
    expect(canEndOn("2027-01-06", "2027-01-06", END)).toMatchObject({ reason: "notice.form.extensionEarlier" });
    expect(canEndOn("2026-12-31", "2027-01-06", END)).toMatchObject({ reason: "notice.form.extensionEarlier" });
    expect(canEndOn("2027-01-07", "2027-01-06", END + 86_400_000)).toMatchObject({
      reason: "notice.form.extensionOver",
    });
    expect(canEndOn("2028-01-07", "2027-01-06", END)).toMatchObject({ reason: "notice.form.extensionLong" });
  });
});
