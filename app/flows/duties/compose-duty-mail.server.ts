import type { NewMail } from "~/domains/mail/mail.store.server";
import { type Locale, type TextKey, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";

/** What is told of a year's report: to the firm that it waits, to its director what the firm answered. */
export type DutyNews = "submitted" | "confirmed" | "returned";

export function dutyMail(
  news: DutyNews,
  { locale, ...to }: { personId: string; appointmentId?: string; to: string; locale: Locale },
  { path, ...said }: { firm: string; year: number; reason: string; path: string },
): NewMail {
  const t = translator(locale);
  const values = { ...said, site: t("ui.siteName"), link: config.origin + path };
  return {
    ...to,
    locale,
    topic: "duties",
    template: `duty-report-${news}`,
    subject: t(`mail.duty.${news}Subject` as TextKey, values),
    text: t(`mail.duty.${news}Text` as TextKey, values),
  };
}
