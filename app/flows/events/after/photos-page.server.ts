import { db } from "@db/client.server";
import { MOST_PHOTOS } from "~/domains/events/after/keep-photos.server";
import { canAddPapers } from "~/domains/events/after/material";
import { photosOf } from "~/domains/events/after/material.store.server";
import type { Event } from "~/domains/events/event/event";
import { readAttendance } from "./attendance-lines.server";

/** Who of those who came said when signing up that photos may be shown: what an organizer looks at before she shows one. */
export async function photoConsents(event: Event, askedBy: string) {
  const { lines } = await readAttendance(db, event, askedBy);
  const came = lines.filter(({ seen, outcome }) => seen.length > 0 || outcome === "attended");
  const asked = came.filter(({ personId }) => personId !== null);
  return {
    came: asked.length,
    agreed: asked.filter(({ photoConsent }) => photoConsent).length,
    others: asked.filter(({ photoConsent }) => !photoConsent).flatMap(({ name }) => (name === null ? [] : [name])),
    unknown: came.length - asked.length,
  };
}
export type PhotoConsents = Awaited<ReturnType<typeof photoConsents>>;

/** The photos of an event as its organizers see them. */
export async function readPhotosPage(event: Event, askedBy: string, now: number) {
  const photos = await photosOf(db, event.id);
  return {
    event: { slug: event.slug, title: event.title },
    photos: photos.map(({ photo: { id, caption, fileId, shownAt, heldAt } }) => ({
      id,
      caption,
      fileId,
      shown: shownAt !== null,
      held: heldAt !== null,
    })),
    add: canAddPapers(event, photos.length, MOST_PHOTOS, now),
    consents: await photoConsents(event, askedBy),
  };
}
