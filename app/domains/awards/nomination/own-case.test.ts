import { describe, expect, it } from "vitest";
import { canDecideCase, canRun } from "./own-case";

const HERS = { personId: "her", origin: "enterprise" as const, originPersonId: "administrator" };

describe("nobody's own case", () => {
  it("is decided by the nominee, nor by the administrator who opened it", () => {
    expect(canDecideCase(HERS, "her")).toMatchObject({ reason: "award.own.nominee" });
    expect(canDecideCase(HERS, "administrator")).toMatchObject({ reason: "award.own.opener" });
    expect(canDecideCase(HERS, "somebody")).toEqual({ ok: true });
  });

  it("is not what a bureau opened by office", () => {
    expect(canDecideCase({ ...HERS, origin: "bureau" }, "administrator")).toEqual({ ok: true });
  });

  it("keeps a nominee from running the cycle while her nomination is handed in and stands", () => {
    const accepted = { id: "n", personId: "her", state: "accepted" as const, submittedAt: 1 };
    expect(canRun([accepted], "her")).toMatchObject({ reason: "award.own.cycle" });
    expect(canRun([accepted], "somebody")).toEqual({ ok: true });
    expect(canRun([{ ...accepted, state: "rejected" }], "her")).toEqual({ ok: true });
    expect(canRun([{ ...accepted, state: "draft", submittedAt: null }], "her")).toEqual({ ok: true });
    // Whoever withdrew after her name stood on a notice had objections filed against her.
    expect(canRun([{ ...accepted, state: "withdrawn" }], "her")).toEqual({ ok: true });
    expect(canRun([{ ...accepted, state: "withdrawn" }], "her", new Set(["n"])).ok).toBe(false);
  });
});
