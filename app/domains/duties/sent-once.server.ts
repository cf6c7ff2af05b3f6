import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq } from "drizzle-orm";

const { dutyRecord, spotCheck, stopOrder, trainingGiven } = tables;
type Sent = typeof dutyRecord | typeof spotCheck | typeof stopOrder | typeof trainingGiven;

/** What an earlier sending of the same form made, so that a double tap makes one; null for the first, and for a form without a key. */
export async function madeBefore(
  on: Reader,
  table: Sent,
  appointmentId: string,
  formKey: string | null,
): Promise<string | null> {
  if (formKey === null) return null;
  const one = table as typeof spotCheck;
  const [found] = await on
    .select({ id: one.id })
    .from(one)
    .where(and(eq(one.appointmentId, appointmentId), eq(one.formKey, formKey)));
  return found?.id ?? null;
}
