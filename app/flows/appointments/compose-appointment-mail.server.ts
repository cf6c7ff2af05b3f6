import type { NewMail } from "~/domains/mail/mail.store.server";
import { type Locale, type TextKey, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";
import { formatIsoDay } from "~/kernel/instant-format";

/** What the director is told, and what the firm is. */
export type DirectorNews = "proposed" | "invited" | "explained" | "withdrawn" | "endedByFirm";
export type FirmNews = "accepted" | "declined" | "asked" | "endedByDirector" | "endedByErasure";

const ESSENTIAL: readonly (DirectorNews | FirmNews)[] = ["proposed", "invited", "withdrawn", "endedByFirm"];

export interface AppointmentMail {
  personId: string | null;
  appointmentId: string;
  /** E-mail address. */
  to: string;
  firm: string;
  /** Whom it is about, as the firm knows her. */
  name: string;
  number: string;
  /** Why; null where nobody said. */
  reason: string | null;
  /** The day from which it is over. */
  endsOn: string | null;
  /** The code that opens an invitation. */
  code?: string;
  /** Address of the page that it leads to. */
  path: string;
}

/** A mail about an appointment, in the language its reader chose. */
export function appointmentMail(locale: Locale, news: DirectorNews | FirmNews, mail: AppointmentMail): NewMail {
  const t = translator(locale);
  const { personId, appointmentId, to, firm, name, number, reason, endsOn, code, path } = mail;
  const values = {
    firm,
    name,
    number,
    code: code ?? "",
    reason: reason ?? t("mail.appointment.noReason"),
    day: endsOn === null ? "" : formatIsoDay(endsOn, locale),
    site: t("ui.siteName"),
    link: config.origin + path,
  };
  const key = `mail.appointment.${news}` as const;
  return {
    personId,
    appointmentId,
    to,
    template: `appointment-${news}`,
    locale,
    // A proposal, and that one is no longer in office, is told whoever wants no other mails.
    ...(!ESSENTIAL.includes(news) && { topic: "appointments" }),
    subject: t(`${key}Subject` as TextKey, values),
    text: t(`${key}Text` as TextKey, values),
  };
}
