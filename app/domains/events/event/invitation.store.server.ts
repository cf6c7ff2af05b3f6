import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, eq, gt, isNotNull, isNull, notExists } from "drizzle-orm";
import { handedCodeHash } from "~/domains/people/handed-code.server";
import { NotFound } from "~/kernel/errors";

const { event, eventInvitation, person, enterprise, registration } = tables;
export type Invitation = typeof eventInvitation.$inferSelect;

/** What the table keeps of an invitation's code. */
export const invitationHash = (eventId: string, code: string): string => handedCodeHash(`event ${eventId}`, code);

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

/** Events to which a person is invited by her account and has not answered: neither used nor withdrawn, and she never signed up. */
export const openInvitations = (on: Reader, personId: string, now: number) =>
  on
    .selectDistinct({ event })
    .from(eventInvitation)
    .innerJoin(person, eq(person.account, eventInvitation.account))
    .innerJoin(event, eq(event.id, eventInvitation.eventId))
    .where(
      and(
        eq(person.id, personId),
        isNull(eventInvitation.usedAt),
        isNull(eventInvitation.withdrawnAt),
        isNotNull(event.publishedAt),
        gt(event.startsAt, now),
        notExists(
          on
            .select({ id: registration.id })
            .from(registration)
            .where(and(eq(registration.eventId, event.id), eq(registration.personId, personId))),
        ),
      ),
    )
    .orderBy(asc(event.startsAt));
