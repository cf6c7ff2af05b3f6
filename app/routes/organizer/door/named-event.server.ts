import { db } from "@db/client.server";
import type { Event } from "~/domains/events/event/event";
import { type EventSession, getOwnedEvent, sessionsOf } from "~/domains/events/event/event.store.server";
import type { Organizer } from "~/domains/people/proof";
import type { RequestContext } from "~/http/context";
import { requireOrganizer } from "~/http/guards.server";

/** The event of hers that an address names, with its agenda. @throws NotFound for anybody else's */
export async function namedEvent(args: {
  request: Request;
  context: RequestContext;
  params: { event?: string | undefined };
}): Promise<{ organizer: Organizer; event: Event; sessions: EventSession[] }> {
  const organizer = requireOrganizer(args);
  const event = await getOwnedEvent(db, organizer, args.params.event ?? "");
  return { organizer, event, sessions: await sessionsOf(db, event.id) };
}
