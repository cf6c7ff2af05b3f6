import { expect, it } from "vitest";
import { sessionForm } from "./session-form";

const typed = { startsAt: "2026-12-04 14:00", endsAt: "2026-12-04 15:00" };
const said = (title: string) =>
  sessionForm.safeParse({ ...typed, title }).error?.issues.map(({ message }) => message) ?? [];

it("a title that is too short is not called missing", () => {
  expect(said("")).toEqual(["event.sessionTitleMissing"]);
  expect(said("  ")).toEqual(["event.sessionTitleMissing"]);
  expect(said("A")).toEqual(["event.sessionTitleShort"]);
  expect(said("交流")).toEqual([]);
});
