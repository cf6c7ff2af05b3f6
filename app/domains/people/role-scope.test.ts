import { ROLES } from "@db/statuses";
import { describe, expect, it } from "vitest";
import { canBeGranted, coversRegion, ROLE_SCOPES } from "./role-scope";

const feixi = ["340123", "340100", "340000"];
const susong = ["340826", "340000"];
const region = (scopeId: string) => ({ scopeKind: "region" as const, scopeId });

describe("what a grant reaches", () => {
  it("covers its own region and those below", () => {
    expect(coversRegion(region("340123"), feixi)).toBe(true);
    expect(coversRegion(region("340100"), feixi)).toBe(true);
    expect(coversRegion(region("340000"), feixi)).toBe(true);
  });
  it("covers no neighbour and nothing above", () => {
    expect(coversRegion(region("340121"), feixi)).toBe(false);
    expect(coversRegion(region("340123"), ["340100", "340000"])).toBe(false);
  });
  it("leaves 宿松 to the province", () => {
    expect(coversRegion(region("340800"), susong)).toBe(false);
    expect(coversRegion(region("340000"), susong)).toBe(true);
  });
  it("is a matter of regions only", () => {
    expect(coversRegion({ scopeKind: "enterprise", scopeId: "340123" }, feixi)).toBe(false);
    expect(coversRegion({ scopeKind: "all", scopeId: null }, feixi)).toBe(true);
  });
});

describe("what may be granted", () => {
  it("knows scopes for every role", () => {
    for (const role of ROLES) expect(ROLE_SCOPES[role].length).toBeGreaterThan(0);
  });
  it("refuses a scope of the wrong kind, a missing one, an end in the past", () => {
    const wanted = { role: "county", scopeKind: "region", scopeId: "340123", until: null } as const;
    expect(canBeGranted(wanted, 5)).toEqual({ ok: true });
    expect(canBeGranted({ ...wanted, scopeKind: "all", scopeId: null }, 5)).toMatchObject({ reason: "role.scopeKind" });
    expect(canBeGranted({ ...wanted, scopeId: null }, 5)).toMatchObject({ reason: "role.scopeMissing" });
    expect(canBeGranted({ ...wanted, until: 5 }, 5)).toMatchObject({ reason: "role.untilPast" });
    expect(canBeGranted({ ...wanted, until: 6 }, 5).ok).toBe(true);
    const admin = { role: "admin", scopeKind: "all", scopeId: "x", until: null } as const;
    expect(canBeGranted(admin, 5)).toMatchObject({ reason: "role.scopeMissing" });
  });
});
