import { isUniqueViolation } from "@db/errors";
import { type Appointment, isSealed } from "~/domains/appointments/appointment";
import type { EndingForm, ProposalForm } from "~/domains/appointments/appointment-forms";
import { endByFirm, explainShortfall, withdrawProposal } from "~/domains/appointments/end-appointment.server";
import { makeInvitationCode } from "~/domains/appointments/invitation-code.server";
import { invitationsOf, proposeAppointment } from "~/domains/appointments/propose-appointment.server";
import { workedOn } from "~/domains/duties/worked-on.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { formatHandedCode, makeHandedCode } from "~/domains/people/handed-code";
import { checkLimits, countUp } from "~/domains/people/limit.store.server";
import type { EnterpriseAdministrator } from "~/domains/people/proof";
import { insist } from "~/kernel/errors";
import { drawBytes } from "~/kernel/ids";
import type { Refusal } from "~/kernel/verdict";
import { isMailed, tellDirector } from "./tell-appointment.server";

/** Two proposals may draw one number at once (PostgreSQL): the later one draws again. */
const DRAWS = 5;

/** The firm proposes a director, who is told. Refusals stand beside their fields. */
export async function proposeDirector(
  by: EnterpriseAdministrator,
  form: ProposalForm,
): Promise<{ ok: true; appointment: Appointment } | (Refusal & { field: string })> {
  for (let draw = 1; ; draw++) {
    try {
      return await transact(person(by.personId), async (tx) => {
        const proposed = await proposeAppointment(tx, by, form);
        if (proposed.ok) await tellProposal(tx, by, proposed.appointment);
        return proposed;
      });
    } catch (error) {
      if (draw === DRAWS || !isUniqueViolation(error)) throw error;
    }
  }
}

/** A colleague reads it on her page; whom an e-mail address was written for gets the code with the mail. */
async function tellProposal(tx: Tx, by: EnterpriseAdministrator, one: Appointment): Promise<void> {
  if (!isSealed(one)) return tellDirector(tx, one, "proposed");
  const code = makeHandedCode(drawBytes(12));
  if (!isMailed(one)) return;
  await makeInvitationCode(tx, by, one.id, code);
  await tellDirector(tx, one, "invited", formatHandedCode(code));
}

/** The firm gets a code, once, to hand to whom it invited; an e-mail address gets it too. @throws NotFound, Refused */
export const drawInvitationCode = (by: EnterpriseAdministrator, appointmentId: string): Promise<string> =>
  transact(person(by.personId), async (tx) => {
    const code = makeHandedCode(drawBytes(12));
    const one = await makeInvitationCode(tx, by, appointmentId, code);
    insist(await checkLimits(invitationsOf(by), tx.now, tx));
    await countUp(tx, invitationsOf(by));
    await tellDirector(tx, one, "invited", formatHandedCode(code));
    return formatHandedCode(code);
  });

/** The firm takes a proposal back, and whom it was made to is told. @throws NotFound, Refused */
export const withdrawFromDirector = (by: EnterpriseAdministrator, appointmentId: string): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    await tellDirector(tx, await withdrawProposal(tx, by, appointmentId), "withdrawn");
  });

/** The firm says why it goes on although the check fails, and she is told that she can accept now. @throws NotFound, Refused */
export const explainToDirector = (
  by: EnterpriseAdministrator,
  appointmentId: string,
  shortfall: string,
): Promise<void> =>
  transact(person(by.personId), async (tx) => {
    await tellDirector(tx, await explainShortfall(tx, by, appointmentId, shortfall), "explained");
  });

/** The firm ends an appointment, and she is told from when and why. @throws NotFound, Refused */
export const dismissDirector = (by: EnterpriseAdministrator, appointmentId: string, form: EndingForm) =>
  transact(person(by.personId), async (tx) => {
    const ended = await endByFirm(tx, by, appointmentId, form, workedOn);
    if (ended.ok) await tellDirector(tx, ended.appointment, "endedByFirm");
    return ended;
  });
