import { expect, it } from "vitest";
import { canLift, canTakeBack } from "./taking-back";

const reason = (verdict: { ok: boolean; reason?: string }) => (verdict.ok ? "ok" : verdict.reason);
const TIE = { personId: "her", declaredAt: 100, withdrawnAt: null };

it("a tie is taken back by herself until a drawing went by it, afterwards by another officer only, and once", () => {
  expect(reason(canTakeBack(TIE, []))).toBe("ok");
  expect(reason(canTakeBack(TIE, [99]))).toBe("ok");
  expect(reason(canTakeBack(TIE, [99, 100]))).toBe("award.tie.drawn");
  expect(reason(canTakeBack({ ...TIE, withdrawnAt: 101 }, []))).toBe("award.tie.withdrawn");
  expect(reason(canLift(TIE, "officer"))).toBe("ok");
  expect(reason(canLift(TIE, "her"))).toBe("award.tie.own");
  expect(reason(canLift({ ...TIE, withdrawnAt: 101 }, "officer"))).toBe("award.tie.withdrawn");
});
