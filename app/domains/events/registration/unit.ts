import type { Event, EventAct } from "../event/event";
import type { EventSession } from "../event/event.store.server";

/** What seats are given of: an event, or a session that is signed up for by itself. */
export interface Unit {
  unitId: string;
  eventId: string;
  sessionId: string | null;
  capacity: number | null;
  /** Its seats are those of a room, and who takes part online needs none. */
  hybrid: boolean;
  startsAt: number;
  endsAt: number;
  offerMinutes: number;
}

export const unitOfEvent = ({ id, mode, capacity, startsAt, endsAt, offerMinutes }: Event): Unit => ({
  unitId: id,
  eventId: id,
  sessionId: null,
  hybrid: mode === "hybrid",
  capacity,
  startsAt,
  endsAt,
  offerMinutes,
});

export const unitOfSession = ({ id, offerMinutes }: Event, session: EventSession): Unit => ({
  unitId: session.id,
  eventId: id,
  sessionId: session.id,
  hybrid: false,
  capacity: session.capacity,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  offerMinutes,
});

/** The act that a seat of it being given is: of a session they are given until it begins, also once the event has. */
export const seatAct = ({ sessionId }: Pick<Unit, "sessionId">): EventAct =>
  sessionId === null ? "hold-seat" : "hold-session-seat";
