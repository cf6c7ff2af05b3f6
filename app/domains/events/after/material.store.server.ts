import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, asc, count, eq, inArray, isNotNull, isNull, min } from "drizzle-orm";
import { NotFound } from "~/kernel/errors";

const { eventMaterial, eventPhoto, event, storedFile } = tables;

export type Material = typeof eventMaterial.$inferSelect;
export type Photo = typeof eventPhoto.$inferSelect;

/** Papers of an event that were not removed, each with its file, in the order they came. */
export const materialsOf = (on: Reader, eventId: string) =>
  on
    .select({ material: eventMaterial, file: storedFile })
    .from(eventMaterial)
    .innerJoin(storedFile, eq(storedFile.id, eventMaterial.fileId))
    .where(and(eq(eventMaterial.eventId, eventId), isNull(eventMaterial.removedAt)))
    .orderBy(asc(eventMaterial.id));

/** @throws NotFound for a paper of another event, and for one that was removed */
export async function getMaterial(on: Reader, eventId: string, id: string): Promise<Material> {
  const [found] = await on
    .select()
    .from(eventMaterial)
    .where(and(eq(eventMaterial.id, id), eq(eventMaterial.eventId, eventId), isNull(eventMaterial.removedAt)));
  if (!found) throw new NotFound("material of the event");
  return found;
}

/** Photos of an event that were not removed, each with its file, in the order they came; `shown` only those everyone sees. */
export const photosOf = (on: Reader, eventId: string, { shown }: { shown?: true } = {}) =>
  on
    .select({ photo: eventPhoto, file: storedFile })
    .from(eventPhoto)
    .innerJoin(storedFile, eq(storedFile.id, eventPhoto.fileId))
    .where(
      and(
        eq(eventPhoto.eventId, eventId),
        isNull(eventPhoto.removedAt),
        ...(shown ? [isNotNull(eventPhoto.shownAt)] : []),
      ),
    )
    .orderBy(asc(eventPhoto.id));

/** How many photos of each of these events are held because somebody took her consent back, and since when (ms) at the earliest. */
export async function heldPhotos(
  on: Reader,
  eventIds: readonly string[],
): Promise<Map<string, { count: number; since: number }>> {
  if (eventIds.length === 0) return new Map();
  const rows = await on
    .select({ eventId: eventPhoto.eventId, many: count(), since: min(eventPhoto.heldAt) })
    .from(eventPhoto)
    .where(and(inArray(eventPhoto.eventId, [...eventIds]), isNotNull(eventPhoto.heldAt), isNull(eventPhoto.removedAt)))
    .groupBy(eventPhoto.eventId);
  return new Map(rows.map(({ eventId, many, since }) => [eventId, { count: Number(many), since: Number(since) }]));
}

/** @throws NotFound for a photo of another event, and for one that was taken down */
export async function getPhoto(on: Reader, eventId: string, id: string): Promise<Photo> {
  const [found] = await on
    .select()
    .from(eventPhoto)
    .where(and(eq(eventPhoto.id, id), eq(eventPhoto.eventId, eventId), isNull(eventPhoto.removedAt)));
  if (!found) throw new NotFound("photo of the event");
  return found;
}

export async function countPapers(on: Reader, eventId: string): Promise<{ materials: number; photos: number }> {
  const [materials] = await on
    .select({ many: count() })
    .from(eventMaterial)
    .where(and(eq(eventMaterial.eventId, eventId), isNull(eventMaterial.removedAt)));
  const [photos] = await on
    .select({ many: count() })
    .from(eventPhoto)
    .where(and(eq(eventPhoto.eventId, eventId), isNull(eventPhoto.removedAt)));
  return { materials: Number(materials?.many ?? 0), photos: Number(photos?.many ?? 0) };
}

/** A paper by its id with the event it belongs to, for who asks for its file; null when there is none. */
export async function findMaterialWithEvent(on: Reader, id: string) {
  const [found] = await on
    .select({ material: eventMaterial, event })
    .from(eventMaterial)
    .innerJoin(event, eq(event.id, eventMaterial.eventId))
    .where(eq(eventMaterial.id, id));
  return found ?? null;
}

/** The same of a photo. */
export async function findPhotoWithEvent(on: Reader, id: string) {
  const [found] = await on
    .select({ photo: eventPhoto, event })
    .from(eventPhoto)
    .innerJoin(event, eq(event.id, eventPhoto.eventId))
    .where(eq(eventPhoto.id, id));
  return found ?? null;
}
