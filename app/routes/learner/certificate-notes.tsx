import { useLocale, useT } from "~/i18n/context";
import { formatDay, formatIsoDay } from "~/kernel/instant-format";
import type { CertificateView } from "~/routes/certificate-view.server";
import { Callout } from "~/ui/show/callout";

export interface CertificateNotesProps {
  view: CertificateView;
  /** The certificate issued instead, after a correction. */
  newerCode: string | null;
  /** Whether she agreed that checks show her surname. */
  consented: boolean;
}

/** What the holder should know before anything else: that it ended, why, and what is next; or that checks hide her name. */
export function CertificateNotes({ view, newerCode, consented }: CertificateNotesProps) {
  const t = useT();
  const locale = useLocale();
  const { corrected, revokedAt, reason, renewed, status, expiresOn } = view;
  if (revokedAt !== null) {
    const kind = corrected ? "corrected" : "revoked";
    return (
      <Callout tone="gamboge" title={t(`credentials.one.${kind}Title`)}>
        <p>{t(`credentials.one.${kind}Text`, { day: formatDay(revokedAt, locale), reason })}</p>
        {newerCode ? <a href={`/me/certificates/${newerCode}`}>{t("credentials.one.correctedLink")}</a> : null}
      </Callout>
    );
  }
  if (status === "expired") {
    const day = formatIsoDay(expiresOn as string, locale);
    return (
      <Callout tone="gamboge" title={t("credentials.one.expiredTitle")}>
        {t("credentials.one.expiredText", { day })}
      </Callout>
    );
  }
  return (
    <>
      {view.renewal ? (
        <Callout tone="tile">{t("hours.renewal.noteRenewed", { course: view.courseTitle })}</Callout>
      ) : null}
      {renewed ? <Callout tone="tile">{t("credentials.one.renewedText")}</Callout> : null}
      {consented ? null : (
        <Callout tone="tile" title={t("credentials.one.noConsentTitle")}>
          {t("credentials.one.noConsentText")} <a href="/me/privacy">{t("credentials.one.noConsentLink")}</a>
        </Callout>
      )}
    </>
  );
}
