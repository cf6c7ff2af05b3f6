import { expect, it } from "vitest";
import { decideAside } from "./setting-aside";

const late = { unblinded: true, tieOnRecord: false, askedBy: null };

it("one officer sets a ballot aside before the unblinding, and after it by a tie on record", () => {
  expect(decideAside({ ...late, unblinded: false }, "anna")).toEqual({ ok: true, way: "set" });
  expect(decideAside({ ...late, tieOnRecord: true }, "anna")).toEqual({ ok: true, way: "set" });
});

it("after the unblinding one asks and another does it, nobody both", () => {
  expect(decideAside(late, "anna")).toEqual({ ok: true, way: "ask" });
  expect(decideAside({ ...late, askedBy: "anna" }, "anna")).toMatchObject({ reason: "award.aside.second" });
  expect(decideAside({ ...late, askedBy: "anna" }, "berta")).toEqual({ ok: true, way: "set" });
});
