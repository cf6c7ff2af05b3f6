import { tables } from "@db/tables";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { Refused } from "~/kernel/errors";
import { getOwnRegistration } from "../registration/own-registration.store.server";
import { isLive, type Registration } from "../registration/registration";

/**
 * Says anew whether she may be seen on photos of an event, before it and at any time after (个人信息保护法 15: a consent can be taken back, as
 * easily as it was given). Taking it back hides what is shown of that event until its organizers have looked again: nobody else knows on
 * which of them she is. @throws NotFound for a registration that is not hers, Refused for one of a session, and for one by which she did not come
 */
export async function changePhotoConsent(
  tx: Tx,
  personId: string,
  registrationId: string,
  agrees: boolean,
): Promise<void> {
  const one = await getOwnRegistration(tx, personId, registrationId);
  if (!asksForPhotos(one)) throw new Refused("photo.notAsked");
  if (agrees === (one.photoConsentAt !== null)) return;
  const { registration } = tables;
  await tx
    .update(registration)
    .set({ photoConsentAt: agrees ? tx.now : null })
    .where(eq(registration.id, one.id));
  const subject = { kind: "registration", id: one.id };
  tx.record({ act: agrees ? "registration.photos-agreed" : "registration.photos-withdrawn", subject });
  if (!agrees) await hideShown(tx, one.eventId);
}

/**
 * Where she is asked: in her registration of the event itself, while she comes or when she came, whatever became of it (who gave it back and
 * was let in all the same is on the photos too). A consent that stands can always be taken back.
 */
export const asksForPhotos = ({
  sessionId,
  state,
  outcome,
  photoConsentAt,
}: Pick<Registration, "sessionId" | "state" | "outcome" | "photoConsentAt">): boolean =>
  sessionId === null && (isLive(state) || outcome === "attended" || photoConsentAt !== null);

async function hideShown(tx: Tx, eventId: string): Promise<void> {
  const { eventPhoto } = tables;
  const hidden = await tx
    .update(eventPhoto)
    .set({ shownAt: null, heldAt: tx.now })
    .where(and(eq(eventPhoto.eventId, eventId), isNotNull(eventPhoto.shownAt)))
    .returning({ id: eventPhoto.id });
  for (const { id } of hidden)
    tx.record({ act: "event-photo.hidden", subject: { kind: "event", id: eventId }, facts: { photo: id } });
}
