import { expect, it } from "vitest";
import { secondsTaken } from "~/domains/form-times/form-times";
import { burdenSpread } from "../honour/burden-spread";
import { addBurden, addOfficerBurden, burdenOf, changesAnything, chosenFields, typedFields } from "./typed-burden";

const NONE = { typedFields: 0, secondsUsed: 0, officerFields: 0, officerSeconds: 0 };

it("adds the seconds of forms up, and rounds them up to minutes once", () => {
  const six = Array.from({ length: 6 }).reduce<typeof NONE>((all) => ({ ...all, ...addBurden(all, 1, 10) }), NONE);
  expect(burdenOf(six)).toEqual({ fields: 6, minutes: 1, officerFields: 0, officerMinutes: 0 });
  expect(burdenOf({ ...six, ...addBurden(six, 0, 1) }).minutes).toBe(2);
  expect(burdenOf({ ...six, ...addBurden(six, 0, null) }).minutes).toBe(1);
});

it("counts a form that stood open for hours as two hours, one sent at once as a second, and none from the future", () => {
  const HOUR = 3_600_000;
  expect([secondsTaken(0, 0), secondsTaken(0, 9_001), secondsTaken(0, 2 * HOUR), secondsTaken(0, 9 * HOUR)]).toEqual([
    ...[1, 10, 7_200, 7_200],
  ]);
  expect(secondsTaken(1, 0)).toBeNull();
});

it("keeps what officers took apart from what nominee and nominator took", () => {
  const both = { ...NONE, ...addBurden(NONE, 3, 61), ...addOfficerBurden(NONE, 2, 60) };
  expect(burdenOf(both)).toEqual({ fields: 3, minutes: 2, officerFields: 2, officerMinutes: 1 });
  const spread = burdenSpread([both, both, NONE]);
  expect(spread).toMatchObject({ fields: { median: 3 }, minutes: { median: 2 }, officerMinutes: { median: 1 } });
  expect(spread.minutes?.lower).toBe(1);
});

it("counts fields that were written, and choices that were made anew", () => {
  const before = { deeds: "一", summary: "二", hiddenWords: ["甲"] };
  expect(typedFields(before, { deeds: "三", summary: "", hiddenWords: ["甲"] })).toBe(1);
  expect(changesAnything(before, { ...before, summary: "" })).toBe(true);
  expect(changesAnything(before, { ...before })).toBe(false);
  expect(
    chosenFields([
      [null, false],
      [null, true],
      [true, true],
      [true, false],
    ]),
  ).toBe(3);
});
