import { db } from "@db/client.server";
import { type DeskPlace, getOwnedDesk } from "~/domains/events/check-in/desk.store.server";
import type { Organizer } from "~/domains/people/proof";
import type { RequestContext } from "./context";
import { requireOrganizer } from "./guards.server";

/** The desk that an address names, of an event of the organizer's. @throws NotFound for anybody else's */
export async function namedDesk(args: {
  request: Request;
  context: RequestContext;
  params: { desk?: string | undefined };
}): Promise<{ organizer: Organizer; place: DeskPlace }> {
  const organizer = requireOrganizer(args);
  return { organizer, place: await getOwnedDesk(db, organizer, args.params.desk ?? "") };
}
