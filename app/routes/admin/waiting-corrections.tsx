import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import type { WaitingCorrection } from "~/domains/credentials/name-correction.store.server";
import { useT } from "~/i18n/context";
import { LinkButton } from "~/ui/acts/link-button";
import { Section } from "~/ui/shell/section";
import { Day } from "~/ui/show/day";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** What waits for the administrator: names that holders say are misprinted, the oldest first. */
export function WaitingCorrections({ waiting }: { waiting: readonly WaitingCorrection[] }) {
  const t = useT();
  return (
    <Section title={t("credentials.desk.waiting")}>
      {waiting.length === 0 ? (
        <p className="note">{t("credentials.desk.waitingNone")}</p>
      ) : (
        <RowList layout="work">
          {waiting.map((request) => (
            <Row
              key={request.id}
              title={formatCertificateCode(request.code)}
              href={`/admin/certificates/${request.code}`}
              meta={[
                t("credentials.desk.waitingRow", { from: request.holderName ?? "", to: request.requestedName ?? "" }),
                ...(request.own ? [t("credentials.desk.waitingOwn")] : []),
              ]}
              due={<Day day={request.requestedAt} weekday />}
              act={
                request.own ? undefined : (
                  <LinkButton href={`/admin/certificates/${request.code}/reissue`} variant="outlined" small>
                    {t("credentials.desk.answer")}
                  </LinkButton>
                )
              }
            />
          ))}
        </RowList>
      )}
    </Section>
  );
}
