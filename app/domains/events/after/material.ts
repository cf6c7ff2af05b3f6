import type { MaterialAudience } from "@db/statuses";
import { accepted, refused, type Verdict } from "~/kernel/verdict";
import { canDo, type EventTimes } from "../event/event";

/** An event keeps at most so many; what it adds up to stays within what its archive can hold. */
export const MOST_MATERIALS = 60;

export interface MaterialFacts {
  audience: MaterialAudience;
  /** From this instant (ms) on it is shown. */
  releasedAt: number;
  removedAt: number | null;
}

/** Whether papers and photos may be added: whatever state the event is in, but for one that does not take place or is put away. */
export function canAddPapers(event: EventTimes, there: number, most: number, now: number): Verdict {
  const open = canDo("add-papers", event, now);
  if (!open.ok) return open;
  return there < most ? accepted : refused("material.enough", { most });
}

/** Who asks for a paper: anybody, or somebody registered. */
export type MaterialReader = "anyone" | "registered";

/** Whether somebody may read a paper of a published event now. Before its release it is there for the organizer only. */
export function mayRead(
  { audience, releasedAt, removedAt }: MaterialFacts,
  reader: MaterialReader,
  now: number,
): boolean {
  if (removedAt !== null || now < releasedAt) return false;
  return audience === "everyone" || reader === "registered";
}
