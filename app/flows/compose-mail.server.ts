import type { NewMail } from "~/domains/mail/mail.store.server";
import { type Locale, translator } from "~/i18n/translate";

/** The mail with the link that resets a password. `link` is a whole address that works once. */
export function passwordResetMail(locale: Locale, to: { personId: string; account: string }, link: string): NewMail {
  const t = translator(locale);
  const site = t("ui.siteName");
  return {
    personId: to.personId,
    to: to.account,
    template: "reset-password",
    subject: t("mail.resetPassword.subject", { site }),
    text: t("mail.resetPassword.text", { site, link }),
  };
}
