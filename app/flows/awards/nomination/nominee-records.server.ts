import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { lastDayOf } from "~/domains/appointments/appointment";
import type { NomineeRecords } from "~/domains/awards/eligibility/eligibility";
import { awardsOfPerson } from "~/domains/awards/honour/award.store.server";
import { listOwnCertificates, statusAt } from "~/domains/credentials/assertion.store.server";
import { hoursOf } from "~/domains/hours/hour.store.server";

/**
 * Everything that rules of eligibility ask of somebody, from whatever domain holds it; `now` in ms. Awards are those of the label that the cycle gives:
 * who has another one may still be nominated.
 */
export async function readNomineeRecords(
  on: Reader,
  personId: string,
  { label, now }: { label: string; now: number },
): Promise<NomineeRecords> {
  const [certificates, appointments, hours, awards] = await Promise.all([
    listOwnCertificates(on, personId),
    answeredAppointments(on, personId),
    hoursOf(on, personId),
    awardsOfPerson(on, personId),
  ]);
  return {
    certificates: certificates
      // An honour is an award, not a training.
      .filter((one) => statusAt(one, now).status === "valid" && !one.snapshot.award)
      .map(({ code, snapshot, issuedOn }) => ({ id: code, title: snapshot.title, day: issuedOn })),
    appointments: appointments.map((one) => ({
      id: one.id,
      title: one.firmName ?? one.number,
      day: one.from,
      to: lastDayOf(one),
    })),
    hours: hours.map(({ id, title, day, minutes }) => ({ id, title, day, minutes })),
    duties: await dutiesUnder(
      on,
      appointments.map(({ id }) => id),
    ),
    awards: awards
      .filter((one) => one.label === label && one.revokedAt === null)
      .map(({ id, title, givenOn }) => ({ id, title, day: givenOn })),
  };
}

/** Appointments that she accepted; one whose end lies before its beginning never was one. */
export async function answeredAppointments(on: Reader, personId: string) {
  const { appointment } = tables;
  const found = await on
    .select()
    .from(appointment)
    .where(
      and(eq(appointment.personId, personId), eq(appointment.answer, "accepted"), isNotNull(appointment.answeredAt)),
    );
  return found.filter((one) => (lastDayOf(one) ?? one.from) >= one.from);
}

async function dutiesUnder(on: Reader, appointmentIds: readonly string[]): Promise<NomineeRecords["duties"]> {
  if (appointmentIds.length === 0) return [];
  const { dutyRecord } = tables;
  const found = await on
    .select()
    .from(dutyRecord)
    .where(and(inArray(dutyRecord.appointmentId, [...appointmentIds]), isNull(dutyRecord.withdrawnAt)));
  return found.map(({ id, sentence, day, duty }) => ({ id, title: sentence, day, duty }));
}
