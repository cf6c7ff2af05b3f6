import { db } from "@db/client.server";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Appointment } from "~/domains/appointments/appointment";
import { appointmentsAt, findAppointmentAt, findOwnAppointment } from "~/domains/appointments/appointment.store.server";
import { getCoveredEnterprise } from "~/domains/directory/bureau-scope.server";
import type { BureauOfficer, Person } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { isId } from "~/kernel/ids";
import { requirePerson } from "./guards.server";
import { actedForEnterprise } from "./named-enterprise.server";

/** The appointment that an address of a firm's desk names, with the firm. @throws NotFound when it is another firm's */
export async function firmsAppointment(args: LoaderFunctionArgs) {
  const { by, enterprise } = await actedForEnterprise(args);
  const id = args.params.appointment ?? "";
  const appointment = isId(id) ? await findAppointmentAt(db, by, id) : null;
  if (!appointment) throw new NotFound("no such appointment");
  return { by, enterprise, appointment };
}

/** The appointment that an address of her own names. @throws NotFound when it is another's */
export async function ownAppointment(
  args: LoaderFunctionArgs,
): Promise<{ director: Person; appointment: Appointment }> {
  const director = requirePerson(args);
  const id = args.params.appointment ?? "";
  const appointment = isId(id) ? await findOwnAppointment(db, director, id) : null;
  if (!appointment) throw new NotFound("no such appointment");
  return { director, appointment };
}

/** Whom a firm appointed, for the bureau above it: without proposals and what came of them, which are between the two. */
export async function coveredAppointments(officer: BureauOfficer, enterpriseId: string): Promise<Appointment[]> {
  const { id } = await getCoveredEnterprise(db, officer, enterpriseId);
  return (await appointmentsAt(db, id)).filter(({ answer }) => answer === "accepted");
}
