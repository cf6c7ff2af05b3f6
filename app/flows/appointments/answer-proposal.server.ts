import { acceptAppointment, askShortfall, declineAppointment } from "~/domains/appointments/answer-appointment.server";
import type { EndingForm } from "~/domains/appointments/appointment-forms";
import { endByDirector } from "~/domains/appointments/end-appointment.server";
import { typeInvitationCode } from "~/domains/appointments/invitation-code.server";
import { publishAppointment, unpublishAppointment } from "~/domains/appointments/publish-appointment.server";
import { workedOn } from "~/domains/duties/worked-on.server";
import { person, type Tx, transact } from "~/domains/ledger/transact.server";
import { giveConsent } from "~/domains/people/consent.store.server";
import type { Person } from "~/domains/people/proof";
import type { Locale } from "~/i18n/translate";
import { consentText } from "../people/consent-texts.server";
import { tellFirm } from "./tell-appointment.server";

const acting = <T>(director: Person, work: (tx: Tx) => Promise<T>) => transact(person(director.personId), work);

/** She accepts, and where she ticked it agrees that it stands in the public register; the firm is told. @throws NotFound, Refused */
export const acceptProposal = (
  director: Person,
  appointmentId: string,
  { register, locale }: { register: boolean; locale: Locale },
): Promise<void> =>
  acting(director, async (tx) => {
    const one = await acceptAppointment(tx, director, appointmentId);
    if (register) await publish(tx, director, appointmentId, locale);
    await tellFirm(tx, one, "accepted", director.personId);
  });

/** She agrees that one of hers stands in the public register, or takes it out. @throws NotFound, Refused */
export const choosePublication = (
  director: Person,
  appointmentId: string,
  { register, locale }: { register: boolean; locale: Locale },
): Promise<void> =>
  acting(director, (tx) =>
    register ? publish(tx, director, appointmentId, locale) : unpublishAppointment(tx, director, appointmentId),
  );

async function publish(tx: Tx, director: Person, appointmentId: string, locale: Locale): Promise<void> {
  await publishAppointment(tx, director, appointmentId);
  await giveConsent(tx, director.personId, consentText("public-register", locale));
}

/** She types the code that the firm handed her; the firm is not told, her answer is. @throws NotFound */
export const openInvitation = (director: Person, appointmentId: string, typed: string) =>
  acting(director, (tx) => typeInvitationCode(tx, director, appointmentId, typed));

/** She declines, and the firm is told. @throws NotFound, Refused */
export const declineProposal = (director: Person, appointmentId: string, reason: string | null): Promise<void> =>
  acting(director, async (tx) => {
    await tellFirm(tx, await declineAppointment(tx, director, appointmentId, reason), "declined", director.personId);
  });

/** She lets the firm see her check and asks for the sentence it needs; the firm is told. @throws NotFound, Refused */
export const askFirmToExplain = (director: Person, appointmentId: string): Promise<void> =>
  acting(director, async (tx) => {
    await tellFirm(tx, await askShortfall(tx, director, appointmentId), "asked", director.personId);
  });

/** She gives the post up, and the firm is told from when and why. @throws NotFound, Refused */
export const resignAsDirector = (director: Person, appointmentId: string, form: EndingForm) =>
  acting(director, async (tx) => {
    const ended = await endByDirector(tx, director, appointmentId, form, workedOn);
    if (ended.ok) await tellFirm(tx, ended.appointment, "endedByDirector", director.personId);
    return ended;
  });
