import type { NewMail } from "~/domains/mail/mail.store.server";
import { maskAccount } from "~/domains/people/account";
import { type Locale, translator } from "~/i18n/translate";
import { formatTime } from "~/kernel/instant-format";

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

/**
 * The mails that tell of a changed account: to the address she signed in with until now, and to the one she does from now on. What
 * she changed to stands in them masked; `at` in ms.
 */
export function accountChangedMail(
  locale: Locale,
  which: "old" | "new",
  { personId, to, now }: { personId: string; to: string; now: string },
  at: number,
): NewMail {
  const t = translator(locale);
  const site = t("ui.siteName");
  const values = { site, account: maskAccount(now), time: formatTime(at) };
  return {
    personId,
    to,
    template: `account-changed-${which}`,
    subject: t("mail.accountChanged.subject", { site }),
    text: t(`mail.accountChanged.${which}Text`, values),
  };
}
