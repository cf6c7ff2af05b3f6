import { NOMINATION_STATES, type NominationState } from "@db/statuses";
import type { tables } from "@db/tables";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

export type Nomination = typeof tables.nomination.$inferSelect;

export type NominationAct =
  | "write"
  | "ask-consent"
  | "consent"
  | "refuse"
  | "submit"
  | "check"
  | "return"
  | "resubmit"
  | "recommend"
  | "take-recommendation-back"
  | "accept"
  | "reject"
  | "withdraw";

const OVER: readonly NominationState[] = ["rejected", "withdrawn"];

/**
 * From which states an act leads where (product.md, Nomination). What lies on a bureau's desk is `submitted`, `checking`, `resubmitted`, or
 * `recommended` by the desk below; which desk that is says `level`. What was returned stays so while it is mended and she agrees anew.
 */
const MOVES: Record<NominationAct, { from: readonly NominationState[]; to: NominationState }> = {
  write: { from: ["draft", "consent-asked", "consented", "refused", "returned"], to: "draft" },
  "ask-consent": { from: ["draft", "refused", "returned"], to: "consent-asked" },
  // Until it is handed in she may think better of an item.
  consent: { from: ["draft", "consent-asked", "consented", "returned"], to: "consented" },
  refuse: { from: ["consent-asked", "consented"], to: "refused" },
  submit: { from: ["consented"], to: "submitted" },
  check: { from: ["submitted", "resubmitted", "recommended"], to: "checking" },
  return: { from: ["submitted", "checking", "resubmitted", "recommended"], to: "returned" },
  resubmit: { from: ["returned"], to: "resubmitted" },
  recommend: { from: ["submitted", "checking", "resubmitted", "recommended"], to: "recommended" },
  "take-recommendation-back": { from: ["recommended"], to: "checking" },
  accept: { from: ["submitted", "checking", "resubmitted", "recommended"], to: "accepted" },
  reject: { from: ["submitted", "checking", "resubmitted", "recommended"], to: "rejected" },
  withdraw: { from: NOMINATION_STATES.filter((state) => !OVER.includes(state)), to: "withdrawn" },
};

/** Whether the table of moves lists this act for the state. */
export const allows = (state: NominationState, act: NominationAct): boolean => MOVES[act].from.includes(state);

/** Whether an act is open in this state; what is not listed is refused with the state as its reason. */
export const canMove = (act: NominationAct, { state }: Pick<Nomination, "state">): Verdict =>
  allows(state, act) ? accepted : refused(`award.nominationState.${state}`);

/** The state after an act that is open. @throws RangeError for one that is not */
export function moved(act: NominationAct, { state }: Pick<Nomination, "state">): NominationState {
  if (!allows(state, act)) throw new RangeError(`${act} of a nomination that is ${state}`);
  if (state === "returned" && act !== "resubmit" && act !== "withdraw") return "returned";
  return MOVES[act].to;
}

/** On whose desk it lies: nobody's while it is the nominee's or is over. */
export const onDesk = ({ state }: Pick<Nomination, "state">): boolean => allows(state, "reject");

/** Of somebody's nominations that in a cycle with which she goes on herself: what was handed in, else what she opened; what others opened beside it is theirs until then. */
export function ownIn(cycleId: string, hers: readonly Nomination[]): Nomination | null {
  const live = hers.filter((one) => one.cycleId === cycleId && one.state !== "withdrawn");
  return live.find(({ submittedAt }) => submittedAt !== null) ?? live.find(({ origin }) => origin === "self") ?? null;
}

/** Over, or none of the bureaus' any more. */
export const isLive = ({ state }: Pick<Nomination, "state">): boolean => allows(state, "withdraw");

/** Where a nomination of hers that was handed in stands, as far as it bears on another one beside it: what was rejected cannot be taken back any more. */
export type WhereOther = "desk" | "returned" | "accepted" | "rejected";

export function whereOther({ state }: Pick<Nomination, "state">): WhereOther {
  if (state === "returned" || state === "accepted" || state === "rejected") return state;
  return "desk";
}
