import { expect, it } from "vitest";
import { cameOf, type OutcomeGround } from "./outcome";

const notice = { publishedAt: 10, endsAt: 20, closedAt: null, supersededAt: null, listed: true };
const GROUND: OutcomeGround = {
  state: "accepted",
  cycle: { decidedAt: null, endedAt: null },
  notice,
  award: null,
  barred: false,
};
const came = (change: Partial<OutcomeGround>, now = 15) => cameOf({ ...GROUND, ...change }, now);

it("is nothing before the notice, whatever a meeting decided", () => {
  expect(came({ notice: null })).toBeNull();
  expect(came({ notice: null, barred: true })).toBeNull();
  expect(came({ notice: { ...notice, publishedAt: null } })).toBeNull();
  expect(came({ state: "withdrawn" })).toBeNull();
  expect(came({ cycle: { decidedAt: null, endedAt: 12 } })).toBeNull();
});

it("goes from the notice over its end to the award", () => {
  expect(came({})).toBe("on-notice");
  expect(came({}, 25)).toBe("on-notice");
  expect(came({ notice: { ...notice, closedAt: 22 } }, 25)).toBe("awaits-decision");
  const cycle = { decidedAt: 30, endedAt: null };
  expect(came({ cycle, award: { revokedAt: null } }, 35)).toBe("honoured");
  expect(came({ cycle, award: { revokedAt: 34 } }, 35)).toBe("revoked");
});

it("says of whoever is not on the list that she is not, and not chosen only once it is decided", () => {
  const unlisted = { ...notice, listed: false };
  const cycle = { decidedAt: 30, endedAt: null };
  expect(came({ notice: unlisted })).toBe("not-listed");
  expect(came({ notice: unlisted, cycle })).toBe("not-chosen");
  expect(came({ notice: unlisted, barred: true })).toBe("barred");
  expect(came({ cycle })).toBe("not-chosen");
});
