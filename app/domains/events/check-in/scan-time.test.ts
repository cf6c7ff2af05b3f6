import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMoved, scanTime } from "./scan-time";

const HOUR = 3_600_000;
/** 14:00 in Shanghai on 4 December; the day begins at 16:00 UTC the day before. */
const startsAt = Date.UTC(2026, 11, 4, 6);
const dayBegins = Date.UTC(2026, 11, 3, 16);
const openedAt = dayBegins - 5 * HOUR;

describe("when a scan happened", () => {
  it("does not depend on how wrong the device's clock is", () => {
    fc.assert(
      fc.property(fc.integer({ min: -4e11, max: 4e11 }), fc.integer({ min: 0, max: 3 * HOUR }), (wrong, waited) => {
        const happened = startsAt + 60_000;
        const receivedAt = happened + waited;
        const { at } = scanTime({ deviceAt: happened + wrong, sentAt: receivedAt + wrong, receivedAt }, openedAt);
        expect(at).toBe(happened);
      }),
    );
  });

  it("is neither in the future nor before the desk was opened, and says so", () => {
    const receivedAt = startsAt + HOUR;
    // Between scan and sending the clock was set back by two hours: the scan seems to lie ahead.
    const ahead = { deviceAt: receivedAt, sentAt: receivedAt - 2 * HOUR, receivedAt };
    expect(scanTime(ahead, openedAt).at).toBe(receivedAt);
    expect(isMoved({ ...scanTime(ahead, openedAt), deviceAt: ahead.deviceAt })).toBe(true);
    const before = { deviceAt: receivedAt - 50 * HOUR, sentAt: receivedAt, receivedAt };
    expect(scanTime(before, openedAt).at).toBe(openedAt);
    expect(isMoved({ ...scanTime(before, openedAt), deviceAt: before.deviceAt })).toBe(true);
    expect(scanTime(before, startsAt - HOUR).at).toBe(startsAt - HOUR);
    const right = { deviceAt: receivedAt - HOUR / 2, sentAt: receivedAt, receivedAt };
    expect(isMoved({ ...scanTime(right, openedAt), deviceAt: right.deviceAt })).toBe(false);
  });

  it("is told in numbers that both databases hold", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (deviceAt, sentAt) => {
        const { at, clockAheadMs } = scanTime({ deviceAt, sentAt, receivedAt: startsAt }, openedAt);
        expect(Math.abs(clockAheadMs)).toBeLessThan(2 ** 31);
        expect(at).toBeGreaterThanOrEqual(openedAt);
        expect(at).toBeLessThanOrEqual(startsAt);
      }),
    );
  });

  it("of a trial before the day of the event stays on its day, whenever it comes up", () => {
    const receivedAt = dayBegins - HOUR;
    expect(scanTime({ deviceAt: receivedAt, sentAt: receivedAt, receivedAt }, openedAt).at).toBe(receivedAt);
    const later = startsAt - HOUR;
    expect(scanTime({ deviceAt: receivedAt, sentAt: later, receivedAt: later }, openedAt).at).toBe(receivedAt);
  });
});
