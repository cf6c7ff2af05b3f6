import type { EventState } from "@db/statuses";
import { isOver } from "../event/state-questions";
import type { Registration } from "./registration";

/**
 * What became of a registration of the event itself, in a word: she was there, also though she had cancelled (`attendedCancelled`) or never had
 * a seat (`attendedUnseated`), was not, or was excused; `unsaid` while nobody has said so yet, `over` where nobody has to.
 */
export type OwnOutcome =
  | "attended"
  | "attendedCancelled"
  | "attendedUnseated"
  | "absent"
  | "excused"
  | "unsaid"
  | "over";

/** The same of one of hers; null while its state alone tells how she stands. */
export function ownOutcome(
  { state, outcome, sessionId }: Pick<Registration, "state" | "outcome" | "sessionId">,
  event: { state: EventState; earnsHours: boolean },
): OwnOutcome | null {
  if (sessionId !== null) return null;
  if (state !== "confirmed") {
    if (outcome !== "attended") return null;
    return state === "cancelled" ? "attendedCancelled" : "attendedUnseated";
  }
  if (outcome !== null) return outcome;
  if (!isOver(event.state)) return null;
  // Where no hours are earned nobody books who came.
  return event.earnsHours ? "unsaid" : "over";
}

/** Whether that word says that she was there. */
export const wasAttended = (outcome: OwnOutcome | null): boolean => outcome?.startsWith("attended") ?? false;
