import { expect, it } from "vitest";
import { photoForm } from "./material-forms";

const said = (consentNote: string, shown: { shown?: "yes" } = { shown: "yes" }) =>
  photoForm.safeParse({ caption: "合影", consentNote, ...shown }).error?.issues.map(({ message }) => message) ?? [];

it("who is on a photo that is shown is written down, in as many signs as that takes", () => {
  expect(said("")).toEqual(["photo.noteMissing"]);
  expect(said("都问过")).toEqual(["photo.noteShort"]);
  // Two signs outside the basic plane are four units, and still two signs.
  expect(said("𠮷𠮷")).toEqual(["photo.noteShort"]);
  expect(said("都当面问过")).toEqual([]);
  expect(said("", {})).toEqual([]);
});
