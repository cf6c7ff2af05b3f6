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
  | "hold-session-seat"
  | "decide"
  | "leave"
  | "check-in"
  | "excuse"
  | "ask-survey"
  | "answer-survey"
  | "add-papers"
  | "announce"
  | "change-link"
  | "correct-times"
  | "write-up"
  | "publish-minutes"
  | "book-hours"
  | "waive-hours"
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
  // Until the session begins: that is asked of the seat.
  "hold-session-seat": ["published", "open", "closed", "running"],
  decide: ["published", "open", "closed"],
  // Until the event or her session begins: that is asked of the seat (registration.ts).
  leave: ["published", "open", "closed", "running", "postponed"],
  "check-in": ["open", "closed", "running", "ended"],
  excuse: ["running", "ended", "summarised"],
  "ask-survey": ["draft", "published", "open", "closed", "running", "ended", "summarised", "postponed"],
  // Once, and from its end on: that is asked of who answers (after/survey.ts).
  "answer-survey": ["published", "open", "closed", "running", "ended", "summarised", "archived"],
  "add-papers": ["draft", "published", "open", "closed", "running", "ended", "summarised", "postponed"],
  // What else stands is not changed under those who are there; a link that leads nowhere has to be.
  "change-link": ["running"],
  "correct-times": ["running", "ended"],
  // While there is somebody to tell; what is archived is told to nobody any more.
  announce: ["published", "open", "closed", "running", "postponed", "cancelled", "ended", "summarised"],
  "write-up": ["running", "ended", "summarised"],
  "publish-minutes": ["ended", "summarised"],
  "book-hours": ["ended", "summarised", "archived"],
  "waive-hours": ["ended"],
  summarise: ["ended"],
  archive: ["summarised"],
  discard: ["draft"],
};

/** Acts that open by the clock say from when on, in the state before. */
const FROM: Partial<Record<EventAct, { state: EventState; at: "registrationOpensAt" | "endsAt" }>> = {
  register: { state: "published", at: "registrationOpensAt" },
  "book-hours": { state: "running", at: "endsAt" },
};

/** Whether a state lets an act be done: for pages and lists that know the state already. */
export const allows = (state: EventState, act: EventAct): boolean => OPEN[act].includes(state);

/** Whether an act is open now. What opens by the clock says from when it is. */
export function canDo(act: EventAct, event: EventTimes, now: number): Verdict {
  const state = eventState(event, now);
  if (allows(state, act)) return accepted;
  const from = FROM[act];
  return refused(`event.state.${state}`, undefined, from?.state === state ? event[from.at] : undefined);
}
