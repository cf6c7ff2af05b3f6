import { db } from "@db/client.server";
import { tables } from "@db/tables";
import { inArray } from "drizzle-orm";
import type { Appointment } from "~/domains/appointments/appointment";
import { appointmentsOf } from "~/domains/appointments/appointment.store.server";
import type { SignedIn } from "~/domains/people/visitor";

/** Her appointments with the names of their firms, the newest first. */
export async function ownAppointments({ personId }: SignedIn): Promise<{ appointment: Appointment; firm: string }[]> {
  const all = await appointmentsOf(db, personId);
  const names = await firmNames(all.map(({ enterpriseId }) => enterpriseId));
  return all.map((appointment) => ({ appointment, firm: names.get(appointment.enterpriseId) ?? "" }));
}

/** Names of firms by id. */
export async function firmNames(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { id, name } = tables.enterprise;
  const found = await db
    .select({ id, name })
    .from(tables.enterprise)
    .where(inArray(id, [...new Set(ids)]));
  return new Map(found.map((firm) => [firm.id, firm.name]));
}
