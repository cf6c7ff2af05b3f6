import { describe, expect, it } from "vitest";
import type { AssertionStatus } from "./assertion-status";
import { type Acted, canAskCorrection, canReinstate, canReissue, canRevoke } from "./certificate-acts";

const status = (change: Partial<AssertionStatus> = {}): AssertionStatus => ({
  status: "valid",
  revokedAt: null,
  corrected: false,
  renewed: false,
  ...change,
});
const states: Record<string, Acted> = {
  valid: { holderName: "演示学员甲", status: status() },
  expired: { holderName: "演示学员甲", status: status({ status: "expired" }) },
  revoked: { holderName: "演示学员甲", status: status({ status: "revoked", revokedAt: 1 }) },
  corrected: { holderName: "演示学员甲", status: status({ status: "revoked", revokedAt: 1, corrected: true }) },
  erased: { holderName: null, status: status() },
};
const answer = (verdict: { ok: boolean; reason?: string }) => (verdict.ok ? "ok" : verdict.reason);

describe("what can be done with a certificate", () => {
  it.each([
    ["valid", "ok", "certificate.notRevoked", "ok"],
    ["expired", "ok", "certificate.notRevoked", "ok"],
    ["revoked", "certificate.alreadyRevoked", "ok", "certificate.revokedNoReissue"],
    ["corrected", "certificate.corrected", "certificate.corrected", "certificate.corrected"],
    ["erased", "ok", "certificate.notRevoked", "certificate.holderErased"],
  ])("%s: revoke %s, reinstate %s, reissue %s", (name, revoke, reinstate, reissue) => {
    const certificate = states[name] as Acted;
    expect(answer(canRevoke(certificate))).toBe(revoke);
    expect(answer(canReinstate(certificate, "stands"))).toBe(reinstate);
    expect(answer(canReissue(certificate))).toBe(reissue);
    expect(answer(canAskCorrection(certificate, false))).toBe(reissue);
  });

  it("never comes back for an attempt that is void or not passed, nor beside one under another name", () => {
    const ends = (name: string) =>
      (["voided", "failed", "otherName"] as const).map((ground) => answer(canReinstate(states[name] as Acted, ground)));
    expect(ends("revoked")).toEqual([
      ...["certificate.attemptVoided", "certificate.attemptFailed", "certificate.otherName"],
    ]);
    expect(ends("valid")).toEqual(Array(3).fill("certificate.notRevoked"));
    expect(ends("corrected")).toEqual(Array(3).fill("certificate.corrected"));
  });

  it("takes one request for a correction at a time", () => {
    expect(answer(canAskCorrection(states.valid as Acted, true))).toBe("certificate.correctionPending");
    expect(answer(canAskCorrection(states.corrected as Acted, true))).toBe("certificate.corrected");
  });
});
