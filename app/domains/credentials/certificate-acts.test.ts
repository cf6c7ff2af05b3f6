import { describe, expect, it } from "vitest";
import type { AssertionStatus } from "./assertion-status";
import { canAskCorrection, canDecide, canReinstate, canReissue, canRevoke, type Decided } from "./certificate-acts";

const status = (change: Partial<AssertionStatus> = {}): AssertionStatus => ({
  status: "valid",
  revokedAt: null,
  corrected: false,
  renewed: false,
  ...change,
});
const states: Record<string, Decided> = {
  valid: { holderName: "演示学员甲", own: false, status: status() },
  expired: { holderName: "演示学员甲", own: false, status: status({ status: "expired" }) },
  revoked: { holderName: "演示学员甲", own: false, status: status({ status: "revoked", revokedAt: 1 }) },
  corrected: {
    holderName: "演示学员甲",
    own: false,
    status: status({ status: "revoked", revokedAt: 1, corrected: true }),
  },
  erased: { holderName: null, own: false, status: status() },
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
    const certificate = states[name] as Decided;
    expect(answer(canRevoke(certificate))).toBe(revoke);
    expect(answer(canReinstate(certificate, "stands"))).toBe(reinstate);
    expect(answer(canReissue(certificate))).toBe(reissue);
    expect(answer(canAskCorrection(certificate, false))).toBe(reissue);
  });

  it("never comes back for an attempt that is void or not passed, nor beside one under another name", () => {
    const ends = (name: string) =>
      (["voided", "failed", "otherName"] as const).map((ground) =>
        answer(canReinstate(states[name] as Decided, ground)),
      );
    expect(ends("revoked")).toEqual([
      ...["certificate.attemptVoided", "certificate.attemptFailed", "certificate.otherName"],
    ]);
    expect(ends("valid")).toEqual(Array(3).fill("certificate.notRevoked"));
    expect(ends("corrected")).toEqual(Array(3).fill("certificate.corrected"));
  });

  it("is somebody else's to do with her own, though she may ask", () => {
    const own = { ...(states.valid as Decided), own: true };
    for (const verdict of [canRevoke(own), canReissue(own), canDecide(own)])
      expect(answer(verdict)).toBe("certificate.own");
    expect(answer(canReinstate({ ...(states.revoked as Decided), own: true }, "stands"))).toBe("certificate.own");
    expect(answer(canAskCorrection(own, false))).toBe("ok");
  });

  it("takes one request for a correction at a time", () => {
    expect(answer(canAskCorrection(states.valid as Decided, true))).toBe("certificate.correctionPending");
    expect(answer(canAskCorrection(states.corrected as Decided, true))).toBe("certificate.corrected");
  });
});
