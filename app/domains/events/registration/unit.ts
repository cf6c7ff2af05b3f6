import type { Event } from "../event/event";
import type { EventSession } from "../event/event.store.server";

/** What seats are given of: an event, or a session that is signed up for by itself. */
export interface Unit {
  unitId: string;
  eventId: string;
  sessionId: string | null;
  capacity: number | null;
  startsAt: number;
  endsAt: number;
  offerMinutes: number;
}

export const unitOfEvent = ({ id, capacity, startsAt, endsAt, offerMinutes }: Event): Unit => ({
  ...{ unitId: id, eventId: id, sessionId: null },
  ...{ capacity, startsAt, endsAt, offerMinutes },
});

export const unitOfSession = ({ id, offerMinutes }: Event, session: EventSession): Unit => ({
  ...{ unitId: session.id, eventId: id, sessionId: session.id },
  ...{ capacity: session.capacity, startsAt: session.startsAt, endsAt: session.endsAt, offerMinutes },
});
