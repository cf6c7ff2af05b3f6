import { expect, it } from "vitest";
import { countedUp, decideLimit, type LimitCount } from "./limits";

const rule = { most: 3, windowMs: 60_000, reason: "limit.signIn" };

it("allows as many as the rule says, then refuses until the window ends", () => {
  let counted: LimitCount | null = null;
  for (let i = 0; i < 3; i++) {
    expect(decideLimit(counted, rule, 1000 + i).ok).toBe(true);
    counted = countedUp(counted, rule, 1000 + i);
  }
  expect(decideLimit(counted, rule, 60_999)).toEqual({
    ok: false,
    reason: "limit.signIn",
    values: { minutes: 1 },
    until: 61_000,
  });
  expect(decideLimit(counted, rule, 61_000).ok).toBe(true);
  expect(countedUp(counted, rule, 61_000)).toEqual({ count: 1, windowEndsAt: 121_000 });
});

it("a late failure does not lengthen the window", () => {
  expect(countedUp({ count: 2, windowEndsAt: 50 }, rule, 49)).toEqual({ count: 3, windowEndsAt: 50 });
});

it("tells the wait of a long window in hours, not in a thousand minutes", () => {
  const HOUR = 3_600_000;
  const daily = { most: 1, windowMs: 24 * HOUR, reason: "limit.mistakeReports", inHours: "limit.mistakeReportsHours" };
  const counted = countedUp(null, daily, 0);
  expect(decideLimit(counted, daily, 13_000)).toMatchObject({
    reason: "limit.mistakeReportsHours",
    values: { hours: 24 },
  });
  expect(decideLimit(counted, daily, 24 * HOUR - 30_000)).toMatchObject({
    reason: "limit.mistakeReports",
    values: { minutes: 1 },
  });
});
