import { isUniqueViolation } from "@db/errors";
import type { Appointment } from "~/domains/appointments/appointment";
import type { EndingForm, ProposalForm } from "~/domains/appointments/appointment-forms";
import { endByFirm, explainShortfall, withdrawProposal } from "~/domains/appointments/end-appointment.server";
import { proposeAppointment } from "~/domains/appointments/propose-appointment.server";
import { workedOn } from "~/domains/duties/worked-on.server";
import { person, transact } from "~/domains/ledger/transact.server";
import type { EnterpriseAdministrator } from "~/domains/people/proof";
import type { Refusal } from "~/kernel/verdict";
import { tellDirector } from "./tell-appointment.server";

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
        if (proposed.ok) await tellDirector(tx, proposed.appointment, "proposed");
        return proposed;
      });
    } catch (error) {
      if (draw === DRAWS || !isUniqueViolation(error)) throw error;
    }
  }
}

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
