import { tables } from "@db/tables";
import { and, eq, gte, isNull } from "drizzle-orm";
import type { DeskPlace } from "./desk.store.server";
import { countsFrom } from "./runs";

const { checkIn } = tables;

interface Started {
  id: string;
  startsAt: number;
}

/** Scans that tell that somebody came to an event: a trial of an earlier day tells nothing. */
export const cameTo = (event: Started) =>
  and(
    eq(checkIn.eventId, event.id),
    eq(checkIn.verdict, "admitted"),
    eq(checkIn.direction, "in"),
    isNull(checkIn.undoneAt),
    gte(checkIn.at, countsFrom(event)),
  );

/** The same for a place: the door of an event, or a session. */
export const arrivedAt = ({
  event,
  desk,
  session,
}: { event: Started; desk: { sessionId: string | null } } & Pick<DeskPlace, "session">) =>
  and(
    cameTo(event),
    desk.sessionId === null ? isNull(checkIn.sessionId) : eq(checkIn.sessionId, desk.sessionId),
    session ? gte(checkIn.at, countsFrom(session)) : undefined,
  );
