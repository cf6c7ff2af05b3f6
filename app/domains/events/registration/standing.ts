import { REGISTRATION_STATES, type RegistrationState } from "@db/statuses";
import type { Registration } from "./registration";

/**
 * How a registration stands, in a word: its state, and of one that the beginning of its event or session ended what it had waited for, a
 * turn that did not come (`unreached`) or a decision that nobody made (`undecided`).
 */
export type Standing = RegistrationState | "unreached" | "undecided";
export const STANDINGS: readonly Standing[] = [...REGISTRATION_STATES, "unreached", "undecided"];

/** An offer that ran out keeps its time, and a refusal who refused (decision 029): what has neither was ended by the clock. */
export function standingOf({
  state,
  offeredUntil,
  decidedBy,
}: Pick<Registration, "state" | "offeredUntil" | "decidedBy">): Standing {
  if (state === "expired" && offeredUntil === null) return "unreached";
  return state === "declined" && decidedBy === null ? "undecided" : state;
}

/** What becomes of who still waits when it begins: nobody refused her, and no seat was offered to her. */
export const endedBy = (state: "waitlisted" | "pending") =>
  state === "waitlisted"
    ? ({ state: "expired", news: "unreached" } as const)
    : ({ state: "declined", news: "undecided" } as const);
