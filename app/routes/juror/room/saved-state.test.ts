import { expect, it } from "vitest";
import { savedState } from "./saved-state";

it("says that a draft is saved also where it has mistakes, and that it is not where another window came before", () => {
  expect(savedState(undefined, null)).toBe("none");
  expect(savedState(undefined, 1)).toBe("saved");
  expect(savedState({ stand: "as kept" }, 1)).toBe("saved");
  expect(savedState({ stand: null }, 1)).toBe("failed");
});
