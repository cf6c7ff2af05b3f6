import type { EventState } from "@db/statuses";
import type { Event } from "./event";

/** What is asked of a state where nobody acts: which pages, lists and papers speak of an event. What may be done is in event.ts. */
const among =
  <S extends EventState>(...states: S[]) =>
  (state: EventState): state is S =>
    (states as EventState[]).includes(state);

/** It was called, has its time, and has not begun. */
export const isToCome = among("published", "open", "closed");

/** People sign up, or will. */
export const takesSignUps = among("published", "open");

/** It is still to take place, or takes place now: while it is, passes open doors and the meeting link is of use. */
export const isAhead = among("published", "open", "closed", "running");

/** Who signed up may still expect it, also where its new time is not set yet. */
export const isExpected = among("published", "open", "closed", "running", "postponed");

/** It begins, or has begun. */
export const hasBegun = among("running", "ended", "summarised", "archived");

/** It took place and is over. */
export const isOver = among("ended", "summarised", "archived");

/** It does not take place at the time that it has. */
export const isOff = among("postponed", "cancelled");

/** The same where only what was done to it is read: calendars know no times of sign-up. */
export const wasCalledOff = ({ cancelledAt, postponedAt }: Pick<Event, "cancelledAt" | "postponedAt">): boolean =>
  cancelledAt !== null || postponedAt !== null;

/** Whether anyone may read of it: from its publication on, also when it was cancelled. */
export const isPublic = ({ publishedAt }: Pick<Event, "publishedAt">): boolean => publishedAt !== null;
