import { db } from "@db/client.server";
import { isRegistered } from "~/domains/events/after/attended.server";
import { mayRead } from "~/domains/events/after/material";
import { findMaterialWithEvent, findPhotoWithEvent } from "~/domains/events/after/material.store.server";
import { isOwnedBy } from "~/domains/events/event/event.store.server";
import { isPublic } from "~/domains/events/event/state-questions";
import { grantsOf, type SignedIn } from "~/domains/people/visitor";
import { now } from "~/kernel/clock";

/** Whether an event is one that she organizes. */
export const organizes = (who: SignedIn, eventId: string): Promise<boolean> =>
  isOwnedBy(db, { organizerGrants: grantsOf(who, "organizer") }, eventId);

/** Whether somebody, `null` a stranger, may have the file of a paper: its organizers always, others from its release on. */
export async function seesMaterial(who: SignedIn | null, materialId: string): Promise<boolean> {
  const found = await findMaterialWithEvent(db, materialId);
  if (!found) return false;
  const { material, event } = found;
  if (who && (await organizes(who, event.id))) return true;
  if (!isPublic(event)) return false;
  const registered = who !== null && (await isRegistered(db, event.id, who.personId));
  return mayRead(material, registered ? "registered" : "anyone", now());
}

/** Whether somebody may see a photo: its organizers always, everyone once it is shown. */
export async function seesPhoto(who: SignedIn | null, photoId: string): Promise<boolean> {
  const found = await findPhotoWithEvent(db, photoId);
  if (!found) return false;
  const { photo, event } = found;
  if (who && (await organizes(who, event.id))) return true;
  return isPublic(event) && photo.shownAt !== null && photo.removedAt === null;
}
