import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, desc, eq, isNull, like, or } from "drizzle-orm";
import { findPerson } from "~/domains/people/person.store.server";
import type { EnterpriseAdministrator, Person } from "~/domains/people/proof";
import { type Appointment, isSealed, sealed } from "./appointment";

/**
 * A person's appointments and the proposals that wait for her, the newest first. A proposal to an account is hers who holds that
 * account now: whoever signs up with it later, or changes to it, finds that there is one; its terms only who has the code.
 */
export async function appointmentsOf(on: Reader, personId: string): Promise<Appointment[]> {
  const { appointment } = tables;
  const found = await on
    .select()
    .from(appointment)
    .where(isHers(personId, (await findPerson(on, personId))?.account ?? null))
    .orderBy(desc(appointment.id));
  return found.map((one) => (isSealed(one) ? sealed(one) : one));
}

/** The condition of what is hers: bound to her, or made to the account that she holds, also where it was taken back. */
const isHers = (personId: string, account: string | null) => {
  const { appointment } = tables;
  const bound = eq(appointment.personId, personId);
  if (account === null) return bound;
  const invited = and(
    isNull(appointment.personId),
    eq(appointment.invitedAccount, account),
    isNull(appointment.answer),
  );
  return or(bound, invited);
};

/** One of her own, or null where there is none or it is another's; one that is sealed tells no more than that it is there. */
export async function findOwnAppointment(
  on: Reader,
  director: Pick<Person, "personId">,
  appointmentId: string,
): Promise<Appointment | null> {
  const found = await findSealedAppointment(on, director, appointmentId);
  return found && isSealed(found) ? sealed(found) : found;
}

/** The same as it is kept, for whoever looks at her code. */
export async function findSealedAppointment(
  on: Reader,
  { personId }: Pick<Person, "personId">,
  appointmentId: string,
): Promise<Appointment | null> {
  const { appointment } = tables;
  const account = (await findPerson(on, personId))?.account ?? null;
  const [found] = await on
    .select()
    .from(appointment)
    .where(and(eq(appointment.id, appointmentId), isHers(personId, account)));
  return found ?? null;
}

/** Every appointment and proposal of a firm, the newest first. */
export function appointmentsAt(on: Reader, enterpriseId: string): Promise<Appointment[]> {
  const { appointment } = tables;
  return on
    .select()
    .from(appointment)
    .where(eq(appointment.enterpriseId, enterpriseId))
    .orderBy(desc(appointment.id)) as unknown as Promise<Appointment[]>;
}

/** One of the firm she acts for, or null. */
export async function findAppointmentAt(
  on: Reader,
  { actsForId }: Pick<EnterpriseAdministrator, "actsForId">,
  appointmentId: string,
): Promise<Appointment | null> {
  const { appointment } = tables;
  const [found] = await on
    .select()
    .from(appointment)
    .where(and(eq(appointment.id, appointmentId), eq(appointment.enterpriseId, actsForId)));
  return found ?? null;
}

/** Whichever it is; the caller asks whose it is. */
export async function findAppointment(on: Reader, appointmentId: string): Promise<Appointment | null> {
  const [found] = await on.select().from(tables.appointment).where(eq(tables.appointment.id, appointmentId));
  return found ?? null;
}

/** The highest number of a year, or null. */
export async function lastNumber(on: Reader, year: string): Promise<string | null> {
  const { number } = tables.appointment;
  const [last] = await on
    .select({ number })
    .from(tables.appointment)
    .where(like(number, `聘${year}-%`))
    .orderBy(desc(number))
    .limit(1);
  return last?.number ?? null;
}
