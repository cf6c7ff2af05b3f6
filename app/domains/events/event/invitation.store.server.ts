import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq } from "drizzle-orm";
import { NotFound } from "~/kernel/errors";

const { eventInvitation, person, enterprise } = tables;
export type Invitation = typeof eventInvitation.$inferSelect;

/** Who was invited to an event that was found within its own scope, and who came by it, the first invited first. */
export const invitationsOf = (on: Reader, eventId: string) =>
  on
    .select({ invitation: eventInvitation, usedByName: person.name, usedByFirm: enterprise.name })
    .from(eventInvitation)
    .leftJoin(person, eq(person.id, eventInvitation.usedBy))
    .leftJoin(enterprise, eq(enterprise.id, person.enterpriseId))
    .where(eq(eventInvitation.eventId, eventId))
    .orderBy(asc(eventInvitation.id));

/** An invitation to that event. @throws NotFound */
export async function getInvitation(on: Reader, eventId: string, invitationId: string): Promise<Invitation> {
  const [found] = await on
    .select()
    .from(eventInvitation)
    .where(and(eq(eventInvitation.id, invitationId), eq(eventInvitation.eventId, eventId)));
  if (!found) throw new NotFound("invitation to the event");
  return found;
}
