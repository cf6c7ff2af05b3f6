import { expect, it } from "vitest";
import { ownOutcome } from "./own-outcome";

const said = (state: "confirmed" | "cancelled" | "waitlisted", outcome: "attended" | "absent" | "excused" | null) =>
  ownOutcome({ state, outcome, sessionId: null }, { state: "ended", earnsHours: true });

it("tells what became of a seat, and that nobody has said so yet", () => {
  expect(said("confirmed", "attended")).toBe("attended");
  expect(said("confirmed", "absent")).toBe("absent");
  expect(said("confirmed", "excused")).toBe("excused");
  expect(said("confirmed", null)).toBe("unsaid");
});

it("one that was cancelled is told as attended where she came all the same, and as cancelled otherwise", () => {
  expect(said("cancelled", "attended")).toBe("attendedCancelled");
  expect(said("waitlisted", "attended")).toBe("attendedUnseated");
  for (const outcome of ["absent", "excused", null] as const) expect(said("cancelled", outcome)).toBeNull();
});

it("says nothing before the end, of a session's seat, and waits for nobody where no hours are earned", () => {
  const seat = { state: "confirmed", outcome: null, sessionId: null } as const;
  for (const state of ["open", "closed", "running", "postponed", "cancelled"] as const)
    expect(ownOutcome(seat, { state, earnsHours: true })).toBeNull();
  expect(ownOutcome({ ...seat, outcome: "excused" }, { state: "running", earnsHours: true })).toBe("excused");
  expect(ownOutcome({ ...seat, sessionId: "s" }, { state: "ended", earnsHours: true })).toBeNull();
  expect(ownOutcome(seat, { state: "archived", earnsHours: false })).toBe("over");
});
