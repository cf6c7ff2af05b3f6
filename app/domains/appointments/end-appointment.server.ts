import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import type { EnterpriseAdministrator, Person } from "~/domains/people/proof";
import { insist, NotFound } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { WITHOUT_HER } from "./appointed-records.server";
import { type Appointment, type AppointmentAct, canAct, canEndOn, isSealed, stateOf } from "./appointment";
import { findAppointmentAt, findOwnAppointment } from "./appointment.store.server";
import type { EndingForm } from "./appointment-forms";

/** The firm's acts are not for the one whom they concern: as the director she has her own. */
export const canDecideFor = (by: Pick<Person, "personId">, { personId }: Pick<Appointment, "personId">): Verdict =>
  personId === by.personId ? refused("appointment.own") : accepted;

/** Whether somebody may do this for the firm now: her own is another's to decide. @param today day of Asia/Shanghai */
export function canActForFirm(
  act: Exclude<AppointmentAct, "accept" | "decline">,
  by: Pick<Person, "personId">,
  one: Appointment,
  today: string,
): Verdict {
  const mine = canDecideFor(by, one);
  return mine.ok ? canAct(act, stateOf(one, today)) : mine;
}

/** The firm takes a proposal back that nobody has answered. @throws NotFound, Refused */
export async function withdrawProposal(
  tx: Tx,
  by: EnterpriseAdministrator,
  appointmentId: string,
): Promise<Appointment> {
  const one = await atFirm(tx, by, appointmentId);
  insist(canActForFirm("withdraw", by, one, isoDayOf(tx.now)));
  // Somebody who may never have heard of this platform is not kept longer than she is needed: only her account, until it is
  // forgotten, so that whoever was told of the invitation is told that it was taken back.
  const { invitedAccount } = one;
  await save(tx, one.id, { ...(isSealed(one) && { ...WITHOUT_HER, invitedAccount }), withdrawnAt: tx.now });
  record(tx, "appointment.withdrawn", one);
  return one;
}

/** The firm says why it goes on although the check fails. @throws NotFound, Refused */
export async function explainShortfall(
  tx: Tx,
  by: EnterpriseAdministrator,
  appointmentId: string,
  shortfall: string,
): Promise<Appointment> {
  const one = await atFirm(tx, by, appointmentId);
  insist(canActForFirm("explain", by, one, isoDayOf(tx.now)));
  await save(tx, one.id, { shortfall });
  record(tx, "appointment.explained", one);
  return { ...one, shortfall };
}

/** The newest day on which she did something in an appointment, or null: whoever knows of it says so. */
export type WorkedOn = (tx: Tx, appointmentId: string) => Promise<string | null>;

/** The firm ends it. @throws NotFound, Refused; a day that cannot be is answered beside its field */
export async function endByFirm(
  tx: Tx,
  by: EnterpriseAdministrator,
  appointmentId: string,
  form: EndingForm,
  workedOn: WorkedOn,
) {
  const one = await atFirm(tx, by, appointmentId);
  insist(canDecideFor(by, one));
  return end(tx, one, { ...form, endedBy: "enterprise" }, workedOn);
}

/** The director ends it. @throws NotFound, Refused; a day that cannot be is answered beside its field */
export async function endByDirector(
  tx: Tx,
  director: Person,
  appointmentId: string,
  form: EndingForm,
  workedOn: WorkedOn,
) {
  const one = await findOwnAppointment(tx, director, appointmentId);
  if (!one) throw new NotFound("no such appointment");
  return end(tx, one, { ...form, endedBy: "director" }, workedOn);
}

async function end(
  tx: Tx,
  one: Appointment,
  { endsOn, reason, endedBy }: EndingForm & { endedBy: "enterprise" | "director" },
  workedOn: WorkedOn,
): Promise<{ ok: true; appointment: Appointment } | Refusal> {
  const today = isoDayOf(tx.now);
  insist(canAct("end", stateOf(one, today)));
  const verdict = canEndOn(endsOn, one, { today, worked: await workedOn(tx, one.id) });
  if (!verdict.ok) return verdict;
  const change = { endsOn, endReason: reason, endedBy, endedAt: tx.now };
  await save(tx, one.id, change);
  record(tx, "appointment.ended", one, { endsOn, by: endedBy }, reason);
  return { ok: true, appointment: { ...one, ...change } };
}

async function atFirm(tx: Tx, by: EnterpriseAdministrator, appointmentId: string): Promise<Appointment> {
  const one = await findAppointmentAt(tx, by, appointmentId);
  if (!one) throw new NotFound("no such appointment");
  return one;
}

function record(tx: Tx, act: string, one: Appointment, facts: Record<string, string> = {}, reason?: string): void {
  tx.record({
    act,
    subject: { kind: "appointment", id: one.id },
    facts: { enterprise: one.enterpriseId, number: one.number, ...facts },
    ...(reason !== undefined && { reason }),
    ...(one.personId !== null && { about: one.personId }),
  });
}

const save = (tx: Tx, appointmentId: string, change: Partial<Appointment>) =>
  tx.update(tables.appointment).set(change).where(eq(tables.appointment.id, appointmentId));
