import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import { attachFiles } from "~/domains/files/attach-files.server";
import { removeFilesOf } from "~/domains/files/remove-files.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { Organizer } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { newId } from "~/kernel/ids";
import { type Refusal, refused } from "~/kernel/verdict";
import { getOwnedEvent } from "../event/event.store.server";
import { canAddPapers } from "./material";
import { countPapers, getPhoto } from "./material.store.server";
import type { PhotoForm } from "./material-forms";

const { eventPhoto } = tables;

/** An event keeps at most so many. */
export const MOST_PHOTOS = 100;

/** Adds the photos she just uploaded; none of them is shown yet. */
export function addPhotos(
  who: Organizer,
  slug: string,
  caption: string,
  fileIds: readonly string[],
): Promise<{ ok: true } | Refusal> {
  return transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    const { photos } = await countPapers(tx, event.id);
    const verdict = canAddPapers(event, photos + fileIds.length - 1, MOST_PHOTOS, tx.now);
    if (!verdict.ok) return verdict;
    if (fileIds.length === 0) return refused("photo.noFile");
    for (const fileId of fileIds) {
      const id = newId(tx.now);
      insist(await attachFiles(tx, { personId: who.personId, fileIds: [fileId], to: { kind: "event-photo", id } }));
      await tx.insert(eventPhoto).values({
        id,
        eventId: event.id,
        fileId,
        caption: caption || event.title,
        consentNote: null,
        shownAt: null,
        heldAt: null,
        addedBy: who.personId,
        addedAt: tx.now,
        removedAt: null,
        removedBy: null,
        removedReason: null,
      });
      tx.record({ act: "event-photo.added", subject: { kind: "event", id: event.id }, facts: { photo: id } });
    }
    return { ok: true as const };
  });
}

/**
 * What is said of a photo, and whether everyone sees it: only with the organizer's word on who is on it and that they agreed. Of one that was
 * held because somebody took her consent back it says that it was looked at, whatever is decided.
 */
export const describePhoto = (who: Organizer, slug: string, photoId: string, form: PhotoForm): Promise<void> =>
  transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    const photo = await getPhoto(tx, event.id, photoId);
    const shownAt = form.shown ? (photo.shownAt ?? tx.now) : null;
    const { caption, consentNote } = form;
    await tx
      .update(eventPhoto)
      .set({ caption, consentNote: consentNote || null, shownAt, heldAt: null })
      .where(eq(eventPhoto.id, photo.id));
    const turned = (shownAt === null) !== (photo.shownAt === null);
    tx.record({
      act: !turned ? "event-photo.described" : shownAt === null ? "event-photo.hidden" : "event-photo.shown",
      subject: { kind: "event", id: event.id },
      facts: { photo: photo.id },
      secrets: { consentNote },
    });
  });

/** Takes a photo down at once and for good: whoever is on it need not wait, and nobody has to weigh anything. */
export const takeDownPhoto = (who: Organizer, slug: string, photoId: string, reason: string): Promise<void> =>
  transact(person(who.personId), async (tx) => {
    const event = await getOwnedEvent(tx, who, slug);
    const { id } = await getPhoto(tx, event.id, photoId);
    const gone = {
      removedAt: tx.now,
      removedBy: who.personId,
      removedReason: reason,
      shownAt: null,
      heldAt: null,
      consentNote: null,
    };
    await tx.update(eventPhoto).set(gone).where(eq(eventPhoto.id, id));
    await removeFilesOf(tx, { kind: "event-photo", id });
    const facts = { photo: id };
    tx.record({ act: "event-photo.removed", subject: { kind: "event", id: event.id }, facts, reason });
  });
