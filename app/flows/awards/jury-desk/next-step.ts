/** What the review of a cycle comes to next. */
export type JuryStep =
  | "not-open"
  | "submissions"
  | "undecided"
  | "make"
  | "look"
  | "name"
  | "start"
  | "nothing"
  | "draw"
  | "read"
  | "late"
  | "seal"
  | "check"
  | "unblind"
  | "done";

export interface JuryStand {
  state: string;
  sealed: boolean;
  unblinded: boolean;
  /** Sealed, and the time in which the list of commitments is kept is not over. */
  checking: boolean;
  undecided: number;
  /** Accepted nominations without a dossier, dossiers that nobody looked at, dossiers in all. */
  unmade: number;
  unlooked: number;
  dossiers: number;
  jurors: number;
  /** Whether the ballots can be sealed, and readings whose time is over. */
  sealable: boolean;
  overdue: number;
  /** Whether somebody who was named since could read a dossier that lacks a juror. */
  drawable: boolean;
}

/** The one step that is next: what comes before it is done, or nothing can be done about it now. */
export function nextStep(stand: JuryStand): JuryStep {
  if (stand.unblinded) return "done";
  if (stand.sealed) return stand.checking ? "check" : "unblind";
  if (stand.state === "reviewing") return inReview(stand);
  if (stand.state === "draft") return "not-open";
  if (stand.state === "open") return "submissions";
  if (stand.undecided > 0) return "undecided";
  if (stand.unmade > 0) return "make";
  if (stand.dossiers === 0) return "nothing";
  if (stand.unlooked > 0) return "look";
  return stand.jurors === 0 ? "name" : "start";
}

const inReview = ({ drawable, sealable, overdue }: JuryStand): JuryStep =>
  drawable ? "draw" : sealable ? "seal" : overdue > 0 ? "late" : "read";
