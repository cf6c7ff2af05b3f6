import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import type { HistoryLine } from "~/domains/credentials/certificate-history.server";
import { useT } from "~/i18n/context";
import { each } from "~/ui/each";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** What happened to a certificate: when, what, by whom, why. */
export function CertificateHistory({ history }: { history: readonly HistoryLine[] }) {
  const t = useT();
  return (
    <Section title={t("credentials.desk.history")}>
      <RowList ordered>
        {each(history, ({ kind, at, by, reason, code }) => (
          <Row
            level={0}
            title={t(`credentials.desk.event.${kind}`)}
            meta={[
              <>
                <Instant ms={at} /> {by === null ? null : t("credentials.desk.by", { name: by })}
              </>,
              ...(reason ? [reason] : []),
              ...(code
                ? [
                    <a key="code" href={`/admin/certificates/${code}`}>
                      {t(
                        kind === "issued" || kind === "reissued"
                          ? "credentials.desk.earlier"
                          : "credentials.desk.later",
                        {
                          code: formatCertificateCode(code),
                        },
                      )}
                    </a>,
                  ]
                : []),
            ]}
          />
        ))}
      </RowList>
    </Section>
  );
}
