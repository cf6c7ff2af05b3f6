import type { Mirror } from "../catalogue";
import type { jurorReasons as zh } from "../zh-CN/reasons-juror";

export const jurorReasons: Mirror<typeof zh> = {
  tie: {
    kind: "Choose what kind of tie it is",
    account: "This account is too long; please check",
    self: "This is your own account; give the other person's",
    many: "At most {{most}} ties can be declared in a day; please go on tomorrow. Where it is urgent, step back on the dossier's own page",
    withdrawn: "This one was taken back already",
    drawn:
      "Readings were drawn by this one already, so you cannot take it back yourself. If it is wrong, please ask the province",
    own: "You declared this one yourself; another officer of the province decides",
    code: "No firm has this unified social credit code; please check",
    missing: "Give the account of the person, or the unified social credit code of the firm",
  },
};
