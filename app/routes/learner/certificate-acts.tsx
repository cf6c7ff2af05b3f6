import { useT } from "~/i18n/context";
import type { CertificateView } from "~/routes/certificate-view.server";
import { ActRow } from "~/ui/acts/act-row";
import { LinkButton } from "~/ui/acts/link-button";
import { Band } from "~/ui/shell/band";

export interface CertificateActsProps {
  view: CertificateView;
  /** Size of the PDF, whole KB. */
  kb: number | null;
  canCorrect: boolean;
  /** Whether it can be renewed now, or what that takes can be looked at; null where no hours renew it or another follows already. */
  renewal: "now" | "later" | null;
}

/** What the holder came for: the file, the check page, and a name put right. A certificate that ended is for the record only. */
export function CertificateActs({ view, kb, canCorrect, renewal }: CertificateActsProps) {
  const t = useT();
  const stands = view.status !== "revoked";
  return (
    <Band>
      <ActRow>
        {renewal === "now" ? (
          <LinkButton href={`/me/certificates/${view.code}/renewal`} full="phone">
            {t("hours.renewal.link")}
          </LinkButton>
        ) : null}
        {kb === null ? null : (
          <LinkButton
            href={`/certificates/${view.code}.pdf`}
            variant={stands && renewal !== "now" ? "filled" : "outlined"}
            icon="download"
            full="phone"
            size={t("credentials.one.size", { size: kb })}
          >
            {t(stands ? "credentials.one.download" : "credentials.one.downloadKept")}
          </LinkButton>
        )}
        <a href={`/verify/${view.code}`}>{t("credentials.one.openCheck")}</a>
        {renewal === "later" ? (
          <a href={`/me/certificates/${view.code}/renewal`}>{t("hours.renewal.linkFrom")}</a>
        ) : null}
        {canCorrect ? (
          <a href={`/me/certificates/${view.code}/name-correction`}>{t("credentials.one.correct")}</a>
        ) : null}
        {view.attemptId === null ? null : (
          <a href={`/attempts/${view.attemptId}/report`}>{t("credentials.one.report")}</a>
        )}
      </ActRow>
    </Band>
  );
}
