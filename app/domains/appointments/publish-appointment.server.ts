import { tables } from "@db/tables";
import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { type Appointment, canBePublic, isSealed } from "./appointment";
import { findOwnAppointment } from "./appointment.store.server";

/**
 * She agrees that one of her appointments stands in the public register: each is agreed to by itself (个人信息保护法 第二十五条), for she
 * may want to be known as the director of one firm and not of another. Her consent to the register is the caller's to keep.
 * @throws NotFound, Refused
 */
export async function publishAppointment(tx: Tx, director: Person, appointmentId: string): Promise<void> {
  const one = await hers(tx, director, appointmentId);
  insist(canBePublic(one, isoDayOf(tx.now)));
  if (one.publicSince === null) await set(tx, director, one.id, tx.now);
}

/** She takes one of them out again, at any time. @throws NotFound */
export async function unpublishAppointment(tx: Tx, director: Person, appointmentId: string): Promise<void> {
  const one = await hers(tx, director, appointmentId);
  if (one.publicSince !== null) await set(tx, director, one.id, null);
}

/** All of hers go out: who withdraws her consent and gives it again later is asked for each anew. */
export async function unpublishAll(tx: Tx, director: Person): Promise<void> {
  const { id, personId, publicSince } = tables.appointment;
  const shown = await tx
    .select({ id })
    .from(tables.appointment)
    .where(and(eq(personId, director.personId), isNotNull(publicSince)));
  for (const one of shown) await set(tx, director, one.id, null);
}

async function hers(tx: Tx, director: Person, appointmentId: string): Promise<Appointment> {
  const one = await findOwnAppointment(tx, director, appointmentId);
  if (!one) throw new NotFound("no such appointment");
  if (isSealed(one)) throw new Refused("appointment.code.needed");
  return one;
}

async function set(tx: Tx, { personId }: Person, id: string, publicSince: number | null): Promise<void> {
  await tx.update(tables.appointment).set({ publicSince }).where(eq(tables.appointment.id, id));
  const act = publicSince === null ? "appointment.unpublished" : "appointment.published";
  tx.record({ act, subject: { kind: "appointment", id }, about: personId });
}
