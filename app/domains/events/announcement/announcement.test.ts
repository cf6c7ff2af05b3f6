import { describe, expect, it } from "vitest";
import { addressees } from "./addressees";
import { audiencesOf, isFor } from "./announcement";
import type { Comer } from "./announcement.store.server";

const HOUR = 3_600_000;
const times = {
  publishedAt: 1,
  registrationOpensAt: 1,
  registrationClosesAt: 10 * HOUR,
  closedAt: null,
  startsAt: 10 * HOUR,
  endsAt: 12 * HOUR,
  postponedAt: null,
  cancelledAt: null,
  summarisedAt: null,
  archivedAt: null,
  mode: "on-site" as const,
};
const stand = (state: "confirmed" | "pending" | "waitlisted" | "offered" | "cancelled" | "declined" | "expired") =>
  ({ state, attendance: "on-site", outcome: null }) as const;

describe("whom an organizer can write to", () => {
  it("are groups by seat before it, by how they come where there are two ways, and by who came once it is over", () => {
    expect(audiencesOf(times, 2)).toEqual(["everyone", "seated", "waiting"]);
    expect(audiencesOf({ ...times, mode: "hybrid" }, 2)).toContain("online");
    expect(audiencesOf(times, 12 * HOUR)).toEqual(["everyone", "attended"]);
  });

  it("is nobody of a draft and of what is archived, and still everybody of what was called off", () => {
    expect(audiencesOf({ ...times, publishedAt: null }, 2)).toEqual([]);
    expect(audiencesOf({ ...times, summarisedAt: 13 * HOUR, archivedAt: 14 * HOUR }, 15 * HOUR)).toEqual([]);
    expect(audiencesOf({ ...times, cancelledAt: 2 }, 3)).toContain("everyone");
  });
});

describe("words for a group", () => {
  it("are for who stands so, and never for whose registration is over", () => {
    for (const state of ["cancelled", "declined", "expired"] as const)
      for (const audience of ["everyone", "seated", "waiting", "on-site", "online", "attended"] as const)
        expect(isFor(audience, stand(state))).toBe(false);
    for (const state of ["pending", "waitlisted", "offered"] as const) {
      expect(isFor("waiting", stand(state))).toBe(true);
      expect(isFor("seated", stand(state))).toBe(false);
      expect(isFor("on-site", stand(state))).toBe(false);
    }
    expect(isFor("waiting", stand("confirmed"))).toBe(false);
    expect(isFor("on-site", stand("confirmed"))).toBe(true);
    expect(isFor("online", stand("confirmed"))).toBe(false);
    expect(isFor("attended", stand("confirmed"))).toBe(false);
    expect(isFor("attended", { ...stand("confirmed"), outcome: "attended" })).toBe(true);
  });

  it("go once to who stands there twice, by the first that they are for", () => {
    const one = (personId: string, id: string, state: Parameters<typeof stand>[0]) =>
      ({ personId, registration: { id, ...stand(state) } }) as unknown as Comer;
    const comers = [one("a", "a1", "waitlisted"), one("a", "a2", "confirmed"), one("b", "b1", "confirmed")];
    const ids = (audience: "everyone" | "seated") =>
      addressees(audience, comers).map(({ registration }) => registration.id);
    expect(ids("everyone")).toEqual(["a1", "b1"]);
    expect(ids("seated")).toEqual(["a2", "b1"]);
  });
});
