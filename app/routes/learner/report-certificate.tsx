import type { AssertionStatus } from "~/domains/credentials/assertion-status";
import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { useLocale, useT } from "~/i18n/context";
import { formatIsoDay } from "~/kernel/instant-format";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";
import { Callout } from "~/ui/show/callout";
import { CodeText } from "~/ui/show/code-text";
import { Day } from "~/ui/show/day";

export interface ReportCertificateProps {
  certificate: {
    code: string;
    /** Null = does not expire. */
    expiresOn: string | null;
    status: AssertionStatus["status"];
    /** She has a newer one of the same kind. */
    renewed: boolean;
    /** Size of the file; null when there is none. */
    kb: number | null;
  };
  exam: { slug: string };
}

/** What passing brought: the certificate with its file, or that it is revoked or past its last day. */
export function ReportCertificate({ certificate, exam }: ReportCertificateProps) {
  const t = useT();
  const locale = useLocale();
  const { code, expiresOn, status, renewed, kb } = certificate;
  if (status === "expired")
    return (
      <Callout tone="gamboge" title={t("exam.report.certificateExpired")}>
        {t("exam.report.expiredOn", { day: formatIsoDay(expiresOn as string, locale) })}{" "}
        <a href={`/me/certificates/${code}`}>
          <CodeText code={formatCertificateCode(code)} />
        </a>
        <br />
        {renewed ? (
          <a href="/me/certificates">{t("exam.report.renewed")}</a>
        ) : (
          <a href={`/exams/${exam.slug}`}>{t("exam.report.expiredAgain")}</a>
        )}
      </Callout>
    );
  if (status === "revoked")
    return (
      <Callout tone="gamboge" title={t("exam.report.certificateRevoked")}>
        <a href={`/me/certificates/${code}`}>
          <CodeText code={formatCertificateCode(code)} />
        </a>
      </Callout>
    );
  return (
    <Band title={t("exam.report.certificate")}>
      <p className="note">
        {t("exam.report.code")} <CodeText code={formatCertificateCode(code)} />
        {expiresOn === null ? null : (
          <>
            <br />
            {t("exam.report.expires")} <Day day={expiresOn} />
          </>
        )}
      </p>
      <ActRow>
        {kb === null ? null : (
          <LinkButton
            href={`/certificates/${code}.pdf`}
            download
            size={t("credentials.one.size", { size: kb })}
            full="phone"
          >
            {t("exam.report.download")}
          </LinkButton>
        )}
        <a href={`/verify/${code}`}>{t("exam.report.verify")}</a>
        <a href={`/me/certificates/${code}/name-correction`}>{t("exam.report.correction")}</a>
      </ActRow>
    </Band>
  );
}
