import type { NewMail } from "~/domains/mail/mail.store.server";
import { type Locale, type TextKey, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";

/** `firm` and `editors` are told that an entry is over, `firmBack` and `editorsBack` that this was a mistake. */
export type RegisterNews = "firm" | "editors" | "firmBack" | "editorsBack";

export interface RegisterMail {
  personId: string;
  locale: Locale;
  /** E-mail address. */
  to: string;
  /** What people call the entry, and what came after it; empty where nothing did. */
  entry: string;
  by: string;
  /** What of theirs cites it, one line each. */
  citing: string;
  /** Address of the page that it leads to. */
  path: string;
}

/** A mail about an entry that what its reader answers for cites, in the language she chose. */
export function registerMail(
  news: RegisterNews,
  { personId, locale, to, entry, by, citing, path }: RegisterMail,
): NewMail {
  const t = translator(locale);
  const fate = by === "" ? t("mail.register.withdrawn") : t("mail.register.replaced", { by });
  const values = { entry, fate, citing, site: t("ui.siteName"), link: config.origin + path };
  const key = `mail.register.${news}` as const;
  return {
    personId,
    to,
    template: `register-${news}`,
    topic: "register",
    locale,
    subject: t(`${key}Subject` as TextKey, values),
    text: t(`${key}Text` as TextKey, values),
  };
}
