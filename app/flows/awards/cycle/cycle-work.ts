import type { CycleState } from "@db/statuses";

/** What the province does in a cycle, in the order in which it is done; each has a room of its own. */
export const CYCLE_ROOMS = ["nominations", "jury", "ranking", "meetings", "notices", "decision", "archive"] as const;
export type CycleRoom = (typeof CYCLE_ROOMS)[number];

export interface CycleStand {
  state: CycleState;
  /** Of one that ended without an award, the state in which it did. */
  endedIn: CycleState | null;
  /** Whether the cities' time is over: then no recommendation comes any more. */
  recommended: boolean;
  unblinded: boolean;
  /** Whether a meeting has settled the list, and whether the notice that stands is closed. */
  settled: boolean;
  noticeClosed: boolean;
}

/** The room in which the cycle's next step is done; null of a draft, and of what is archived. */
export function nextRoom({ state, recommended, unblinded, settled, noticeClosed }: CycleStand): CycleRoom | null {
  if (state === "open") return "nominations";
  if (state === "closed") return recommended ? "jury" : "nominations";
  if (state === "reviewing") return unblinded ? (settled ? "notices" : "meetings") : "jury";
  if (state === "noticed") return noticeClosed ? "decision" : "notices";
  return state === "decided" || state === "ended" ? "archive" : null;
}

export type Stage = "done" | "now" | "later" | "never";

/** How far each room is: what comes before the next step is done, what comes after it is not begun; of what a cycle that ended never came to nothing is. */
export function cycleWork(stand: CycleStand): { room: CycleRoom; stage: Stage }[] {
  const next = nextRoom(stand);
  const place = next === null ? CYCLE_ROOMS.length : CYCLE_ROOMS.indexOf(next);
  const came =
    stand.endedIn === null ? place : CYCLE_ROOMS.indexOf(nextRoom({ ...stand, state: stand.endedIn }) ?? "archive");
  return CYCLE_ROOMS.map((room, i) => {
    if (i === place) return { room, stage: "now" };
    if (i > place) return { room, stage: "later" };
    return { room, stage: i < came || room === "archive" ? "done" : "never" };
  });
}
