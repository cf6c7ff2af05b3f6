import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { CODE_TRIES, readHandedCode } from "~/domains/people/handed-code";
import { handedCodeHash } from "~/domains/people/handed-code.server";
import type { EnterpriseAdministrator, Person } from "~/domains/people/proof";
import { insist, NotFound, Refused } from "~/kernel/errors";
import { isoDayOf } from "~/kernel/instant-format";
import { accepted, type Refusal, refused } from "~/kernel/verdict";
import { type Appointment, canTypeInvitation, isSealed } from "./appointment";
import { findAppointmentAt, findSealedAppointment } from "./appointment.store.server";
import { canActForFirm } from "./end-appointment.server";

/** The firm gets this code to hand to whom it invited by her account; an earlier one works no more. @throws NotFound, Refused */
export async function makeInvitationCode(
  tx: Tx,
  by: EnterpriseAdministrator,
  appointmentId: string,
  code: string,
): Promise<Appointment> {
  const one = await findAppointmentAt(tx, by, appointmentId);
  if (!one) throw new NotFound("no such appointment");
  insist(canActForFirm("make-code", by, one, isoDayOf(tx.now)));
  if (!isSealed(one)) throw new Refused("appointment.code.typed");
  await save(tx, one.id, { codeHash: handedCodeHash(one.id, code), codeTries: 0 });
  tx.record({ act: "appointment.code-made", subject: { kind: "appointment", id: one.id } });
  return one;
}

/**
 * She types the code that the firm handed her: it is the firm's word that she is the one, and the proposal is hers. A wrong one counts;
 * what is no code at all does not. @throws NotFound
 */
export async function typeInvitationCode(
  tx: Tx,
  { personId }: Person,
  appointmentId: string,
  typed: string,
): Promise<{ ok: true } | Refusal> {
  const one = await findSealedAppointment(tx, { personId }, appointmentId);
  if (!one) throw new NotFound("no such appointment");
  if (!isSealed(one)) return accepted;
  const verdict = canTypeInvitation(one, isoDayOf(tx.now));
  if (!verdict.ok) return verdict;
  const code = readHandedCode(typed);
  if (code === null) return refused("appointment.code.malformed");
  const subject = { kind: "appointment", id: one.id };
  if (one.codeHash === handedCodeHash(one.id, code)) {
    await save(tx, one.id, { personId, invitedAccount: null, codeHash: null });
    tx.record({ act: "appointment.code-typed", subject, about: personId });
    return accepted;
  }
  const codeTries = (one.codeTries ?? 0) + 1;
  const left = CODE_TRIES - codeTries;
  await save(tx, one.id, { codeTries, ...(left <= 0 && { codeHash: null }) });
  tx.record({ act: "appointment.code-missed", subject, about: personId });
  return left > 0 ? refused("appointment.code.wrong", { left }) : refused("appointment.code.void");
}

const save = (tx: Tx, appointmentId: string, change: Partial<Appointment>) =>
  tx.update(tables.appointment).set(change).where(eq(tables.appointment.id, appointmentId));
