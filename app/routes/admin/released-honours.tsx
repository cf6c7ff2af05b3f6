import { formatCertificateCode } from "~/domains/credentials/certificate-code";
import type { ReleaseView } from "~/flows/awards/honour/release-view.server";
import { useT } from "~/i18n/context";
import { Section } from "~/ui/shell/section";
import { Instant } from "~/ui/show/instant";
import { Row } from "~/ui/show/row";
import { RowList } from "~/ui/show/row-list";

/** What was released of hers: when, the certificate, and the entry of the log with who did it and why. Nothing where none was. */
export function ReleasedHonours({ released }: Pick<ReleaseView, "released">) {
  const t = useT();
  if (released.length === 0) return null;
  return (
    <Section title={t("honours.release.released")}>
      <RowList>
        {released.map(({ entry, at, cycle, code }) => (
          <Row
            key={entry}
            title={cycle}
            meta={[
              <Instant key="at" ms={at} />,
              ...(code
                ? [
                    <a key="code" href={`/admin/certificates/${code}`}>
                      {t("honours.release.toCertificate", { code: formatCertificateCode(code) })}
                    </a>,
                  ]
                : []),
              <a key="entry" href={`/admin/log/${entry}`}>
                {t("honours.release.toLog")}
              </a>,
            ]}
          />
        ))}
      </RowList>
    </Section>
  );
}
