import { NOMINATION_STATES, type NominationState } from "@db/statuses";
import { describe, expect, it } from "vitest";
import type { Region } from "~/domains/directory/region";
import { deskAfter, deskAt, desksOf } from "./desk-path";
import { allows, canMove, moved, type NominationAct, onDesk } from "./nomination";

const from = (act: NominationAct) => NOMINATION_STATES.filter((state) => allows(state, act));

describe("a nomination", () => {
  it("is submitted only with the nominee's consent, and writing asks for it anew", () => {
    expect(from("submit")).toEqual(["consented"]);
    expect(moved("write", { state: "consented" })).toBe("draft");
    expect(moved("write", { state: "refused" })).toBe("draft");
    expect(canMove("submit", { state: "draft" })).toMatchObject({ ok: false, reason: "award.nominationState.draft" });
  });

  it("that was returned stays so while it is mended, until it is handed in again or withdrawn", () => {
    for (const act of ["write", "ask-consent", "consent"] as const)
      expect(moved(act, { state: "returned" })).toBe("returned");
    expect(moved("resubmit", { state: "returned" })).toBe("resubmitted");
    expect(moved("withdraw", { state: "returned" })).toBe("withdrawn");
  });

  it("is withdrawn at any time before the decision, and no act leads out of what is over", () => {
    const over: NominationState[] = ["rejected", "withdrawn"];
    expect(from("withdraw")).toEqual(NOMINATION_STATES.filter((state) => !over.includes(state)));
    const acts = [
      "write",
      "consent",
      "submit",
      "check",
      "return",
      "resubmit",
      "recommend",
      "accept",
      "reject",
    ] as const;
    for (const act of acts) for (const state of over) expect(allows(state, act)).toBe(false);
    expect(() => moved("submit", { state: "rejected" })).toThrow(RangeError);
  });

  it("lies on a bureau's desk from its submission until it is decided on there", () => {
    expect(NOMINATION_STATES.filter((state) => onDesk({ state }))).toEqual([
      "submitted",
      "checking",
      "resubmitted",
      "recommended",
    ]);
  });
});

describe("the desks that a nomination passes", () => {
  const region = (code: string, kind: Region["kind"], reportsTo: string | null): [string, Region] => [
    code,
    { code, name: code, kind, reportsTo, cityCode: null, position: 0 },
  ];
  const regions = new Map([
    region("340000", "province", null),
    region("340100", "city", "340000"),
    region("340123", "county", "340100"),
    region("340826", "county", "340000"),
  ]);
  const levels = (code: string) => desksOf(code, regions).map(({ level }) => level);

  it("are county, city and province; for what reports straight to the province there is no city", () => {
    expect(levels("340123")).toEqual(["county", "city", "province"]);
    expect(levels("340826")).toEqual(["county", "province"]);
    expect(levels("340100")).toEqual(["city", "province"]);
    expect(levels("999999")).toEqual([]);
  });

  it("follow each other", () => {
    expect(deskAfter("340123", "county", regions)).toEqual({ level: "city", regionCode: "340100" });
    expect(deskAfter("340826", "county", regions)).toEqual({ level: "province", regionCode: "340000" });
    expect(deskAfter("340123", "province", regions)).toBeUndefined();
    expect(deskAt("340826", "city", regions)).toBeUndefined();
  });
});
