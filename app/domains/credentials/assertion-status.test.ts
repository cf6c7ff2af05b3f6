import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AssertionEvent, statusOf } from "./assertion-status";

const on = (...kinds: AssertionEvent["kind"][]) => kinds.map((kind, i) => ({ kind, at: 1000 + i }));

describe("statusOf", () => {
  it("is valid through its last day and expired the day after", () => {
    expect(statusOf([], "2029-11-22", "2029-11-22").status).toBe("valid");
    expect(statusOf([], "2029-11-22", "2029-11-23").status).toBe("expired");
    expect(statusOf([], null, "2999-01-01").status).toBe("valid");
  });

  it("tells since when it is revoked, and forgets it once reinstated", () => {
    expect(statusOf(on("revoked"), null, "2026-11-23")).toMatchObject({ status: "revoked", revokedAt: 1000 });
    expect(statusOf(on("revoked", "reinstated"), null, "2026-11-23")).toMatchObject({
      status: "valid",
      revokedAt: null,
    });
    expect(statusOf(on("revoked", "reinstated", "revoked"), null, "2026-11-23")).toMatchObject({
      status: "revoked",
      revokedAt: 1002,
    });
  });

  it("says revoked rather than expired, and expired again once reinstated", () => {
    expect(statusOf(on("revoked"), "2026-01-01", "2026-11-23").status).toBe("revoked");
    expect(statusOf(on("revoked", "reinstated"), "2026-01-01", "2026-11-23").status).toBe("expired");
  });

  it("ends a corrected certificate for good", () => {
    expect(statusOf(on("corrected", "reinstated"), null, "2026-11-23")).toEqual({
      status: "revoked",
      revokedAt: 1000,
      corrected: true,
      renewed: false,
    });
  });

  it("leaves a renewed one its own last day", () => {
    expect(statusOf(on("renewed"), "2026-11-23", "2026-11-23")).toMatchObject({ status: "valid", renewed: true });
    expect(statusOf(on("renewed"), "2026-11-23", "2026-11-24").status).toBe("expired");
  });

  it("is never valid when the last of revoked and reinstated is revoked, or anything was corrected", () => {
    const kinds = fc.array(
      fc.constantFrom("revoked", "reinstated", "renewed", "corrected") as fc.Arbitrary<AssertionEvent["kind"]>,
    );
    fc.assert(
      fc.property(kinds, fc.constantFrom(null, "2026-11-22", "2026-11-23"), (list, expiresOn) => {
        const { status } = statusOf(on(...list), expiresOn, "2026-11-23");
        const last = list.filter((kind) => kind === "revoked" || kind === "reinstated").at(-1);
        const ended = last === "revoked" || list.includes("corrected");
        expect(status === "revoked").toBe(ended);
        expect(status === "valid").toBe(!ended && expiresOn !== "2026-11-22");
      }),
    );
  });
});
