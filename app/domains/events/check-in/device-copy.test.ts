import fc from "fast-check";
import { expect, it } from "vitest";
import { copyUntil, isWithheld } from "./device-copy";

const HOUR = 3_600_000;

it("no copy outlives a day without the server, nor the event by a day, however early a desk is opened", () => {
  const at = fc.integer({ min: 0, max: 10_000 }).map((hours) => hours * HOUR);
  fc.assert(
    fc.property(at, at, at, (now, startsAt, length) => {
      const endsAt = startsAt + length;
      const until = copyUntil({ endsAt }, now);
      expect(until - now).toBeLessThanOrEqual(24 * HOUR);
      expect(until - endsAt).toBeLessThan(24 * HOUR);
      expect(isWithheld({ startsAt }, now)).toBe(startsAt - now > 24 * HOUR);
    }),
  );
});
