import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "~/domains/ledger/transact.server";
import { isoDayOf } from "~/kernel/instant-format";
import { type Appointment, isSealed, stateOf } from "./appointment";
import { appointmentsOf } from "./appointment.store.server";
import { employmentOf, findQualification } from "./qualification.store.server";

/** What a person stated of her work and learning, and her appointments, as her export shows them; nobody else's ids. */
export async function readAppointedRecords(on: Reader, personId: string) {
  const [employment, qualification, appointments] = await Promise.all([
    employmentOf(on, personId),
    findQualification(on, personId),
    appointmentsOf(on, personId),
  ]);
  return {
    employment: employment.map(({ personId: _, ...job }) => job),
    qualification,
    appointments: appointments.map(({ proposedBy: _, codeHash: __, ...one }) => one),
  };
}

/**
 * Takes a person out of her appointments. They stay with the firms without name and without what was written about her; a proposal is
 * declined thereby, an appointment that runs ends today. What she stated of herself goes. An invitation whose code nobody has typed is
 * not hers: whoever signs up with an account holds it unproved, and must not undo what a firm means for somebody else. Answers the
 * appointments that ended so, the ids of all that were hers, and those of the invitations that still wait for her account.
 */
export async function eraseAppointed(
  tx: Tx,
  personId: string,
  account: string | null,
): Promise<{ ended: Appointment[]; appointments: string[]; waiting: string[] }> {
  const { appointment, employment, qualification } = tables;
  const today = isoDayOf(tx.now);
  const found = await appointmentsOf(tx, personId);
  const all = found.filter((one) => !isSealed(one));
  const ended: Appointment[] = [];
  for (const one of all) {
    const state = stateOf(one, today);
    const runs = state === "active" || state === "accepted";
    const over = runs
      ? { endsOn: one.from > today ? one.from : today, endedAt: tx.now, endedBy: "director" as const }
      : state === "proposed"
        ? { answer: "declined" as const, answeredAt: tx.now }
        : {};
    await tx
      .update(appointment)
      .set({ ...WITHOUT_HER, ...over })
      .where(eq(appointment.id, one.id));
    tx.record({ act: "appointment.director-erased", subject: { kind: "appointment", id: one.id }, unopened: true });
    if (runs) ended.push({ ...one, ...WITHOUT_HER, ...over });
  }
  const appointments = all.map(({ id }) => id);
  const waiting = await forgetInvited(tx, account, today);
  await tx.delete(employment).where(eq(employment.personId, personId));
  await tx.delete(qualification).where(eq(qualification.personId, personId));
  return { ended, appointments, waiting };
}

/** An old invitation to her account, over already, may still name it. Answers those that wait, which stay as they are. */
async function forgetInvited(tx: Tx, account: string | null, today: string): Promise<string[]> {
  if (account === null) return [];
  const { appointment } = tables;
  const invited = await tx
    .select()
    .from(appointment)
    .where(and(isNull(appointment.personId), eq(appointment.invitedAccount, account)));
  const waits = (one: Appointment) => stateOf(one, today) === "proposed";
  const over = invited.filter((one) => !waits(one)).map(({ id }) => id);
  if (over.length > 0) await tx.update(appointment).set(WITHOUT_HER).where(inArray(appointment.id, over));
  return invited.filter(waits).map(({ id }) => id);
}

/** Sentences written by people about people may hold the name itself. */
export const WITHOUT_HER = {
  personId: null,
  holderName: null,
  invitedAccount: null,
  codeHash: null,
  otherDuties: null,
  authority: null,
  statement: "",
  shortfall: null,
  qualified: null,
  answerReason: null,
  endReason: null,
  publicSince: null,
};
