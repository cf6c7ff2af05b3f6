import type { NewMail } from "~/domains/mail/mail.store.server";
import { type Locale, type TextKey, translator } from "~/i18n/translate";
import { config } from "~/kernel/config";

/** What happened to a certificate that its holder is told of. */
export type CertificateNews = "issued" | "renewed" | "revoked" | "reinstated" | "reissued" | "notReissued";

export interface CertificateMail {
  personId: string;
  /** E-mail address. */
  to: string;
  /** Stored form of the code the mail leads to. */
  code: string;
  /** As printed on the certificate. */
  title: string;
  courseTitle: string;
  /** Why; empty where nobody had to say. */
  reason: string;
}

/** The mail to a holder; what is printed on the certificate stays in Chinese in it. */
export function certificateMail(
  locale: Locale,
  news: CertificateNews,
  { personId, to, code, ...said }: CertificateMail,
): NewMail {
  const t = translator(locale);
  const values = { ...said, site: t("ui.siteName"), link: `${config.origin}/me/certificates/${code}` };
  const key = `mail.certificate.${news}` as const;
  return {
    personId,
    to,
    template: `certificate-${news}`,
    subject: t(`${key}Subject` as TextKey, values),
    text: t(`${key}Text` as TextKey, values),
  };
}
