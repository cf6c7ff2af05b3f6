import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";
import { NotFound } from "~/kernel/errors";
import type { Registration } from "../registration/registration";

const { checkIn, registration } = tables;

export type StoredScan = typeof checkIn.$inferSelect;

/** A scan of an event, with whose presence it means. @throws NotFound */
export async function getScan(
  on: Reader,
  eventId: string,
  scanId: string,
): Promise<{ scan: StoredScan; registration: Registration | null }> {
  const [found] = await on
    .select({ scan: checkIn, registration })
    .from(checkIn)
    .leftJoin(registration, eq(registration.id, checkIn.registrationId))
    .where(and(eq(checkIn.id, scanId), eq(checkIn.eventId, eventId)));
  if (!found) throw new NotFound("scan of the event");
  return found;
}
