import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";

const { eventAnnouncement, eventMaterial, eventPhoto, eventMinutes, eventResolution, registration, event } = tables;

/** What somebody kept of events for others: papers, photos, minutes, announcements, as her export lists them. */
export async function readKeeperRecords(on: Reader, personId: string) {
  const { title, audience, addedAt } = eventMaterial;
  const materials = await on
    .select({ event: event.slug, title, audience, addedAt })
    .from(eventMaterial)
    .innerJoin(event, eq(event.id, eventMaterial.eventId))
    .where(and(eq(eventMaterial.addedBy, personId), isNull(eventMaterial.removedAt)));
  const photos = await on
    .select({
      event: event.slug,
      caption: eventPhoto.caption,
      addedAt: eventPhoto.addedAt,
      shownAt: eventPhoto.shownAt,
    })
    .from(eventPhoto)
    .innerJoin(event, eq(event.id, eventPhoto.eventId))
    .where(and(eq(eventPhoto.addedBy, personId), isNull(eventPhoto.removedAt)));
  const minutes = await on
    .select({ event: event.slug, savedAt: eventMinutes.savedAt, publishedAt: eventMinutes.publishedAt })
    .from(eventMinutes)
    .innerJoin(event, eq(event.id, eventMinutes.eventId))
    .where(eq(eventMinutes.savedBy, personId));
  const { subject, text, sentAt } = eventAnnouncement;
  const announcements = await on
    .select({ event: event.slug, subject, text, sentAt })
    .from(eventAnnouncement)
    .innerJoin(event, eq(event.id, eventAnnouncement.eventId))
    .where(eq(eventAnnouncement.sentBy, personId));
  return { materials, photos, minutes, announcements };
}

/** Takes somebody out of what she kept for others: that stays, without who did it. Part of the transaction that erases the person. */
export async function eraseKeeper(tx: Tx, personId: string): Promise<void> {
  await tx.update(eventMaterial).set({ addedBy: null }).where(eq(eventMaterial.addedBy, personId));
  await tx
    .update(eventMaterial)
    .set({ removedBy: null, removedReason: null })
    .where(eq(eventMaterial.removedBy, personId));
  await tx.update(eventPhoto).set({ addedBy: null }).where(eq(eventPhoto.addedBy, personId));
  await tx.update(eventPhoto).set({ removedBy: null, removedReason: null }).where(eq(eventPhoto.removedBy, personId));
  await tx.update(eventAnnouncement).set({ sentBy: null }).where(eq(eventAnnouncement.sentBy, personId));
  await tx.update(eventMinutes).set({ savedBy: null }).where(eq(eventMinutes.savedBy, personId));
  await tx.update(eventMinutes).set({ publishedBy: null }).where(eq(eventMinutes.publishedBy, personId));
  await tx.update(eventResolution).set({ doneBy: null }).where(eq(eventResolution.doneBy, personId));
  await tx.update(registration).set({ outcomeBy: null }).where(eq(registration.outcomeBy, personId));
}
