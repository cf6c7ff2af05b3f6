import { expect, it } from "vitest";
import { type JuryStand, nextStep } from "./next-step";

const ready: JuryStand = {
  state: "closed",
  sealed: false,
  unblinded: false,
  checking: false,
  undecided: 0,
  unmade: 0,
  unlooked: 0,
  dossiers: 3,
  jurors: 5,
  sealable: false,
  overdue: 0,
  drawable: false,
};

it.each<[Partial<JuryStand>, string]>([
  [{ state: "draft" }, "not-open"],
  [{ state: "open", undecided: 2 }, "submissions"],
  [{ undecided: 1, unmade: 1, jurors: 0 }, "undecided"],
  [{ unmade: 1, unlooked: 1, jurors: 0 }, "make"],
  [{ dossiers: 0 }, "nothing"],
  [{ unlooked: 1, jurors: 0 }, "look"],
  [{ jurors: 0 }, "name"],
  [{}, "start"],
  [{ state: "reviewing" }, "read"],
  [{ state: "reviewing", drawable: true, sealable: true }, "draw"],
  [{ state: "reviewing", overdue: 1 }, "late"],
  [{ state: "reviewing", overdue: 1, sealable: true }, "seal"],
  [{ state: "reviewing", sealed: true, checking: true }, "check"],
  [{ state: "reviewing", sealed: true }, "unblind"],
  [{ state: "noticed", sealed: true, unblinded: true }, "done"],
])("of %o is %s", (change, step) => {
  expect(nextStep({ ...ready, ...change })).toBe(step);
});
