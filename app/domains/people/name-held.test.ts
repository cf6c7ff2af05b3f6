import { expect, it } from "vitest";
import { canTake, openNames } from "./name-held";

const line = (name: string) => ({ cycle: "评选", name, day: "2026-11-20" });
const onNotice = (name: string) => ({ ok: false, reason: "name.onNotice", values: line(name) });
const EXAM = { ok: false, reason: "name.examRuns" };

it("is hers to change where nothing holds it", () => {
  const free = { exam: false, listed: [] };
  expect(canTake(free, "乙")).toEqual({ ok: true });
  expect(openNames(free, "甲")).toEqual({ held: null, only: null });
});

it("stays while an exam runs, and as a list has it until the decision", () => {
  const sitting = { exam: true, listed: [line("甲")] };
  expect([canTake(sitting, "甲"), openNames(sitting, "甲")]).toEqual([EXAM, { held: EXAM, only: null }]);
  const listed = { exam: false, listed: [line("甲")] };
  expect(canTake(listed, "乙")).toEqual(onNotice("甲"));
  expect(openNames(listed, "甲")).toEqual({ held: onNotice("甲"), only: null });
});

it("can come back to the name on the list, where all lists have one", () => {
  const listed = { exam: false, listed: [line("甲"), line("甲")] };
  expect([canTake(listed, "甲").ok, openNames(listed, "乙").only]).toEqual([true, "甲"]);
  const two = { exam: false, listed: [line("甲"), line("丙")] };
  expect([canTake(two, "甲").ok, openNames(two, "乙").only]).toEqual([false, null]);
});
