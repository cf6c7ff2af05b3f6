import { expect, it } from "vitest";
import { holdsPen, penStance } from "./pen";

const held = { penToken: "t", penSignInId: "phone" };

it("the pen stays with its sign-in, and only with it", () => {
  expect(penStance(held, "phone", false)).toEqual({ kind: "held", token: "t" });
  expect(penStance(held, "desk", true)).toEqual({ kind: "elsewhere" });
  expect(penStance({ penToken: null, penSignInId: null }, "desk", false)).toEqual({ kind: "free" });
});

it("the pen of a sign-in that has ended is free", () => {
  expect(penStance(held, "desk", false)).toEqual({ kind: "free" });
});

it("a save needs the token of the pen; a free pen is nobody's", () => {
  expect(holdsPen(held, "t")).toBe(true);
  expect(holdsPen(held, "old")).toBe(false);
  expect(holdsPen(held, null)).toBe(false);
  expect(holdsPen({ penToken: null }, null)).toBe(false);
});
