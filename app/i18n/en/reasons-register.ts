import type { Mirror } from "../catalogue";
import type { registerReasons as zh } from "../zh-CN/reasons-register";

/** Why something of the register of standards is refused. */
export const registerReasons: Mirror<typeof zh> = {
  alreadyReplaced: "The register says already that {{by}} supersedes it. If that is wrong, take it back first",
  alreadyWithdrawn: "It has been withdrawn and cannot be superseded",
  notReplaced: "Nothing supersedes it",
  unknownReplacement: "The register has no such number. Add the standard that supersedes it first",
  circle: "That standard is itself superseded by this one",
  olderEdition: "This edition is older and cannot supersede a later one",
  kindDiffers: "The number is of another kind; check it",
  effectiveBeforeIssued: "It cannot be in force before it is issued",
  endedBeforeEffective: "It cannot end before it is in force",
  long: "At most {{most}} characters",
  kindMissing: "Choose a kind",
  titleMissing: "Enter the title",
  byMissing: "Enter the number of the standard that supersedes it",
  numberMalformed: "Enter the number of a standard with its year, such as GB/T 1.1-2020",
  known: "The register has {{number}} already",
};
