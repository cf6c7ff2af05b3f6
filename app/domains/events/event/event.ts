import type { EventState } from "@db/statuses";
import type { tables } from "@db/tables";
import { accepted, refused, type Verdict } from "~/kernel/verdict";

export type Event = typeof tables.event.$inferSelect;

/** The instants (ms) that tell in which state an event is. */
export type EventTimes = Pick<
  Event,
  | "publishedAt"
  | "registrationOpensAt"
  | "registrationClosesAt"
  | "closedAt"
  | "startsAt"
  | "endsAt"
  | "postponedAt"
  | "cancelledAt"
  | "summarisedAt"
  | "archivedAt"
>;

/**
 * The state of an event, told by what was done and by the clock (product.md, State machines). A postponed one stays so whatever day it is,
 * until it is given a new time.
 */
export function eventState(event: EventTimes, now: number): EventState {
  if (event.publishedAt === null) return "draft";
  if (event.cancelledAt !== null) return "cancelled";
  if (event.archivedAt !== null) return "archived";
  if (event.summarisedAt !== null) return "summarised";
  if (event.postponedAt !== null) return "postponed";
  if (now >= event.endsAt) return "ended";
  if (now >= event.startsAt) return "running";
  if (event.closedAt !== null || now >= event.registrationClosesAt) return "closed";
  return now >= event.registrationOpensAt ? "open" : "published";
}

export type EventAct =
  | "change"
  | "publish"
  | "close-registration"
  | "reopen-registration"
  | "postpone"
  | "reschedule"
  | "cancel"
  | "register"
  | "hold-seat"
  | "decide"
  | "leave"
  | "check-in"
  | "write-up"
  | "summarise"
  | "archive"
  | "discard";

/** Which act is open in which states; what is not listed is refused with the state as its reason. */
const OPEN: Record<EventAct, readonly EventState[]> = {
  change: ["draft", "published", "open", "closed"],
  publish: ["draft"],
  "close-registration": ["published", "open"],
  "reopen-registration": ["closed"],
  postpone: ["published", "open", "closed"],
  reschedule: ["postponed"],
  cancel: ["published", "open", "closed", "postponed"],
  register: ["open"],
  "hold-seat": ["published", "open", "closed"],
  decide: ["published", "open", "closed"],
  // Until the event or her session begins: that is asked of the seat (registration.ts).
  leave: ["published", "open", "closed", "running", "postponed"],
  "check-in": ["open", "closed", "running", "ended"],
  "write-up": ["running", "ended", "summarised"],
  summarise: ["ended"],
  archive: ["summarised"],
  discard: ["draft"],
};

/** Whether an act is open now. Sign-up that has not begun says from when it is. */
export function canDo(act: EventAct, event: EventTimes, now: number): Verdict {
  const state = eventState(event, now);
  if (OPEN[act].includes(state)) return accepted;
  const until = act === "register" && state === "published" ? event.registrationOpensAt : undefined;
  return refused(`event.state.${state}`, undefined, until);
}

/** Whether it is still to take place, or takes place now: while it is, passes open doors and the meeting link is of use. */
export const isAhead = (event: EventTimes, now: number): boolean =>
  ["published", "open", "closed", "running"].includes(eventState(event, now));

/** Whether anyone may read of it: from its publication on, also when it was cancelled. */
export const isPublic = ({ publishedAt }: Pick<Event, "publishedAt">): boolean => publishedAt !== null;
