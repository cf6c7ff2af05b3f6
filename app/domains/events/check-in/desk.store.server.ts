import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq } from "drizzle-orm";
import type { Organizer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import type { Event } from "../event/event";
import { type EventSession, getEvent, isOwnedBy } from "../event/event.store.server";

const { checkInDesk, eventSession } = tables;

export type Desk = typeof checkInDesk.$inferSelect;

/** A desk with what it stands at; `session` is null for the door of the whole event. */
export interface DeskPlace {
  desk: Desk;
  event: Event;
  session: EventSession | null;
}

/** A desk of an event of hers, also a closed one. @throws NotFound for anybody else's, as if there were none */
export async function getOwnedDesk(
  on: Reader,
  organizer: Pick<Organizer, "organizerGrants">,
  deskId: string,
): Promise<DeskPlace> {
  const [desk] = await on.select().from(checkInDesk).where(eq(checkInDesk.id, deskId));
  if (!desk || !(await isOwnedBy(on, organizer, desk.eventId))) throw new NotFound("desk of the organizer");
  const event = await getEvent(on, desk.eventId);
  // A session that was taken out of the agenda since still says where the desk stands.
  const [session = null] =
    desk.sessionId === null
      ? []
      : await on
          .select()
          .from(eventSession)
          .where(and(eq(eventSession.id, desk.sessionId), eq(eventSession.eventId, event.id)));
  return { desk, event, session };
}

/** The desks of an event in the order in which they were opened. */
export const desksOf = (on: Reader, eventId: string): Promise<Desk[]> =>
  on.select().from(checkInDesk).where(eq(checkInDesk.eventId, eventId)).orderBy(asc(checkInDesk.id));
