import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import { useT } from "~/i18n/context";
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
    revoked: boolean;
    /** Size of the file; null when there is none. */
    kb: number | null;
  };
}

/** What passing brought: the certificate with its file, or that it is revoked. */
export function ReportCertificate({ certificate: { code, expiresOn, revoked, kb } }: ReportCertificateProps) {
  const t = useT();
  if (revoked)
    return (
      <Callout tone="gamboge" title={t("exam.report.certificateRevoked")}>
        <a href={`/me/certificates/${code}`}>{formatCertificateCode(code)}</a>
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
