import type { AttendanceMode, RegistrationState } from "@db/statuses";
import type { Event } from "../event/event";
import { needsSeat } from "../registration/seats";

interface Place {
  event: Pick<Event, "mode">;
  session: { ownSeats: boolean } | null;
}

interface Registered {
  state: RegistrationState;
  attendance: AttendanceMode;
  /** A confirmed seat in the session. */
  hasSeat: boolean;
}

/** Whether somebody is to come to a place: to the room of an event, or to a session, of which one with seats of its own expects who has one. */
export const isExpected = ({ event, session }: Place, { state, attendance, hasSeat }: Registered): boolean =>
  session?.ownSeats ? hasSeat : state === "confirmed" && needsSeat(event.mode === "hybrid", attendance);
