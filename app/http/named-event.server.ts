import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Event } from "~/domains/events/event/event";
import { type EventSession, getOwnedEvent, getSession } from "~/domains/events/event/event.store.server";
import type { Organizer } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import { requireOrganizer } from "./guards.server";

type Args = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

/** The event that an address of the organizer's desk names. @throws NotFound when it is not hers */
export async function organizersEvent(args: Args): Promise<{ by: Organizer; event: Event }> {
  const by = requireOrganizer(args);
  return { by, event: await getOwnedEvent(db, by, args.params.event ?? "") };
}

/** A session of it. @throws NotFound for one of another event, and one that was taken out */
export async function organizersSession(args: Args): Promise<{ by: Organizer; event: Event; session: EventSession }> {
  const { by, event } = await organizersEvent(args);
  return { by, event, session: await getSession(db, event.id, namedId(args.params.session)) };
}

/** An id that an address names. @throws NotFound for what is none */
export function namedId(id: string | undefined): string {
  if (!isId(id)) throw new NotFound("no such id");
  return id;
}
