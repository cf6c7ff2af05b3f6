import { describe, expect, it } from "vitest";
import { covers, sittingScope } from "./examiner-scope";

const grant = (scopeKind: "all" | "sitting" | "region", scopeId: string | null) =>
  ({ id: "g", role: "examiner", scopeKind, scopeId }) as const;

describe("an examiner's scope", () => {
  it("is all sittings, or those named", () => {
    const named = sittingScope({
      examinerGrants: [grant("sitting", "a"), grant("sitting", "b"), grant("sitting", "a")],
    });
    expect(named).toEqual({ all: false, sittingIds: ["a", "b"] });
    expect([covers(named, "a"), covers(named, "c")]).toEqual([true, false]);
    const all = sittingScope({ examinerGrants: [grant("sitting", "a"), grant("all", null)] });
    expect(covers(all, "anything")).toBe(true);
  });

  it("reaches nothing by a grant of another kind or none", () => {
    expect(covers(sittingScope({ examinerGrants: [grant("region", "a"), grant("sitting", null)] }), "a")).toBe(false);
    expect(covers(sittingScope({ examinerGrants: [] }), "a")).toBe(false);
  });
});
