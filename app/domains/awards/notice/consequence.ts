import type { ObjectionState } from "@db/statuses";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { type CycleTimes, canDo } from "../cycle/cycle";
import { isOpen, type OwnPart } from "./objection";

/** A ruling by which the list changes, and what was published to have followed from it. */
export interface MaterialRuling {
  state: ObjectionState;
  material: boolean | null;
  /** Whom it is about; null = the whole list. */
  nomination: string | null;
  upheldAt: number | null;
  consequence: string | null;
}

/**
 * Whether a ruling waits for what follows from it to be published: it is about the whole list, and came after the decision. About one of those who were
 * honoured it takes her award back by itself, and before the decision another list follows; about all of them, after it, nothing would follow by itself.
 */
export const awaitsConsequence = (
  { state, material, nomination, upheldAt, consequence }: MaterialRuling,
  { decidedAt }: Pick<CycleTimes, "decidedAt">,
): boolean =>
  (state === "upheld" || state === "answered") &&
  material === true &&
  nomination === null &&
  consequence === null &&
  decidedAt !== null &&
  upheldAt !== null &&
  upheldAt >= decidedAt;

/** Whether an officer can say what followed; not on what is her own (decision 018). */
export function canPublishConsequence(
  ruling: MaterialRuling | null,
  cycle: Pick<CycleTimes, "decidedAt">,
  own: OwnPart | null,
): Verdict {
  if (ruling === null || !awaitsConsequence(ruling, cycle)) return refused("notice.noConsequence");
  return own === null ? accepted : refused(`notice.own.${own}`);
}

/** What keeps a cycle from being closed: rulings that wait for what follows, and objections of which somebody waits for what comes. */
export interface Unsettled {
  awaited: number;
  objections: readonly ObjectionState[];
}

/** Whether a cycle can be closed for good: no objection is open, as one may be that was taken up again, and nothing that was ruled waits for what follows. */
export function canArchive(cycle: CycleTimes, { awaited, objections }: Unsettled, now: number): Verdict {
  const open = canDo("archive", cycle, now);
  if (!open.ok) return open;
  const count = objections.filter(isOpen).length;
  if (count > 0) return refused("award.honour.unanswered", { count });
  return awaited === 0 ? accepted : refused("award.honour.consequences", { count: awaited });
}
